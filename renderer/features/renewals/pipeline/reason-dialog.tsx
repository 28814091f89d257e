/** Asks why a renewal was lost, or will not come: the reason stands with its stage. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../../domain/ledger/register';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';
import { ChangeDialog, readAll, readName, TextEntry, useChangeForm, type Draft } from '../../pools';
import type { LosingStage } from './pipeline-asked';
import { stageChanges } from './pipeline-edits';
import { INCOMPLETE } from './incomplete';

interface ReasonDialogProps {
  readonly register: Register;
  readonly rows: readonly RenewalRow[];
  readonly stage: LosingStage;
  readonly onClose: () => void;
}

interface ReasonFields {
  readonly reason: string;
}

export const ReasonDialog = ({ register, rows, stage, onClose }: ReasonDialogProps) => {
  const { t } = useTranslation('renewals');
  const toDraft = useCallback(
    ({ reason }: ReasonFields): Draft => {
      const read = readAll({ reason: readName(reason) });
      return read.ok ? { ok: true, changes: stageChanges(rows, stage, register.asOf, read.values.reason) } : read;
    },
    [rows, stage, register.asOf],
  );
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm<ReasonFields>({ reason: '' }, toDraft);
  return (
    <ChangeDialog
      title={t(`pipeline.reason.${stage}`)}
      lead={t('pipeline.reason.lead', { count: rows.length, name: rows[0]?.deadline.name ?? '' })}
      draft={draft}
      verdict={INCOMPLETE}
      today={register.asOf}
      commitLabel={t(`pipeline.reason.commit.${stage}`)}
      onClose={onClose}
      onIncomplete={showEveryError}
      preview={<p>{t('pipeline.reason.preview')}</p>}
    >
      <TextEntry
        first
        label={t('pipeline.reason.field')}
        value={fields.reason}
        onChange={(reason) => set({ reason })}
        error={errorOf('reason')}
      />
    </ChangeDialog>
  );
};
