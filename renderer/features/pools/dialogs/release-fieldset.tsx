/** The fields of a transfer to another partner: to whom, who confirms it, and with which key it is signed. */
import { Button, Select } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { navigate } from 'wouter/use-hash-location';
import type { TrustedKey } from '../../../../contract/ipc';
import { useKeyRing } from '../../../app/key-ring';
import { paths } from '../../../app/paths';
import { SigningFields } from '../../../app/signing-fields';
import type { Signing } from '../../../app/use-signing';
import { Note } from '../../../ui/note';
import type { ReleaseFields } from '../drafts/release';
import { TextEntry } from './text-entry';
import type { ChangeForm } from './use-change-form';

interface ReleaseFieldsetProps {
  readonly form: ChangeForm<ReleaseFields>;
  readonly signing: Signing;
  /** Whether what is missing is said already. */
  readonly tried: boolean;
}

/** Characters of a fingerprint that tell two keys of one name apart. */
const SHORT = 8;

const optionsOf = (keys: readonly TrustedKey[]) =>
  keys.map(({ kid, name }) => ({
    value: kid,
    label: keys.some((other) => other.kid !== kid && other.name === name) ? `${name}, ${kid.slice(0, SHORT)}…` : name,
  }));

export const ReleaseFieldset = (props: ReleaseFieldsetProps) => {
  const trusted = useKeyRing((ring) => ring.trusted);
  if (trusted === null) return null;
  const partners = trusted.filter(({ use }) => use === 'partner');
  return partners.length === 0 ? (
    <NoPartner />
  ) : (
    <PartnerFields {...props} partners={partners} issuers={trusted.filter(({ use }) => use === 'issuer')} />
  );
};

const NoPartner = () => {
  const { t } = useTranslation('pools');
  return (
    <Note tone="amber">
      {t('release.noPartner')}{' '}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconKey size={16} stroke={1.5} />}
        onClick={() => navigate(paths.keys)}
      >
        {t('release.toKeys')}
      </Button>
    </Note>
  );
};

interface PartnerFieldsProps extends ReleaseFieldsetProps {
  readonly partners: readonly TrustedKey[];
  readonly issuers: readonly TrustedKey[];
}

const PartnerFields = ({ form, signing, tried, partners, issuers }: PartnerFieldsProps) => {
  const { t } = useTranslation('pools');
  const { fields, set, errorOf } = form;
  return (
    <div className="pools-fields">
      <Select
        className="pools-half"
        withAsterisk
        searchable
        label={t('release.partner')}
        data={optionsOf(partners)}
        value={fields.partner === '' ? null : fields.partner}
        allowDeselect={false}
        error={errorOf('partner')}
        onChange={(partner) => set({ partner: partner ?? '' })}
      />
      <Select
        className="pools-half"
        clearable
        searchable
        label={t('release.issuer')}
        placeholder={t('release.nobody')}
        data={optionsOf(issuers)}
        value={fields.issuer === '' ? null : fields.issuer}
        onChange={(issuer) => set({ issuer: issuer ?? '' })}
      />
      <SigningFields signing={signing} tried={tried} none={t('release.noKey')} />
      <TextEntry
        label={t('release.from')}
        description={t('release.fromHelp')}
        value={fields.from}
        onChange={(from) => set({ from })}
        error={errorOf('from')}
      />
    </div>
  );
};
