/** ID-1: whether the order is for a new or an existing installation, and for which. */
import { useId, useMemo, useState } from 'react';
import { Autocomplete, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { customersOf } from '../../../../domain/ledger/customers';
import { MOST_NAME, uniqueNames } from './field-limits';
import { findInstallations, installationLabel } from './find-installations';
import type { ComposerState } from './use-composer';

const stated = ['new', 'existing'] as const;

const isStated = (value: string): value is (typeof stated)[number] => stated.some((each) => each === value);

/** Nothing is chosen until somebody states it. */
const NOT_STATED = '';

export const InstallationFields = ({ state }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  const { form, set } = state;
  const id = useId();
  // What was typed for one installation is nothing to another.
  const state_ = (value: string): void => {
    if (isStated(value)) set({ installationIs: value, installation: '', serials: {}, territory: null });
  };
  return (
    <section className="composer-part" aria-labelledby={id}>
      <h3 id={id} className="visually-hidden">
        {t('composer.installation')}
      </h3>
      <SegmentedControl
        fullWidth
        aria-label={t('composer.stated')}
        value={form.installationIs ?? NOT_STATED}
        data={stated.map((value) => ({ value, label: t(`composer.is.${value}`) }))}
        onChange={state_}
      />
      {form.installationIs === 'existing' && <ExistingInstallation state={state} />}
      {form.installationIs === 'new' && <NewInstallation state={state} />}
    </section>
  );
};

const ExistingInstallation = ({ state: { register, form, set } }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  const [typed, setTyped] = useState('');
  const chosen = register.installations.find(({ installation }) => installation === form.installation);
  const label = chosen === undefined ? '' : installationLabel(chosen);
  const found = useMemo(
    () => findInstallations(register.installations, typed === label ? '' : typed),
    [register.installations, typed, label],
  );
  const offered = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return (
    <Select
      withAsterisk
      searchable
      label={t('composer.which')}
      placeholder={t('composer.whichHint')}
      nothingFoundMessage={t('composer.noneFound')}
      data={offered.map((each) => ({ value: each.installation, label: installationLabel(each) }))}
      // They are found already, by more than the label says.
      filter={({ options }) => options}
      value={form.installation === '' ? null : form.installation}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(installation) => set({ installation: installation ?? '', serials: {}, territory: null })}
    />
  );
};

const NewInstallation = ({ state }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  const { register, form, set } = state;
  const known = register.installations.find(({ installation }) => installation === form.installation);
  if (known !== undefined) return <p className="medium">{known.name}</p>;
  return (
    <>
      <TextInput
        withAsterisk
        label={t('composer.name')}
        description={t('composer.nameHint')}
        maxLength={MOST_NAME}
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('composer.customer')}
        data={uniqueNames(customersOf(register).map(({ customer }) => customer))}
        limit={20}
        maxLength={MOST_NAME}
        value={form.customer}
        onChange={(customer) => set({ customer, site: '' })}
      />
      <SiteField state={state} />
    </>
  );
};

/** Sites of the customer, if they are registered: with them comes the territory. */
const SiteField = ({ state: { register, form, set } }: { readonly state: ComposerState }) => {
  const { t } = useTranslation('idisOrders');
  const sites = register.sites.filter(({ customer }) => customer === form.customer.trim());
  if (sites.length === 0) return null;
  return (
    <Select
      clearable
      searchable
      label={t('composer.site')}
      data={sites.map(({ site, name }) => ({ value: site, label: name }))}
      limit={20}
      value={form.site === '' ? null : form.site}
      onChange={(site) => set({ site: site ?? '', territory: null })}
    />
  );
};
