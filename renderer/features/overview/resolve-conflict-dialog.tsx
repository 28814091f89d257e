/** Lets a change that was left out count after all: what that does to every date is shown before it is taken. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Resolution } from '../../../domain/conflict/resolutions';
import type { Register } from '../../../domain/ledger/register';
import { describeStep } from '../../app/describe-step';
import { formatQuantity } from '../../ui/format-quantity';
import { ChangeDialog, useDraftVerdict, type Draft } from '../pools';

interface ResolveConflictDialogProps {
  readonly register: Register;
  /** What was left out, in words. */
  readonly what: string;
  readonly resolution: Exclude<Resolution, { way: 'leave-out' }>;
  readonly onClose: () => void;
}

export const ResolveConflictDialog = ({ register, what, resolution, onClose }: ResolveConflictDialogProps) => {
  const { t } = useTranslation('overview');
  const draft = useMemo((): Draft => ({ ok: true, changes: [...resolution.changes] }), [resolution]);
  const verdict = useDraftVerdict(draft, register);
  const lead =
    resolution.way === 'count-instead'
      ? t('conflicts.ways.insteadLead', { what, rival: describeStep(resolution.rival.changes) })
      : t('conflicts.ways.fewerLead', { what, quantity: formatQuantity(resolution.quantity) });
  return (
    <ChangeDialog
      wide
      title={t(resolution.way === 'count-instead' ? 'conflicts.ways.insteadTitle' : 'conflicts.ways.fewerTitle')}
      lead={lead}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t(
        resolution.way === 'count-instead' ? 'conflicts.ways.insteadCommit' : 'conflicts.ways.fewerCommit',
      )}
      onClose={onClose}
    />
  );
};
