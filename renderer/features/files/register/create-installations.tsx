/** The installations of licence figures that are not in the register, by name; a person says that they are created. */
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FoundUsage } from '../../../../contract/register-import';
import { formatQuantity } from '../../../ui/format-quantity';
import type { OpenRegister } from './register-state';
import { createUnknown } from './register-store';

interface CreateInstallationsProps {
  readonly found: FoundUsage;
  readonly open: OpenRegister;
}

export const CreateInstallations = ({ found, open }: CreateInstallationsProps) => {
  const { t } = useTranslation('files');
  const { unknown, counts } = found;
  const counted = { count: counts.unknown, formatted: formatQuantity(counts.unknown) };
  if (counts.unknown === 0) return null;
  return (
    <div className="register-assumptions">
      <Checkbox
        label={t('register.usage.create', counted)}
        description={t('register.usage.createNote')}
        checked={open.creates}
        disabled={open.status === 'importing'}
        onChange={(event) => createUnknown(event.currentTarget.checked)}
      />
      <ul className="register-unknown" aria-label={t('register.usage.unknown')} tabIndex={0}>
        {unknown.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {counts.unknown > unknown.length && (
        <p className="muted">
          {t('register.firstOf', { shown: formatQuantity(unknown.length), all: counted.formatted })}
        </p>
      )}
    </div>
  );
};
