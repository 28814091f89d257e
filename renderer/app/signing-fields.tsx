/** The fields with which a file is signed: the key, and its passphrase where it has one. */
import { Button, PasswordInput, Select } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import { Note } from '../ui/note';
import { paths } from './paths';
import type { Signing } from './use-signing';

interface SigningFieldsProps {
  readonly signing: Signing;
  /** Whether what is missing is said already. */
  readonly tried: boolean;
  /** Said where there is no key to choose. */
  readonly none: string;
}

export const SigningFields = ({ signing, tried, none }: SigningFieldsProps) => {
  const { t } = useTranslation('app');
  const { keys, key, passphrase, chooseKey, setPassphrase } = signing;
  if (keys === null) return null;
  if (keys.length === 0) return <NoKey text={none} />;
  return (
    <>
      <Select
        withAsterisk
        label={t('signing.key')}
        data={keys.map(({ name }) => name)}
        value={key?.name ?? null}
        allowDeselect={false}
        error={tried && key === undefined && t('signing.keyMissing')}
        onChange={chooseKey}
      />
      {key?.protection === 'passphrase' && (
        <PasswordInput
          withAsterisk
          label={t('signing.passphrase', { key: key.name })}
          autoComplete="off"
          value={passphrase}
          error={tried && passphrase === '' && t('signing.passphraseMissing')}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
    </>
  );
};

const NoKey = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('app');
  return (
    <Note tone="amber">
      {text}{' '}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconKey size={16} stroke={1.5} />}
        onClick={() => navigate(paths.newKey)}
      >
        {t('signing.create')}
      </Button>
    </Note>
  );
};
