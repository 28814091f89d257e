/** What a quote says beside its lines. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { customersOf } from '../../../../domain/ledger/customers';
import type { Register } from '../../../../domain/ledger/register';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { customerPath } from '../../../app/paths';
import { Facts, type Fact } from '../../../ui/facts';
import { formatDate } from '../../../ui/format-date';
import { Section } from '../../../ui/section';

interface QuoteFactsProps {
  readonly register: Register;
  readonly quote: RegisteredQuote;
}

export const QuoteFacts = ({ register, quote }: QuoteFactsProps) => {
  const { t } = useTranslation('quotes');
  const text = (name: string, value: string): readonly Fact[] =>
    value === '' ? [] : [{ name, value: <bdi className="quote-text">{value}</bdi> }];
  const facts: readonly Fact[] = [
    { name: t('page.customer'), value: <CustomerName register={register} customer={quote.customer} /> },
    ...(quote.addressee === quote.customer ? [] : text(t('page.addressee'), quote.addressee)),
    ...text(t('page.contact'), quote.contact),
    ...text(t('page.partner'), quote.partner),
    { name: t('page.made'), value: formatDate(quote.madeOn) },
    { name: t('page.validUntil'), value: formatDate(quote.validUntil) },
    ...text(t('page.priceList'), quote.priceList),
    ...(quote.alignedTo === null ? [] : [{ name: t('page.alignedTo'), value: formatDate(quote.alignedTo) }]),
    ...text(t('page.reason'), (quote.withdrawn ?? quote.answered)?.reason ?? ''),
    ...text(t('page.note'), quote.note),
    ...text(t('page.terms'), quote.terms),
  ];
  return (
    <Section title={t('page.facts')}>
      <Facts facts={facts} />
    </Section>
  );
};

const CustomerName = ({ register, customer }: { readonly register: Register; readonly customer: string }) => {
  const { t } = useTranslation('quotes');
  if (customer === '') return <span className="muted">{t('page.notSaid')}</span>;
  const isKnown = customersOf(register).some((known) => known.customer === customer);
  return isKnown ? (
    <Link href={customerPath(customer)}>
      <bdi>{customer}</bdi>
    </Link>
  ) : (
    <bdi>{customer}</bdi>
  );
};
