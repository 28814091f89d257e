/** The frame of a print view: one clean sheet on the screen, and nothing else of the window on paper. */
import type { ReactNode } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../ui/use-return-focus';
import './confirmations.css';

interface PrintSheetProps {
  /** Of the dialog; the sheet has its own. */
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Pixels: an A4 sheet with its margins. */
const WIDTH = 860;

export const PrintSheet = ({ title, onClose, children }: PrintSheetProps) => {
  const { t } = useTranslation('confirmations');
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      size={WIDTH}
      title={title}
      closeButtonProps={{ 'aria-label': t('sheet.close') }}
      className="order-sheet-dialog"
    >
      <article className="order-sheet">{children}</article>
      <div className="dossier-form-foot order-sheet-foot">
        <Button onClick={onClose}>{t('sheet.close')}</Button>
        <Button
          variant="filled"
          leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('sheet.print')}
        </Button>
      </div>
    </Modal>
  );
};
