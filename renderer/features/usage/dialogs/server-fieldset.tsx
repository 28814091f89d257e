/** The fields of one licence server: address, access token, the certificate that it is known by, and a test of them. */
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UsagePurpose } from '../../../../domain/usage/purpose';
import { Fingerprint } from '../../../ui/fingerprint';
import type { ServerFields } from './server-draft';
import { TryServer } from './try-server';

interface ServerFieldsetProps {
  readonly purpose: UsagePurpose;
  readonly fields: ServerFields;
  readonly set: (part: Partial<ServerFields>) => void;
  readonly errorOf: (field: keyof ServerFields) => string | null;
  /** Of the token that is kept; `null` where none is. */
  readonly kept: { readonly installation: string } | null;
  readonly isFirst?: boolean;
}

export const ServerFieldset = (props: ServerFieldsetProps) => {
  const { t } = useTranslation('usage');
  const { purpose, fields, set, errorOf, kept, isFirst = false } = props;
  return (
    <div className="stack">
      <TextInput
        {...(isFirst ? { 'data-autofocus': true } : {})}
        withAsterisk
        inputMode="url"
        className="mono-field"
        label={t('field.address')}
        description={t('field.addressHint')}
        placeholder={t('field.addressExample')}
        autoComplete="off"
        spellCheck={false}
        value={fields.address}
        error={errorOf('address')}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <TokenField {...props} />
      <Pin pin={fields.pin} onRemove={() => set({ pin: null })} />
      <TextInput
        label={t('field.note')}
        autoComplete="off"
        value={fields.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <TryServer purpose={purpose} fields={fields} kept={kept} onPin={(pin) => set({ pin })} />
    </div>
  );
};

/** It goes in and never comes out: what is kept is replaced or taken away. */
const TokenField = ({ fields, set, errorOf, kept }: ServerFieldsetProps) => {
  const { t } = useTranslation('usage');
  return (
    <>
      <PasswordInput
        label={t('field.token')}
        description={kept === null ? t('field.tokenHint') : t('field.tokenKept')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('field.tokenShow') }}
        value={fields.token}
        error={errorOf('token')}
        onChange={(event) => set({ token: event.currentTarget.value, forget: false })}
      />
      {kept !== null && (
        <Checkbox
          label={t('field.forget')}
          checked={fields.forget}
          disabled={fields.token !== ''}
          onChange={(event) => set({ forget: event.currentTarget.checked })}
        />
      )}
    </>
  );
};

const Pin = ({ pin, onRemove }: { readonly pin: string | null; readonly onRemove: () => void }) => {
  const { t } = useTranslation('usage');
  if (pin === null) return <p className="muted small">{t('certificate.trusted')}</p>;
  return (
    <div className="usage-pin">
      <div>
        <h3>{t('certificate.pinned')}</h3>
        <Fingerprint kid={pin} />
      </div>
      <Button size="xs" onClick={onRemove}>
        {t('certificate.unpin')}
      </Button>
    </div>
  );
};
