/** Brings back a change that was undone, corrected or superseded, by undoing what took it out. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoneChange } from '../../../../domain/ledger/undone-changes';
import { redoStep, undoStep } from '../../../app/apply-change';
import { draftOf } from '../drafts/draft';
import { ChangeDialog } from './change-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { useDraftVerdict } from './use-draft-verdict';

interface BringBackDialogProps extends PoolDialogProps {
  readonly undone: UndoneChange;
}

export const BringBackDialog = ({ register, onClose, undone }: BringBackDialogProps) => {
  const { t } = useTranslation('pools');
  const { event, undoneBy, how } = undone;
  const draft = useMemo(
    () => draftOf({ kind: 'change-withdrawn', on: register.asOf, change: undoneBy.id }),
    [register.asOf, undoneBy],
  );
  const verdict = useDraftVerdict(draft, register);
  // A correction that goes can be done again by Redo; an undo that goes leaves the step itself to be undone again.
  const commit = () =>
    how === 'undone'
      ? redoStep({ event: event.id, changes: event.changes, undoneBy: undoneBy.id })
      : undoStep({ event: undoneBy.id, changes: undoneBy.changes });
  return (
    <ChangeDialog
      title={t('restoreStep.title')}
      lead={t(`restoreStep.${how}`)}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t('restoreStep.commit')}
      onClose={onClose}
      onCommit={commit}
    />
  );
};
