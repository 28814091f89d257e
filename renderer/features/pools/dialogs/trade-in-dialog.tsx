/** Records that the trade-in programme was offered for a pool (LP-16). */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../ui/format-date';
import { tradeInDraft, type TradeInFields } from '../drafts/trade-in';
import { DateEntry } from './date-entry';
import { FactDialog, FactNote } from './fact-dialog';
import type { PoolDialogProps } from './pool-dialog-props';
import { TextEntry } from './text-entry';
import { useChangeForm } from './use-change-form';

export const TradeInDialog = ({ register, pool, onClose }: PoolDialogProps) => {
  const { t } = useTranslation('pools');
  const toDraft = useCallback(
    (fields: TradeInFields) => tradeInDraft(fields, pool, register.asOf),
    [pool, register.asOf],
  );
  const initial: TradeInFields = { on: formatDate(register.asOf), reference: '', note: '' };
  const form = useChangeForm(initial, toDraft);
  const { fields, set, errorOf } = form;
  return (
    <FactDialog
      register={register}
      form={form}
      title={t('tradeIn.title')}
      lead={t('tradeIn.lead')}
      rule="LP-16"
      commitLabel={t('tradeIn.commit')}
      onClose={onClose}
      then={t('tradeIn.then')}
    >
      <TextEntry
        first
        label={t('tradeIn.reference')}
        value={fields.reference}
        onChange={(reference) => set({ reference })}
        error={errorOf('reference')}
      />
      <DateEntry label={t('tradeIn.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      <FactNote value={fields.note} onChange={(note) => set({ note })} error={errorOf('note')} />
    </FactDialog>
  );
};
