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
  const draft = useMemo((): Draft => ({ ok: true, changes: [...resolution.changes] }), [resolution]);
  const verdict = useDraftVerdict(draft, register);
  const { title, lead, commit } = useWords()(what, resolution);
  return (
    <ChangeDialog
      wide
      title={title}
      lead={lead}
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={commit}
      onClose={onClose}
    />
  );
};

/** The words of each way. */
const useWords = () => {
  const { t } = useTranslation('overview');
  return (what: string, resolution: ResolveConflictDialogProps['resolution']) => {
    switch (resolution.way) {
      case 'count-instead':
        return {
          title: t('conflicts.ways.insteadTitle'),
          lead: t('conflicts.ways.insteadLead', { what, rival: describeStep(resolution.rival.changes) }),
          commit: t('conflicts.ways.insteadCommit'),
        };
      case 'count-fewer':
        return {
          title: t('conflicts.ways.fewerTitle'),
          lead: t('conflicts.ways.fewerLead', { what, quantity: formatQuantity(resolution.quantity) }),
          commit: t('conflicts.ways.fewerCommit'),
        };
      case 'count-both':
        return {
          title: t('conflicts.ways.bothTitle'),
          lead: t('conflicts.ways.bothLead', { what }),
          commit: t('conflicts.ways.bothCommit'),
        };
    }
  };
};
