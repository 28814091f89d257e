/** The fields of a price list, its prices as a table; nothing is saved until it is saved as one step. */
import { useCallback } from 'react';
import { Autocomplete, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Register } from '../../../domain/ledger/register';
import { paths, priceListPath } from '../../app/paths';
import { Note } from '../../ui/note';
import { PageHeader } from '../../ui/page-header';
import { currencies } from '../../ui/parse-price';
import { RefusalCard } from '../../ui/refusal-card';
import { Section } from '../../ui/section';
import { useEntryForm } from '../dossier';
import { DateEntry, TextEntry, useWritable } from '../pools';
import { priceListDraft, type PriceListFields } from './price-list-draft';
import type { FormPartProps } from './price-form-part';
import { PriceRows } from './price-rows';

interface PriceListFormProps {
  readonly register: Register;
  readonly priceList: string;
  readonly initial: PriceListFields;
  readonly title: string;
}

export const PriceListForm = ({ register, priceList, initial, title }: PriceListFormProps) => {
  const { t } = useTranslation('catalogue');
  const [, navigate] = useLocation();
  const { writable, why } = useWritable();
  const today = register.asOf;
  const toDraft = useCallback(
    (fields: PriceListFields) => priceListDraft(fields, priceList, today),
    [priceList, today],
  );
  const onDone = (): void => navigate(priceListPath(priceList));
  const form = useEntryForm<PriceListFields>({ initial, toDraft, onDone });
  const known = register.priceLists.some((list) => list.priceList === priceList);
  return (
    <form className="page" noValidate onSubmit={form.submit}>
      <PageHeader title={title} lead={t('price.form.notSaved')} />
      {!writable && <Note tone="amber">{why}</Note>}
      <Section title={t('price.page.terms')}>
        <TermFields form={form} register={register} />
      </Section>
      <PriceRows form={form} register={register} />
      {form.refusal !== null && <RefusalCard refusal={form.refusal} word={t('price.form.refused')} />}
      <div className="row">
        <span className="spacer" />
        <Button onClick={() => navigate(known ? priceListPath(priceList) : paths.catalogue)}>
          {t('price.form.cancel')}
        </Button>
        <Button type="submit" variant="filled" loading={form.busy} disabled={!writable}>
          {t('price.form.save')}
        </Button>
      </div>
    </form>
  );
};

const TermFields = ({ form: { fields, set, errorOf } }: FormPartProps) => {
  const { t } = useTranslation('catalogue');
  const entry = (field: 'name' | 'discount' | 'day') => ({
    label: t(`price.form.${field}`),
    value: fields[field],
    error: errorOf(field),
    onChange: (typed: string) => set({ [field]: typed }),
  });
  return (
    <div className="price-terms">
      <TextEntry first {...entry('name')} />
      <Autocomplete
        label={t('price.form.currency')}
        data={[...currencies]}
        value={fields.currency}
        error={errorOf('currency')}
        onChange={(currency) => set({ currency })}
      />
      <DateEntry
        label={t('price.form.from')}
        value={fields.from}
        error={errorOf('from')}
        onChange={(from) => set({ from })}
      />
      <DateEntry
        label={t('price.form.until')}
        value={fields.until}
        error={errorOf('until')}
        onChange={(until) => set({ until })}
      />
      <TextEntry {...entry('discount')} />
      <TextEntry {...entry('day')} />
    </div>
  );
};
