/** A quote's lines, and the list of quotes, as tables for files: amounts as numbers that a sheet can add up. */
import type { QuoteLine } from '../../domain/quote/quote-change';
import type { RegisteredQuote } from '../../domain/quote/registered-quote';
import { amountNumber } from '../table/currency-digits';
import { dayCell, type ExportedTable, type TableCell } from '../table/exported-table';
import { lineQuantity, lineSum, lineUnit, lineWords } from './line-words';

type Column<Row> = readonly [title: string, cell: (row: Row) => TableCell];

const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ExportedTable => ({
  titles: columns.map(([title]) => title),
  rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
});

const textCell = (text: string | undefined): TableCell => (text === undefined || text === '' ? null : text);

const yearsOf = (line: QuoteLine): number | null => (line.kind === 'sup' ? line.years : null);

/** `null` is the row of the total. */
type LineRow = QuoteLine | null;

const lineColumns = (quote: RegisteredQuote): readonly Column<LineRow>[] => {
  const { currency, pools } = quote;
  const amount = (minorUnits: number | null): TableCell =>
    minorUnits === null ? null : amountNumber(minorUnits, currency);
  const of =
    (cell: (line: QuoteLine) => TableCell, total: TableCell = null) =>
    (line: LineRow): TableCell =>
      line === null ? total : cell(line);
  const poolOf = (line: QuoteLine) => pools.find(({ pool }) => pool === line.pool);
  return [
    ['Quote', () => quote.number],
    ['Pool', of(({ pool }) => textCell(pool))],
    ['Pool name', of((line) => textCell(poolOf(line)?.name))],
    ['Line', of((line) => lineWords(line).what, 'Total')],
    ['Detail', of((line) => textCell(lineWords(line).detail))],
    ['Quantity', of(lineQuantity)],
    ['Years', of(yearsOf)],
    ['SUP ends', of((line) => dayCell(line.kind === 'sup' ? poolOf(line)?.from : null))],
    ['SUP ends then', of((line) => dayCell(line.kind === 'sup' ? poolOf(line)?.to : null))],
    ['Unit price', of((line) => amount(lineUnit(line)))],
    ['Amount', of((line) => amount(lineSum(line)), amountNumber(quote.totalMinorUnits, currency))],
    ['Currency', () => currency],
  ];
};

export const exportedQuote = (quote: RegisteredQuote): ExportedTable =>
  tableOf(lineColumns(quote), [...quote.lines, null]);

const quoteColumns: readonly Column<RegisteredQuote>[] = [
  ['Number', ({ number }) => number],
  ['State', ({ state }) => state],
  ['Customer', ({ customer }) => textCell(customer)],
  ['Contact', ({ contact }) => textCell(contact)],
  ['Partner', ({ partner }) => textCell(partner)],
  ['Pools', ({ pools }) => pools.map(({ pool }) => pool).join(', ')],
  ['Total', ({ totalMinorUnits, currency }) => amountNumber(totalMinorUnits, currency)],
  ['Currency', ({ currency }) => currency],
  ['Made', ({ madeOn }) => dayCell(madeOn)],
  ['Valid until', ({ validUntil }) => dayCell(validUntil)],
  ['Answered', ({ answered }) => dayCell(answered?.on)],
  ['Withdrawn', ({ withdrawn }) => dayCell(withdrawn?.on)],
];

export const exportedQuotes = (quotes: readonly RegisteredQuote[]): ExportedTable => tableOf(quoteColumns, quotes);
