/** Short messages at the window's edge: what was recorded, with its undo; what was refused, with its sentence. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import type { Refusal } from '../../domain/result';
import { refusalText } from '../ui/refusal-text';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

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

/** Says that something was done, and offers `action`. */
export const toastDone = (text: string, action?: ToastAction): void => {
  const id = crypto.randomUUID();
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
export const toastRefusal = (refusal: Refusal): void => {
  const { what, next } = refusalText(refusal);
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

export const toastNote = (text: string): void => {
  notifications.show({
    message: text,
    autoClose: TOAST_MS,
    withBorder: true,
    className: 'toast-note',
    closeButtonProps: closeButton(),
  });
};
