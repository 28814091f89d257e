/** Asks before a whole import is taken back. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisteredDocument } from '../../../domain/ledger/register';
import { undoStep } from '../../app/apply-change';
import { changeOfDocument } from '../../app/change-of-document';
import { useRegister } from '../../db/use-register';

interface UndoImportDialogProps {
  readonly document: RegisteredDocument | null;
  readonly onClose: () => void;
}

const undoImport = (document: RegisteredDocument) =>
  undoStep({ event: document.event, changes: [changeOfDocument(document)] });

export const UndoImportDialog = ({ document, onClose }: UndoImportDialogProps) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  const confirm = async (): Promise<void> => {
    onClose();
    if (document !== null && register !== null) await undoImport(document);
  };
  return (
    <Modal
      opened={document !== null}
      onClose={onClose}
      title={t('undo.title', { fileName: document?.fileName ?? '' })}
      closeButtonProps={{ 'aria-label': t('undo.cancel') }}
    >
      <div className="stack">
        <p>{t('undo.text')}</p>
        <div className="row">
          <span className="spacer" />
          <Button onClick={onClose}>{t('undo.cancel')}</Button>
          <Button variant="filled" onClick={() => void confirm()}>
            {t('undo.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
