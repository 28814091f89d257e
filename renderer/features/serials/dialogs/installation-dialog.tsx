/** Adds an installation, or says anew what one is called, whose it is and where it stands. */
import { useCallback, useMemo, useState } from 'react';
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Change } from '../../../../domain/ledger/change';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import type { Register } from '../../../../domain/ledger/register';
import { applyChange } from '../../../app/apply-change';
import { installationPath } from '../../../app/paths';
import { EntryDialog, useEntryForm, type EntryForm } from '../../dossier';
import {
  describedInstallationDraft,
  fieldsOfInstallation,
  newInstallationDraft,
  type InstallationFields,
} from './installation-draft';

interface InstallationDialogProps {
  readonly register: Register;
  /** The one to describe; `null` for a new one. */
  readonly installation: RegisteredInstallation | null;
  readonly onClose: () => void;
}

/** A new one is shown at once. */
const useCommit = (onClose: () => void) => {
  const [, navigate] = useLocation();
  return async (changes: readonly Change[]) => {
    const recorded = await applyChange(changes);
    const [change] = changes;
    if (recorded.ok && change?.kind === 'installation-created') navigate(installationPath(change.installation));
    else if (recorded.ok) onClose();
    return recorded;
  };
};

export const InstallationDialog = ({ register, installation, onClose }: InstallationDialogProps) => {
  const { t } = useTranslation('serials');
  const [chance] = useState(() => crypto.randomUUID());
  const { asOf } = register;
  const toDraft = useCallback(
    (fields: InstallationFields) =>
      installation === null
        ? newInstallationDraft(fields, chance, asOf)
        : describedInstallationDraft(fields, installation, asOf),
    [installation, chance, asOf],
  );
  const initial = fieldsOfInstallation(installation);
  // Closing would lead back to the list, and the page of a new one is already on its way.
  const form = useEntryForm({ initial, toDraft, commit: useCommit(onClose), onDone: () => undefined });
  const action = installation === null ? 'add' : 'describe';
  return (
    <EntryDialog
      title={t(`${action}.title`)}
      commitLabel={t(`${action}.commit`)}
      busy={form.busy}
      refusal={form.refusal}
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Fields register={register} form={form} />
    </EntryDialog>
  );
};

const customersIn = ({ pools, sites, installations, orders }: Register): readonly string[] => {
  const named = [...pools, ...sites, ...orders, ...installations].map(({ customer }) => customer ?? '');
  return [...new Set(named)].filter((name) => name !== '').sort();
};

interface FieldsProps {
  readonly register: Register;
  readonly form: EntryForm<InstallationFields>;
}

const Fields = ({ register, form: { fields, set, errorOf } }: FieldsProps) => {
  const { t } = useTranslation('serials');
  const customers = useMemo(() => customersIn(register), [register]);
  return (
    <>
      <TextInput
        data-autofocus
        withAsterisk
        label={t('field.name')}
        description={t('field.nameHint')}
        value={fields.name}
        error={errorOf('name')}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className="dossier-fields">
        <Autocomplete
          label={t('field.customer')}
          data={[...customers]}
          limit={100}
          value={fields.customer}
          error={errorOf('customer')}
          onChange={(customer) => set({ customer })}
        />
        <SiteField register={register} fields={fields} set={set} />
      </div>
      <Textarea
        rows={3}
        label={t('field.note')}
        value={fields.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </>
  );
};

type SiteFieldProps = Pick<FieldsProps, 'register'> & Pick<EntryForm<InstallationFields>, 'fields' | 'set'>;

/** The sites of the customer that is named, all of them while none is; and where it stands, though that was removed. */
const SiteField = ({ register, fields, set }: SiteFieldProps) => {
  const { t } = useTranslation('serials');
  const customer = fields.customer.trim();
  const isOwn = ({ site }: { readonly site: string }): boolean => site === fields.site;
  const sites = [
    ...register.sites.filter((each) => each.customer === customer || customer === '' || isOwn(each)),
    ...register.removedSites.filter(isOwn),
  ];
  return (
    <Select
      searchable
      clearable
      label={t('field.site')}
      placeholder={sites.length === 0 ? t('field.noSite') : t('field.optional')}
      disabled={sites.length === 0}
      limit={100}
      data={sites.map(({ site, name }) => ({ value: site, label: name }))}
      value={fields.site === '' ? null : fields.site}
      onChange={(site) => set({ site: site ?? '' })}
    />
  );
};
