/** What else an order says: its number and day, who orders, where it is sold (LP-17), and whom the vendor turns to. */
import { useId } from 'react';
import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../ui/date-field';
import { MOST_NAME, MOST_NOTE, uniqueNames } from './field-limits';
import type { ComposerState } from './use-composer';

interface FieldProps {
  readonly state: ComposerState;
}

export const SaleFields = ({ state }: FieldProps) => {
  const { t } = useTranslation('idisOrders');
  const { form, set } = state;
  const id = useId();
  return (
    <section className="composer-part" aria-labelledby={id}>
      <h3 id={id}>{t('composer.order')}</h3>
      <div className="composer-pair">
        <TextInput
          withAsterisk
          label={t('composer.number')}
          maxLength={MOST_NAME}
          value={form.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <DateField
          required
          label={t('composer.on')}
          maxDate={state.register.asOf}
          value={form.on}
          onChange={(on) => set({ on })}
        />
      </div>
      <Sold state={state} />
      <ContactField state={state} />
      <Textarea
        rows={3}
        label={t('composer.note')}
        maxLength={MOST_NOTE}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </section>
  );
};

const Sold = ({ state: { register, form, set, order } }: FieldProps) => {
  const { t } = useTranslation('idisOrders');
  const { agreements, sites, installationOrders } = register;
  const isOutside = order.findings.some(({ code }) => code === 'installation-order/territory');
  return (
    <>
      <div className="composer-pair">
        <Autocomplete
          label={t('composer.partner')}
          data={uniqueNames([...agreements, ...installationOrders].map(({ partner }) => partner))}
          limit={20}
          maxLength={MOST_NAME}
          value={form.partner}
          onChange={(partner) => set({ partner })}
        />
        <Autocomplete
          label={t('composer.territory')}
          data={uniqueNames([
            ...sites.map(({ territory }) => territory),
            ...agreements.flatMap((each) => each.territories),
          ])}
          limit={20}
          maxLength={MOST_NAME}
          value={order.territory}
          onChange={(territory) => set({ territory })}
        />
      </div>
      {(isOutside || form.override !== '') && (
        <TextInput
          label={t('composer.override')}
          description={t('composer.overrideHint')}
          maxLength={MOST_NAME}
          value={form.override}
          onChange={(event) => set({ override: event.currentTarget.value })}
        />
      )}
    </>
  );
};

/** People who are kept with customers and installations are offered by their names. */
const ContactField = ({ state: { register, form, set } }: FieldProps) => {
  const { t } = useTranslation('idisOrders');
  const known = register.contacts.map(({ name, email }) => (email === '' ? name : `${name} <${email}>`));
  return (
    <Autocomplete
      label={t('composer.contact')}
      data={uniqueNames(known)}
      limit={20}
      maxLength={MOST_NAME}
      value={form.contact}
      onChange={(contact) => set({ contact })}
    />
  );
};
