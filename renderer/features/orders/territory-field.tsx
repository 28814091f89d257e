/** Where the licences of an order are sold (LP-17): what the customer's sites agree on, to be changed at will. */
import { Autocomplete } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { uniqueNames } from './unique-names';
import type { OrderFormState } from './use-order-form';

/** The territory that all sites of the customer name; the empty text where they do not agree, or name none. */
export const agreedTerritory = ({ sites }: Pick<Register, 'sites'>, customer: string): string => {
  const own = sites.filter((site) => site.customer === customer.trim()).map(({ territory }) => territory);
  const [only = '', ...others] = new Set(own);
  return others.length === 0 ? only : '';
};

interface TerritoryFieldProps {
  readonly state: OrderFormState;
  readonly register: Register;
}

export const TerritoryField = ({ state: { form, set, errorOf }, register }: TerritoryFieldProps) => {
  const { t } = useTranslation('orders');
  const { sites, orders, agreements } = register;
  const known = [...sites, ...orders].map(({ territory }) => territory);
  return (
    <Autocomplete
      label={t('form.territory')}
      description={t('form.territoryHint')}
      data={uniqueNames([...known, ...agreements.flatMap(({ territories }) => territories)])}
      limit={100}
      value={form.territory}
      error={errorOf('territory')}
      onChange={(territory) => set({ territory })}
    />
  );
};
