/** The fields of an arrival: into which pool, or into which new one, and on which day. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import { DateEntry, TextEntry, type ChangeForm } from '../pools';
import { NEW_POOL, type ArrivalFields } from './arrival';

/** More are found by typing on. */
const SHOWN_AT_ONCE = 50;

interface ArrivalFieldsetProps {
  readonly form: ChangeForm<ArrivalFields>;
  readonly register: Register;
}

export const ArrivalFieldset = ({ form, register }: ArrivalFieldsetProps) => {
  const { t } = useTranslation('files');
  const { fields, set, errorOf } = form;
  const pools = register.pools
    .filter(({ archivedOn }) => archivedOn === null)
    .map(({ pool, name }) => ({ value: pool, label: name === '' ? pool : `${name}, ${pool}` }));
  return (
    <>
      <Select
        withAsterisk
        searchable
        label={t('signed.intoPool')}
        placeholder={t('signed.choosePool')}
        data={[{ value: NEW_POOL, label: t('signed.newPool') }, ...pools]}
        limit={SHOWN_AT_ONCE}
        value={fields.into === '' ? null : fields.into}
        allowDeselect={false}
        error={errorOf('into')}
        onChange={(into) => set({ into: into ?? '' })}
      />
      <DateEntry label={t('signed.arrivesOn')} value={fields.on} onChange={(on) => set({ on })} error={errorOf('on')} />
      {fields.into === NEW_POOL && (
        <>
          <TextEntry
            label={t('signed.newPoolId')}
            value={fields.pool}
            onChange={(pool) => set({ pool })}
            error={errorOf('pool')}
          />
          <TextEntry
            label={t('signed.newPoolName')}
            value={fields.name}
            onChange={(name) => set({ name })}
            error={errorOf('name')}
          />
        </>
      )}
    </>
  );
};
