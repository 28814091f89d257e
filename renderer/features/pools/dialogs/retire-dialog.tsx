/** Retires licences (LP-13), with both readings of the date they leave with worked out before anything is committed. */
import { useCallback } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisteredLot } from '../../../../domain/ledger/register';
import type { RemovalReading } from '../../../../domain/policy/policy';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { draftedQuantity } from '../drafts/draft';
import { IN_JOINING_ORDER, retireDraft, type RetireFields } from '../drafts/retire';
import { ChangeDialog } from './change-dialog';
import { DateEntry } from './date-entry';
import type { PoolDialogProps } from './pool-dialog-props';
import { ReadingChoice } from './reading-choice';
import { TextEntry } from './text-entry';
import { useLotOptions } from './use-lot-options';
import { useChangeForm, type ChangeForm } from './use-change-form';

interface ReadingFields extends RetireFields {
  readonly reading: RemovalReading;
}

export const RetireDialog = (props: PoolDialogProps) => {
  const { register, pool, onClose } = props;
  const { t } = useTranslation('pools');
  const toDraft = useCallback((fields: ReadingFields) => retireDraft(fields, fields.reading, pool), [pool]);
  const initial: ReadingFields = {
    quantity: '',
    lot: pool.lots[0]?.lot ?? IN_JOINING_ORDER,
    on: formatDate(register.asOf),
    reason: '',
    reading: register.policy.removal,
  };
  const form = useChangeForm(initial, toDraft);
  const { fields } = form;
  const { reading } = fields;
  const draftWith = useCallback((tried: RemovalReading) => retireDraft(fields, tried, pool), [fields, pool]);
  const quantity = draftedQuantity(form.draft);
  const label =
    quantity === null
      ? t('retire.commitBlank')
      : t('retire.commit', { count: quantity, quantity: formatQuantity(quantity), reading: t(`retire.${reading}`) });
  return (
    <ReadingChoice
      draftWith={draftWith}
      chosen={reading}
      onChoose={(chosen) => form.set({ reading: chosen })}
      register={register}
    >
      {(verdict, choice) => (
        <ChangeDialog
          wide
          title={t('retire.title')}
          lead={t('retire.lead')}
          rule="LP-13"
          draft={form.draft}
          verdict={verdict}
          today={register.asOf}
          commitLabel={label}
          onClose={onClose}
          onIncomplete={form.showEveryError}
          {...(choice === null ? {} : { preview: choice })}
        >
          <RetireFieldset form={form} lots={pool.lots} available={pool.quantity} />
        </ChangeDialog>
      )}
    </ReadingChoice>
  );
};

interface RetireFieldsetProps {
  readonly form: ChangeForm<ReadingFields>;
  readonly lots: readonly RegisteredLot[];
  readonly available: number;
}

const RetireFieldset = ({ form, lots, available }: RetireFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  const lot = lots.find((candidate) => candidate.lot === fields.lot);
  const help =
    lot === undefined
      ? t('field.quantityIn', { available: formatQuantity(available) })
      : t('field.quantityInLot', { available: formatQuantity(lot.quantity), lot: lot.lot });
  return (
    <div className="pools-fields">
      <TextEntry
        first
        digits
        label={t('field.quantity')}
        description={help}
        value={fields.quantity}
        onChange={(quantity) => set({ quantity })}
        error={errorOf('quantity')}
      />
      <Select
        className="pools-wide-field"
        label={t('field.takenFrom')}
        data={useLotOptions(lots)}
        value={fields.lot}
        allowDeselect={false}
        onChange={(chosen) => set({ lot: chosen ?? IN_JOINING_ORDER })}
      />
      <DateEntry label={t('field.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      <div className="pools-wide-field">
        <TextEntry
          label={t('field.reason')}
          value={fields.reason}
          onChange={(reason) => set({ reason })}
          error={errorOf('reason')}
        />
      </div>
    </div>
  );
};
