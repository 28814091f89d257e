/** The lines of a quote with their total, and their export. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lineQuantity, lineSum, lineUnit, lineWords } from '../../../../contract/quote/line-words';
import { exportedQuote } from '../../../../contract/quote/quote-table';
import type { TableCell } from '../../../../contract/table/exported-table';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { QuoteLine } from '../../../../domain/quote/quote-change';
import type { RegisteredQuote } from '../../../../domain/quote/registered-quote';
import { DataTable } from '../../../ui/data-table';
import { ExportMenu } from '../../../ui/export-menu';
import { formatMoney, formatQuantity } from '../../../ui/format-quantity';
import { Section } from '../../../ui/section';
import type { ExportedColumn, TableColumn } from '../../../ui/table-column';

interface QuoteLinesProps {
  readonly quote: RegisteredQuote;
  readonly asOf: CivilDate;
}

/** A line by its place, which is all that tells two of them apart. */
interface LineRow {
  readonly line: QuoteLine;
  readonly place: number;
}

export const QuoteLines = ({ quote, asOf }: QuoteLinesProps) => {
  const { t } = useTranslation('quotes');
  const columns = useLineColumns(quote);
  const rows = useMemo(() => quote.lines.map((line, place) => ({ line, place })), [quote]);
  const isRounded = quote.lines.some((line) => line.kind === 'discount' && line.basisPoints !== undefined);
  return (
    <Section
      title={t('lines.title')}
      aside={<LinesExport quote={quote} asOf={asOf} />}
      foot={isRounded ? <span className="small muted">{t('lines.rounding')}</span> : undefined}
      flush
    >
      <DataTable label={t('lines.title')} rows={rows} columns={columns} rowKey={({ place }) => String(place)} compact />
    </Section>
  );
};

/** The same table as the command line writes, with the total as its last row. */
const LinesExport = ({ quote, asOf }: QuoteLinesProps) => {
  const { t } = useTranslation('quotes');
  const { titles, rows } = exportedQuote(quote);
  const columns = titles.map((title, index): ExportedColumn<readonly TableCell[]> => ({
    title,
    exported: (row) => row[index] ?? null,
  }));
  return (
    <ExportMenu
      small
      name={t('page.title', { number: quote.number })}
      asOf={asOf}
      columns={columns}
      rows={() => rows}
    />
  );
};

const poolText = ({ pools }: RegisteredQuote, { pool }: QuoteLine): string => {
  const name = pools.find((each) => each.pool === pool)?.name ?? '';
  return name === '' ? (pool ?? '') : name;
};

const WhatCell = ({ line }: { readonly line: QuoteLine }) => {
  const { what, detail } = lineWords(line);
  return (
    <span title={detail === '' ? what : `${what}, ${detail}`}>
      <span className="medium">{what}</span>
      {detail !== '' && <span className="muted"> · {detail}</span>}
    </span>
  );
};

const useLineColumns = (quote: RegisteredQuote): readonly TableColumn<LineRow>[] => {
  const { t } = useTranslation('quotes');
  return useMemo((): readonly TableColumn<LineRow>[] => {
    const { currency } = quote;
    const money = (minorUnits: number | null, none: string): string =>
      minorUnits === null ? none : formatMoney({ minorUnits, currency });
    return [
      {
        id: 'what',
        title: t('lines.what'),
        cell: ({ line }) => <WhatCell line={line} />,
        total: t('lines.total'),
      },
      {
        id: 'pool',
        title: t('lines.pool'),
        cell: ({ line }) => (
          <span className="quotes-clip" title={line.pool}>
            <bdi>{poolText(quote, line) || t('none')}</bdi>
          </span>
        ),
      },
      {
        id: 'quantity',
        title: t('lines.quantity'),
        align: 'end',
        cell: ({ line }) => {
          const quantity = lineQuantity(line);
          return quantity === null ? t('none') : formatQuantity(quantity);
        },
      },
      {
        id: 'unit',
        title: t('lines.unit'),
        align: 'end',
        cell: ({ line }) => money(lineUnit(line), t('none')),
      },
      {
        id: 'amount',
        title: t('lines.amount'),
        align: 'end',
        cell: ({ line }) => money(lineSum(line), t('lines.onRequest')),
        total: money(quote.totalMinorUnits, ''),
      },
    ];
  }, [t, quote]);
};
