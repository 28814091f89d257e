/** The quotes of a customer or of a pool, as a section for its page. */
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredQuote } from '../../../domain/quote/registered-quote';
import { quotePath } from '../../app/paths';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { quoteRow } from './list/quote-row';
import { useQuoteColumns } from './list/use-quote-columns';
import './quotes.css';

interface QuotesSectionProps {
  readonly quotes: readonly RegisteredQuote[];
  readonly asOf: CivilDate;
  readonly aside?: ReactNode;
  /** Stands where there are none; without it the section is left out then. */
  readonly empty?: string;
}

/** The customer is the page's own. */
const shownColumns: ReadonlySet<string> = new Set(['state', 'number', 'poolText', 'total', 'madeOn', 'validUntil']);

export const QuotesSection = ({ quotes, asOf, aside, empty }: QuotesSectionProps) => {
  const { t } = useTranslation('quotes');
  const [, navigate] = useLocation();
  const columns = useQuoteColumns();
  const shown = useMemo(() => columns.filter(({ id }) => shownColumns.has(id)), [columns]);
  const rows = useMemo(() => quotes.map((quote) => quoteRow(quote, asOf)), [quotes, asOf]);
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <Section title={t('section.title')} flush aside={aside}>
      {rows.length === 0 ? (
        <p className="quotes-nothing muted">{empty}</p>
      ) : (
        <DataTable
          label={t('section.title')}
          rows={rows}
          columns={shown}
          rowKey={({ quote }) => quote}
          initialSort={{ column: 'state', descending: false }}
          onOpen={({ quote }) => navigate(quotePath(quote))}
          compact
        />
      )}
    </Section>
  );
};
