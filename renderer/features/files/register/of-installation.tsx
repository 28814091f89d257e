/** Of which installation all figures of a table are, where none of its columns says it. */
import { useMemo } from 'react';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../../db/use-register';
import type { OpenRegister } from './register-state';
import { readFiguresOf } from './register-store';

/** More are found by typing on. */
const SHOWN_AT_ONCE = 50;

export const OfInstallation = ({ open }: { readonly open: OpenRegister }) => {
  const { t } = useTranslation('files');
  const { register } = useRegister();
  const known = useMemo(
    () =>
      (register?.installations ?? [])
        .filter(({ archivedOn }) => archivedOn === null)
        .map(({ installation, name, customer }) => ({
          value: installation,
          label: customer === null ? name : `${name}, ${customer}`,
        })),
    [register],
  );
  if (open.kind !== 'usage' || open.columns.some(({ field }) => field === 'installation')) return null;
  return (
    <div className="register-note">
      <Select
        withAsterisk
        searchable
        label={t('status.installation')}
        description={t('register.usage.ofAll')}
        data={known}
        limit={SHOWN_AT_ONCE}
        value={open.installation}
        disabled={open.status === 'importing'}
        nothingFoundMessage={t('register.usage.noInstallation')}
        onChange={readFiguresOf}
      />
    </div>
  );
};
