/** The head of a purchase order's form: its number, who ordered for whom, when, and into which pool. */
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { DateField } from '../../ui/date-field';
import { agreedTerritory, TerritoryField } from './territory-field';
import { TerritoryNote } from './territory-note';
import { uniqueNames } from './unique-names';
import type { OrderFormState } from './use-order-form';

interface OrderFieldsProps {
  readonly state: OrderFormState;
  readonly register: Register;
}

export const OrderFields = ({ state, register }: OrderFieldsProps) => {
  const { t } = useTranslation('orders');
  const { form, set, errorOf } = state;
  return (
    <div className="order-grid">
      <TextInput
        withAsterisk
        label={t('form.number')}
        description={t('form.numberHint')}
        value={form.number}
        error={errorOf('number')}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('form.partner')}
        description={t('form.partnerHint')}
        data={uniqueNames(register.orders.map(({ partner }) => partner))}
        value={form.partner}
        error={errorOf('partner')}
        onChange={(partner) => set({ partner })}
      />
      <CustomerField state={state} register={register} />
      <DateField
        required
        label={t('form.receivedOn')}
        value={form.receivedOn}
        error={errorOf('receivedOn')}
        onChange={(receivedOn) => set({ receivedOn })}
      />
      <TerritoryField state={state} register={register} />
      <PoolField state={state} register={register} />
      <div className="order-wide">
        <TerritoryNote register={register} order={form} on={register.asOf} />
      </div>
      <Textarea
        className="order-wide"
        label={t('form.note')}
        value={form.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </div>
  );
};

const CustomerField = ({ state: { form, set, errorOf }, register }: OrderFieldsProps) => {
  const { t } = useTranslation('orders');
  const known = [...register.pools, ...register.orders].map(({ customer }) => customer);
  // What was typed by hand stays; what the customer before brought goes with it.
  const isBrought = form.territory === '' || form.territory === agreedTerritory(register, form.customer);
  const choose = (customer: string): void =>
    set({ customer, ...(isBrought ? { territory: agreedTerritory(register, customer) } : {}) });
  return (
    <Autocomplete
      label={t('form.customer')}
      description={t('form.customerHint')}
      data={uniqueNames(known)}
      limit={100}
      value={form.customer}
      error={errorOf('customer')}
      onChange={choose}
    />
  );
};

/** LP-6: one new or one existing pool. */
const PoolField = ({ state: { form, set, errorOf }, register }: OrderFieldsProps) => {
  const { t } = useTranslation('orders');
  const pools = register.pools.filter(({ archivedOn, pool }) => archivedOn === null || pool === form.intoPool);
  return (
    <Select
      searchable
      clearable
      label={t('form.pool')}
      placeholder={t('form.newPool')}
      limit={100}
      value={form.intoPool === '' ? null : form.intoPool}
      error={errorOf('intoPool')}
      data={pools.map(({ pool, name }) => ({ value: pool, label: name === '' ? pool : `${name}, ${pool}` }))}
      onChange={(pool) => set({ intoPool: pool ?? '' })}
    />
  );
};
