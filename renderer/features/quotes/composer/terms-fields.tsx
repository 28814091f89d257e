/** The terms of a quote: its number, for whom, in which currency, until when. */
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { customersOf } from '../../../../domain/ledger/customers';
import type { Register } from '../../../../domain/ledger/register';
import { listedCurrencies } from '../../../../domain/quote/currencies';
import { DateField } from '../../../ui/date-field';
import { Section } from '../../../ui/section';
import type { ComposerState } from './use-composer';

interface TermsFieldsProps {
  readonly state: ComposerState;
  readonly register: Register;
}

/** More are found by typing on. */
const SHOWN_AT_ONCE = 100;

export const TermsFields = ({ state, register }: TermsFieldsProps) => {
  const { t } = useTranslation('quotes');
  const { form, set, errorOf } = state;
  return (
    <Section title={t('form.terms')}>
      <div className="quote-grid">
        <TextInput
          withAsterisk
          label={t('form.number')}
          description={t('form.numberHint')}
          value={form.number}
          error={errorOf('number')}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <CurrencyField state={state} register={register} />
        <DateField
          required
          label={t('form.validUntil')}
          value={form.validUntil}
          error={errorOf('validUntil')}
          minDate={register.asOf}
          onChange={(validUntil) => set({ validUntil })}
        />
        <WhomFields state={state} register={register} />
        <TextInput
          label={t('form.evaluationDays')}
          description={t('form.evaluationHint')}
          inputMode="numeric"
          value={form.evaluationDays}
          error={errorOf('evaluationDays')}
          onChange={(event) => set({ evaluationDays: event.currentTarget.value })}
        />
        <Textarea
          className="quote-wide"
          label={t('form.note')}
          value={form.note}
          error={errorOf('note')}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Textarea
          className="quote-wide"
          label={t('form.termsText')}
          description={t('form.termsHint')}
          value={form.terms}
          error={errorOf('terms')}
          onChange={(event) => set({ terms: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
};

const CurrencyField = ({ state: { form, set }, register }: TermsFieldsProps) => {
  const { t } = useTranslation('quotes');
  const listed = listedCurrencies(register);
  return (
    <Select
      withAsterisk
      allowDeselect={false}
      label={t('form.currency')}
      description={t('form.currencyHint')}
      data={listed.includes(form.currency) ? [...listed] : [...listed, form.currency]}
      value={form.currency}
      onChange={(currency) => set({ currency: currency ?? '' })}
    />
  );
};

const named = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '');

const WhomFields = ({ state: { form, set, errorOf }, register }: TermsFieldsProps) => {
  const { t } = useTranslation('quotes');
  const contacts = register.contacts.filter(
    ({ subject }) => subject.kind === 'customer' && subject.customer === form.customer,
  );
  const partners = [...register.agreements, ...register.orders].map(({ partner }) => partner);
  return (
    <>
      <Autocomplete
        label={t('form.customer')}
        data={named(customersOf(register).map(({ customer }) => customer))}
        limit={SHOWN_AT_ONCE}
        value={form.customer}
        error={errorOf('customer')}
        onChange={(customer) => set({ customer })}
      />
      <Autocomplete
        label={t('form.contact')}
        data={named(contacts.map(({ name }) => name))}
        value={form.contact}
        error={errorOf('contact')}
        onChange={(contact) => set({ contact })}
      />
      <Autocomplete
        label={t('form.partner')}
        data={named(partners)}
        limit={SHOWN_AT_ONCE}
        value={form.partner}
        error={errorOf('partner')}
        onChange={(partner) => set({ partner })}
      />
    </>
  );
};
