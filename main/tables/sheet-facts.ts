/** Looks through a sheet's XML for what the values alone do not tell: its size, its formulas, and cells with an error. */

export interface SheetFacts {
  readonly rows: number;
  readonly columns: number;
  /** Columns with a formula, counted from 0. */
  readonly formulas: readonly number[];
  /** Cells that hold an error instead of a value, such as `#REF!`. */
  readonly errors: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

const addressOf = (cell: string): { readonly row: number; readonly column: number } => {
  const [, letters = 'A', digits = '0'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(attribute(cell, 'r')) ?? [];
  return { row: Number(digits), column: columnOf(letters) };
};

/** A row, a cell, or what tells its kind, in the order in which they stand; prefixes of a namespace go. */
const tags = /<(?:\w+:)?(row|c|f|v)(?=[\s/>])[^>]*>([^<]*)/g;

export const sheetFacts = (xml: string): SheetFacts => {
  let [rows, columns, cell, isError] = [0, 0, { row: 0, column: 0 }, false];
  const formulas = new Set<number>();
  const errors: { row: number; column: number; text: string }[] = [];
  for (const [tag, name, text = ''] of xml.matchAll(tags)) {
    if (name === 'row') rows = Math.max(rows, Number(attribute(tag, 'r')) || 0);
    else if (name === 'c') {
      cell = addressOf(tag);
      isError = attribute(tag, 't') === 'e';
      rows = Math.max(rows, cell.row);
      columns = Math.max(columns, cell.column + 1);
    } else if (name === 'f') formulas.add(cell.column);
    else if (isError) errors.push({ ...cell, text });
  }
  return { rows, columns, formulas: [...formulas].sort((one, other) => one - other), errors };
};
