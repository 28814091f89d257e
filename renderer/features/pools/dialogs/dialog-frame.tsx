/** The window of a dialog: title, close button, and no landmark of its own beside the page's. */
import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../ui/use-return-focus';

/** Pixels. */
const WIDTH = 720;
const WIDE = 820;
const QUICK = { duration: 120 };

interface DialogFrameProps {
  readonly title: string;
  readonly wide: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const DialogFrame = ({ title, wide, onClose, children }: DialogFrameProps) => {
  const { t } = useTranslation('ui');
  useReturnFocus();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={wide ? WIDE : WIDTH}
      padding="lg"
      lockScroll={false}
      transitionProps={QUICK}
    >
      <Modal.Overlay color="var(--scrim)" backgroundOpacity={1} />
      <Modal.Content radius="md">
        <div className="pools-dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
