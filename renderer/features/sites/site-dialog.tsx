/** Adds a site to a customer, or changes one. */
import { useCallback, useMemo, useState } from 'react';
import { Autocomplete, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Register } from '../../../domain/ledger/register';
import type { RegisteredSite } from '../../../domain/site/registered-site';
import { EntryDialog, useEntryForm } from '../dossier';
import { changedSiteDraft, fieldsOfSite, newSiteDraft, type SiteField, type SiteFields } from './site-draft';

interface SiteDialogProps {
  readonly register: Register;
  /** Whose a new site is; the empty text where that is still to be said. */
  readonly customer: string;
  /** The site to change; `null` for a new one. */
  readonly site: RegisteredSite | null;
  readonly onClose: () => void;
}

/** Each once, in the order of their letters. */
const namesIn = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== '').sort();

export const SiteDialog = ({ register, customer, site, onClose }: SiteDialogProps) => {
  const { t } = useTranslation('sites');
  const [chance] = useState(() => crypto.randomUUID());
  const { asOf } = register;
  const toDraft = useCallback(
    (typed: SiteFields) => (site === null ? newSiteDraft(typed, chance, asOf) : changedSiteDraft(typed, site, asOf)),
    [site, chance, asOf],
  );
  const initial = site === null ? { customer, name: '', address: '', territory: '' } : fieldsOfSite(site);
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const customers = useMemo(
    () => namesIn([...register.pools, ...register.sites].map((each) => each.customer)),
    [register],
  );
  const territories = useMemo(
    () =>
      namesIn([
        ...register.agreements.flatMap((agreement) => agreement.territories),
        ...register.sites.map(({ territory }) => territory),
      ]),
    [register],
  );
  const entry = (field: SiteField) => ({
    label: t(`site.field.${field}`),
    value: fields[field],
    error: errorOf(field),
    autoComplete: 'off',
  });
  const action = site === null ? 'add' : 'edit';
  return (
    <EntryDialog
      title={t(`site.${action}.title`)}
      commitLabel={t(`site.${action}.commit`)}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <TextInput data-autofocus {...entry('name')} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Autocomplete {...entry('customer')} data={customers} onChange={(typed) => set({ customer: typed })} />
      <div className="dossier-fields">
        <TextInput {...entry('address')} onChange={(event) => set({ address: event.currentTarget.value })} />
        <Autocomplete
          {...entry('territory')}
          description={t('site.hint.territory')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={territories}
          onChange={(typed) => set({ territory: typed })}
        />
      </div>
    </EntryDialog>
  );
};
