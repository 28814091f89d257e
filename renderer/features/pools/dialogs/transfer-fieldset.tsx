/** The fields of a transfer: how many, from where, to where, on which day, under which number. */
import { useMemo } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisteredPool } from '../../../../domain/ledger/register';
import { formatQuantity } from '../../../ui/format-quantity';
import { IN_JOINING_ORDER } from '../drafts/retire';
import type { ReleaseFields } from '../drafts/release';
import { INTO_TRANSIT, TO_PARTNER } from '../drafts/transfer';
import { DateEntry } from './date-entry';
import { PoolChoice } from './pool-choice';
import { TextEntry } from './text-entry';
import type { ChangeForm } from './use-change-form';
import { useLotOptions } from './use-lot-options';
import { usePoolOptions } from './use-pool-options';

interface TransferFieldsetProps {
  readonly form: ChangeForm<ReleaseFields>;
  readonly pool: RegisteredPool;
  /** Every pool of the register. */
  readonly pools: readonly RegisteredPool[];
}

export const TransferFieldset = ({ form, pool, pools }: TransferFieldsetProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  return (
    <div className="pools-fields">
      <TextEntry
        first
        digits
        label={t('field.quantity')}
        description={useQuantityHelp(pool, fields.lot)}
        value={fields.quantity}
        onChange={(quantity) => set({ quantity })}
        error={errorOf('quantity')}
      />
      <Select
        className="pools-wide-field"
        label={t('field.takenFrom')}
        data={useLotOptions(pool.lots)}
        value={fields.lot}
        allowDeselect={false}
        onChange={(lot) => set({ lot: lot ?? IN_JOINING_ORDER })}
      />
      <DateEntry label={t('field.on')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      <Destination pool={pool} pools={pools} value={fields.to} onChange={(to) => set({ to })} />
      <TextEntry
        label={t('transfer.number')}
        value={fields.transfer}
        onChange={(transfer) => set({ transfer })}
        error={errorOf('transfer')}
      />
      {fields.to === INTO_TRANSIT && (
        <div className="pools-full">
          <TextEntry
            label={t('transfer.destination')}
            value={fields.destination ?? ''}
            onChange={(destination) => set({ destination })}
            error={errorOf('destination')}
          />
        </div>
      )}
    </div>
  );
};

const useQuantityHelp = ({ lots, quantity }: RegisteredPool, chosen: string): string => {
  const { t } = useTranslation('pools');
  const lot = lots.find((candidate) => candidate.lot === chosen);
  return lot === undefined
    ? t('field.quantityIn', { available: formatQuantity(quantity) })
    : t('field.quantityInLot', { available: formatQuantity(lot.quantity), lot: lot.lot });
};

interface DestinationProps extends Omit<TransferFieldsetProps, 'form'> {
  readonly value: string;
  readonly onChange: (to: string) => void;
}

const Destination = ({ pool, pools, value, onChange }: DestinationProps) => {
  const { t } = useTranslation('pools');
  const others = usePoolOptions(useMemo(() => pools.filter((other) => other.pool !== pool.pool), [pools, pool.pool]));
  return (
    <PoolChoice
      label={t('transfer.to')}
      options={[
        { value: INTO_TRANSIT, label: t('transfer.intoTransit') },
        { value: TO_PARTNER, label: t('transfer.toPartner') },
        ...others,
      ]}
      value={value}
      onChange={onChange}
    />
  );
};
