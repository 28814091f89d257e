/** A quote's own page: its lines, its dates then and now, how it stands, and what can be done with it. */
import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Register } from '../../../../domain/ledger/register';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { paths } from '../../../app/paths';
import { useCrumb } from '../../../stores/crumbs-store';
import { EmptyState } from '../../../ui/empty-state';
import { formatDate } from '../../../ui/format-date';
import { daysLeft } from '../../../ui/format-days-left';
import { formatQuantity } from '../../../ui/format-quantity';
import { PageHeader } from '../../../ui/page-header';
import { QuoteStateWord } from '../quote-state-word';
import { QuoteActions } from './quote-actions';
import { QuoteDates } from './quote-dates';
import { QuoteFacts } from './quote-facts';
import { QuoteHistory } from './quote-history';
import { QuoteLines } from './quote-lines';

interface QuoteScreenProps {
  readonly register: Register;
  readonly id: string;
}

export const QuoteScreen = ({ register, id }: QuoteScreenProps) => {
  const quote = register.quotes.find((one) => one.quote === id);
  return quote === undefined ? <UnknownQuote id={id} /> : <QuotePage register={register} quote={quote} />;
};

const UnknownQuote = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('quotes');
  useCrumb(id);
  const back = (
    <Button variant="filled" component={Link} href={paths.quotes}>
      {t('unknown.back')}
    </Button>
  );
  return (
    <div className="page">
      <section className="card">
        <EmptyState icon={IconFileOff} title={t('unknown.title')} text={t('unknown.text')} actions={back} />
      </section>
    </div>
  );
};

interface QuotePageProps {
  readonly register: Register;
  readonly quote: RegisteredQuote;
}

/** "Valid until 11 Apr 2025, 30 days left", "Accepted on 25 Mar 2025". */
const useStanding = ({ register: { asOf }, quote }: QuotePageProps): string => {
  const { t } = useTranslation('quotes');
  const { state, answered, withdrawn, validUntil } = quote;
  const ended = withdrawn ?? answered;
  if (ended !== null) return t(`page.${state}`, { date: formatDate(ended.on) });
  const date = formatDate(validUntil);
  if (state === 'expired') return t('page.expired', { date });
  const days = daysLeft(validUntil, asOf);
  return days === 0
    ? t('page.lastDay', { date })
    : t('page.open', { count: days, formatted: formatQuantity(days), date });
};

const QuotePage = ({ register, quote }: QuotePageProps) => {
  const { t } = useTranslation('quotes');
  useCrumb(quote.number);
  return (
    <div className="page quote-page">
      <PageHeader
        title={t('page.title', { number: quote.number })}
        beside={<QuoteStateWord state={quote.state} pill />}
        lead={useStanding({ register, quote })}
        actions={<QuoteActions register={register} quote={quote} />}
      />
      <QuoteLines quote={quote} asOf={register.asOf} />
      <div className="quote-pair">
        <div className="quote-column">
          <QuoteDates register={register} quote={quote} />
          <QuoteHistory quote={quote} />
        </div>
        <QuoteFacts register={register} quote={quote} />
      </div>
    </div>
  );
};
