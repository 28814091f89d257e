/** Asks before a change that was left out is taken back. */
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { undoStep } from '../../app/apply-change';
import { describeStep } from '../../app/describe-step';
import type { ConflictRow } from './conflict-row';

interface UndoConflictDialogProps {
  readonly row: ConflictRow | null;
  readonly onClose: () => void;
}

export const UndoConflictDialog = ({ row, onClose }: UndoConflictDialogProps) => {
  const { t } = useTranslation('overview');
  const confirm = (): void => {
    onClose();
    if (row !== null) void undoStep({ event: row.event, changes: row.changes });
  };
  return (
    <Modal
      opened={row !== null}
      onClose={onClose}
      title={t('conflicts.dialog.title')}
      closeButtonProps={{ 'aria-label': t('conflicts.dialog.keep') }}
    >
      <div className="stack">
        <p className="medium">{row === null ? '' : describeStep(row.changes)}</p>
        <p>{t('conflicts.dialog.text')}</p>
        <div className="row">
          <span className="spacer" />
          <Button onClick={onClose}>{t('conflicts.dialog.keep')}</Button>
          <Button variant="filled" onClick={confirm}>
            {t('conflicts.dialog.confirm')}
          </Button>
        </div>
      </div>
    </Modal>
  );
};
