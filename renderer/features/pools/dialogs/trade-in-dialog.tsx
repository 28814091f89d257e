/** Records that the trade-in programme was offered for a pool (LP-16). */
import { useCallback } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { tradeInDraft, type TradeInFields } from '../drafts/trade-in';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import { FactVerdict } from './fact-verdict';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';
import { useDraftVerdict } from './use-draft-verdict';

export const TradeInDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback(
    (fields: TradeInFields) => tradeInDraft(fields, pool, register.asOf),
    [pool, register.asOf],
  );
  const initial: TradeInFields = { on: formatDate(register.asOf), reference: '', note: '' };
  const { fields, draft, set, errorOf, showEveryError } = useChangeForm(initial, toDraft);
  const verdict = useDraftVerdict(draft, register);
  return (
    <ChangeDialog
      title={t('tradeIn.title')}
      lead={t('tradeIn.lead')}
      rule="LP-16"
      draft={draft}
      verdict={verdict}
      today={register.asOf}
      commitLabel={t('tradeIn.commit')}
      onClose={onClose}
      onIncomplete={showEveryError}
      preview={<FactVerdict verdict={verdict} today={register.asOf} text={t('tradeIn.then')} />}
    >
      <div className="pools-fields">
        <TextEntry
          first
          label={t('tradeIn.reference')}
          value={fields.reference}
          onChange={(reference) => set({ reference })}
          error={errorOf('reference')}
        />
        <DateEntry label={t('tradeIn.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
        <Textarea
          className="pools-full"
          rows={3}
          label={t('evaluate.note')}
          value={fields.note}
          error={errorOf('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
    </ChangeDialog>
  );
};
