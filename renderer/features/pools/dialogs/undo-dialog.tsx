/** Undoes one step of a pool's history, or says what stands in the way; what it moves is shown first. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../../domain/ledger/change';
import { undoStep } from '../../../app/apply-change';
import { useLedger } from '../../../db/use-ledger';
import { draftOf } from '../drafts/draft';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { useDraftVerdict } from './use-draft-verdict';

interface UndoDialogProps extends Pick<PoolDialogProps, 'register' | 'onClose'> {
  readonly event: string;
  readonly change: Change;
  /** The file that the step imported; `null` for a change made by hand. */
  readonly file: string | null;
}

export const UndoDialog = ({ register, onClose, event, change, file }: UndoDialogProps) => {
  const { t } = useTranslation('pools');
  const draft = useMemo(
    () => draftOf({ kind: 'change-withdrawn', on: register.asOf, change: event }),
    [register.asOf, event],
  );
  const verdict = useDraftVerdict(draft, register);
  // A step may hold more than this page shows: both ends of a transfer, the file of an import.
  const changes = useLedger()?.events.find(({ id }) => id === event)?.changes ?? [change];
  return (
    <ChangeDialog
      title={t('undo.title')}
      lead={file === null ? t('undo.lead') : `${t('undo.leadImport', { file })} ${t('undo.lead')}`}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t(file === null ? 'undo.commitBlank' : 'undo.commitImport')}
      onClose={onClose}
      onCommit={() => undoStep({ event, changes })}
    />
  );
};
