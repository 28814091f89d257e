/** Adds an installation to the licensing page: a new one or one that is known, with the servers that are asked. */
import { useCallback, useMemo, useState } from 'react';
import { Autocomplete, Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customersOf } from '../../../../domain/ledger/customers';
import type { Register } from '../../../../domain/ledger/register';
import type { UsagePurpose } from '../../../../domain/usage/purpose';
import { usagePath } from '../../../app/paths';
import { EntryDialog, useEntryForm, type EntryForm } from '../../dossier';
import { addUsageDraft, emptyUsage, installationIn, tokensIn, type AddUsageFields } from './add-usage-draft';
import { keepServers } from './keep-servers';
import { ServerFieldset } from './server-fieldset';

interface AddUsageDialogProps {
  readonly register: Register;
  readonly onClose: () => void;
}

export const AddUsageDialog = ({ register, onClose }: AddUsageDialogProps) => {
  const { t } = useTranslation('usage');
  const [, navigate] = useLocation();
  const [chance] = useState(() => crypto.randomUUID());
  const toDraft = useCallback(
    (fields: AddUsageFields) => addUsageDraft(fields, chance, register.asOf),
    [chance, register.asOf],
  );
  const form = useEntryForm({
    initial: emptyUsage,
    toDraft,
    commit: (changes, fields) => keepServers(installationIn(fields, chance), changes, tokensIn(fields, chance)),
    onDone: () => navigate(usagePath(installationIn(form.fields, chance)), { replace: true }),
  });
  return (
    <EntryDialog
      title={t('add.title')}
      lead={t('add.lead')}
      commitLabel={t('add.commit')}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <WhichOne register={register} form={form} />
      <Server purpose="cameras" form={form} />
      <Checkbox
        label={t('add.hasAnalytics')}
        description={t('add.hasAnalyticsHint')}
        checked={form.fields.hasAnalytics}
        onChange={(event) => form.set({ hasAnalytics: event.currentTarget.checked })}
      />
      {form.fields.hasAnalytics && <Server purpose="analytics" form={form} />}
    </EntryDialog>
  );
};

interface FieldsProps {
  readonly register: Register;
  readonly form: EntryForm<AddUsageFields>;
}

const WhichOne = ({ register, form }: FieldsProps) => {
  const { t } = useTranslation('usage');
  const kinds = [
    { value: 'new', label: t('add.new') },
    { value: 'known', label: t('add.known') },
  ];
  return (
    <>
      {register.installations.length > 0 && (
        <SegmentedControl
          aria-label={t('add.which')}
          data={kinds}
          value={form.fields.is}
          onChange={(is) => form.set({ is: is === 'known' ? 'known' : 'new' })}
        />
      )}
      {form.fields.is === 'new' ? (
        <NewFields register={register} form={form} />
      ) : (
        <KnownField {...{ register, form }} />
      )}
    </>
  );
};

const NewFields = ({ register, form: { fields, set, errorOf } }: FieldsProps) => {
  const { t } = useTranslation('usage');
  const customers = useMemo(
    () => customersOf(register).flatMap(({ customer }) => (customer === '' ? [] : [customer])),
    [register],
  );
  return (
    <div className="dossier-fields">
      <TextInput
        data-autofocus
        withAsterisk
        label={t('add.name')}
        value={fields.name}
        error={errorOf('name')}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('add.customer')}
        data={customers}
        limit={100}
        value={fields.customer}
        error={errorOf('customer')}
        onChange={(customer) => set({ customer })}
      />
    </div>
  );
};

/** Those that have servers are changed on their pages. */
const KnownField = ({ register, form: { fields, set, errorOf } }: FieldsProps) => {
  const { t } = useTranslation('usage');
  const data = useMemo(() => {
    const asked = new Set(register.licenceServers.map(({ installation }) => installation));
    return register.installations
      .filter(({ installation, archivedOn }) => archivedOn === null && !asked.has(installation))
      .map(({ installation, name, customer }) => ({
        value: installation,
        label: customer === null ? name : t('add.of', { name, customer }),
      }));
  }, [register, t]);
  return (
    <Select
      searchable
      withAsterisk
      label={t('add.installation')}
      nothingFoundMessage={t('add.noneKnown')}
      data={data}
      limit={100}
      value={fields.installation === '' ? null : fields.installation}
      error={errorOf('installation')}
      onChange={(installation) => set({ installation: installation ?? '' })}
    />
  );
};

const Server = ({ purpose, form }: { readonly purpose: UsagePurpose; readonly form: FieldsProps['form'] }) => {
  const { t } = useTranslation('usage');
  const fields = form.fields[purpose];
  return (
    <fieldset className="usage-fieldset">
      <legend>{t('add.server', { purpose: t(`note.${purpose}`) })}</legend>
      <ServerFieldset
        purpose={purpose}
        fields={fields}
        set={(part) => form.set({ [purpose]: { ...fields, ...part } })}
        errorOf={(field) => form.errorAt(`${purpose}.${field}`)}
        kept={null}
      />
    </fieldset>
  );
};
