/** Everything that ends as a table for a file: a row each, with what `coterm renewals` prints of it. */
import { deadlineEndings, stageWords } from '../../contract/calendar-file/calendar-words';
import { amountNumber } from '../../contract/table/currency-digits';
import { dayCell, type ExportedTable, type TableCell } from '../../contract/table/exported-table';
import type { AnnualValue } from '../../domain/pipeline/annual-value';
import type { CalendarEntry } from '../../domain/pipeline/calendar-entries';

/** A deadline with what is said of it, and what a year of it is worth; empty for what cannot be renewed. */
export type ListedRenewal = CalendarEntry & { readonly value: AnnualValue };

const textCell = (text: string | null): TableCell => (text === '' ? null : text);

type Column = readonly [title: string, cell: (renewal: ListedRenewal) => TableCell];

const columns: readonly Column[] = [
  ['Deadline', ({ deadline }) => dayCell(deadline.on)],
  ['Days left', ({ deadline }) => deadline.daysLeft],
  ['Band', ({ deadline }) => deadline.band],
  ['What', ({ deadline }) => deadlineEndings[deadline.kind]],
  ['Name', ({ deadline }) => deadline.name],
  ['Customer', ({ deadline }) => textCell(deadline.customer)],
  ['Partner', ({ deadline }) => textCell(deadline.partner)],
  ['Territory', ({ deadline }) => textCell(deadline.territory)],
  ['Stage', ({ stage }) => (stage === null ? null : stageWords[stage])],
  ['Owner', ({ owner }) => textCell(owner)],
  ['Licences', ({ deadline }) => deadline.quantity],
  ['Products', ({ deadline }) => textCell(deadline.products.join(', '))],
  ['Note', ({ note }) => textCell(note)],
];

const valueColumn = (currency: string): Column => [
  `${currency} a year`,
  ({ value }) => {
    const sum = value.find((each) => each.currency === currency);
    return sum === undefined ? null : amountNumber(sum.minorUnits, currency);
  },
];

/** A column for each currency that prices any of them. */
export const exportedRenewals = (renewals: readonly ListedRenewal[]): ExportedTable => {
  const currencies = [...new Set(renewals.flatMap(({ value }) => value.map(({ currency }) => currency)))].sort();
  const all = [...columns, ...currencies.map(valueColumn)];
  return { titles: all.map(([title]) => title), rows: renewals.map((each) => all.map(([, cell]) => cell(each))) };
};
