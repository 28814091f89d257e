/** The fields that say for which installation a licence status is imported: one that is known, or a new one. */
import { useMemo } from 'react';
import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { customersOf } from '../../../domain/ledger/customers';
import type { Register } from '../../../domain/ledger/register';
import type { TargetFields } from './status-target';

/** More are found by typing on. */
const SHOWN_AT_ONCE = 50;
/** No id is empty. */
const NEW_ONE = '';

interface StatusTargetFieldsProps {
  readonly register: Register;
  readonly fields: TargetFields;
  readonly tried: boolean;
  readonly set: (fields: Partial<TargetFields>) => void;
}

export const StatusTargetFields = (props: StatusTargetFieldsProps) => {
  const { t } = useTranslation('files');
  const { register, fields, set } = props;
  const known = useMemo(
    () =>
      register.installations
        .filter(({ archivedOn }) => archivedOn === null)
        .map(({ installation, name, customer }) => ({
          value: installation,
          label: customer === null ? name : `${name}, ${customer}`,
        })),
    [register],
  );
  return (
    <>
      <Select
        withAsterisk
        searchable
        label={t('status.installation')}
        data={[{ value: NEW_ONE, label: t('status.newOne') }, ...known]}
        limit={SHOWN_AT_ONCE}
        value={fields.installation ?? NEW_ONE}
        allowDeselect={false}
        onChange={(chosen) => set({ installation: chosen === NEW_ONE ? null : chosen })}
      />
      {fields.installation === null && <NewFields {...props} />}
    </>
  );
};

const NewFields = ({ register, fields, tried, set }: StatusTargetFieldsProps) => {
  const { t } = useTranslation('files');
  const customers = useMemo(
    () => customersOf(register).flatMap(({ customer }) => (customer === '' ? [] : [customer])),
    [register],
  );
  const isMissing = tried && fields.name.trim() === '';
  return (
    <>
      <TextInput
        withAsterisk
        label={t('status.newName')}
        value={fields.name}
        error={isMissing ? t('status.nameMissing') : undefined}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('status.customer')}
        data={customers}
        limit={SHOWN_AT_ONCE}
        value={fields.customer}
        maxLength={200}
        onChange={(customer) => set({ customer })}
      />
    </>
  );
};
