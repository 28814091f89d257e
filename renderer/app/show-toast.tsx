/** Draws the short messages at the window's edge; `toast.ts` calls it. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Refusal } from '../../domain/result';
import { refusalText } from '../ui/refusal-text';
import { plainRefusal } from './plain-refusal';
import type { ToastAction } from './toast-action';

const TOAST_MS = 8000;
const closeButton = () => ({ 'aria-label': i18next.t('app:toast.close') });

const WithAction = ({
  text,
  action,
  onDone,
}: {
  readonly text: string;
  readonly action: ToastAction;
  readonly onDone: () => void;
}) => (
  <div className="toast">
    <span>{text}</span>
    <Button
      size="xs"
      variant="subtle"
      onClick={() => {
        onDone();
        action.run();
      }}
    >
      {action.label}
    </Button>
  </div>
);

/** The newest message with an undo: an older one may offer what has been undone since, and a pile would cover the screen. */
let offered: string | null = null;

const takePlaceOf = (id: string): void => {
  if (offered !== null) notifications.hide(offered);
  offered = id;
};

/** Says that something was done, and offers `action`. */
export const showDone = (text: string, action?: ToastAction): void => {
  const id = crypto.randomUUID();
  if (action !== undefined) takePlaceOf(id);
  const message =
    action === undefined ? text : <WithAction text={text} action={action} onDone={() => notifications.hide(id)} />;
  notifications.show({
    id,
    message,
    autoClose: TOAST_MS,
    withBorder: true,
    icon: <IconCircleCheck size={16} stroke={1.5} aria-hidden />,
    className: 'toast-done',
    closeButtonProps: closeButton(),
  });
};

/** Says why something was refused, and what to do next. */
export const showRefusal = (refusal: Refusal): void => {
  const { what, next } = refusalText(plainRefusal(refusal));
  notifications.show({
    title: i18next.t('app:toast.refused'),
    message: `${what} ${next}`,
    autoClose: false,
    withBorder: true,
    role: 'alert',
    icon: <IconAlertTriangle size={16} stroke={1.5} aria-hidden />,
    className: 'toast-refused',
    closeButtonProps: closeButton(),
  });
};

export const showNote = (text: string): void => {
  notifications.show({
    message: text,
    autoClose: TOAST_MS,
    withBorder: true,
    className: 'toast-note',
    closeButtonProps: closeButton(),
  });
};
