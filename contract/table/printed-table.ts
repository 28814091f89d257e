/** A table on its way to paper: what the window sends to be printed, its cells as texts already. */
import { z } from 'zod';

/** More than these fill hundreds of pages, and are for a spreadsheet. */
export const MOST_PRINTED_ROWS = 5000;
const MOST_COLUMNS = 100;
const MOST_CHARACTERS = 4_000_000;
const MOST_LINES = 10;
const MOST_LETTERS = 4000;

const text = z.string().max(MOST_LETTERS);

const printedTable = z
  .strictObject({
    title: text,
    /** Lines under the title: the day, how many rows, the filter in words. */
    lead: z.array(text).max(MOST_LINES),
    /** `end`: numbers, days and money stand at the right. */
    columns: z
      .array(z.strictObject({ title: text, end: z.boolean() }))
      .min(1)
      .max(MOST_COLUMNS),
    rows: z.array(z.array(z.string())).max(MOST_PRINTED_ROWS),
  })
  .refine(({ columns, rows }) => rows.every(({ length }) => length === columns.length), 'a cell for every column')
  .refine(({ rows }) => charactersOf(rows) <= MOST_CHARACTERS, 'too many characters');

export type PrintedTable = Readonly<z.infer<typeof printedTable>>;

const charactersOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce((letters, cell) => letters + cell.length, 0), 0);

/** Asked before anything is sent. */
export const isPrintable = ({ rows, columns }: Pick<PrintedTable, 'rows' | 'columns'>): boolean =>
  rows.length <= MOST_PRINTED_ROWS && columns.length <= MOST_COLUMNS && charactersOf(rows) <= MOST_CHARACTERS;

export const tableChannels = {
  /** A table as a PDF, as it stands on the screen. */
  'tables.print': { input: printedTable, output: z.strictObject({ bytes: z.instanceof(Uint8Array) }) },
} as const;
