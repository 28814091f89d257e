/** Looks through a sheet's XML for what the values alone do not tell: its size, its formulas, and cells with an error. */

export interface SheetFacts {
  readonly rows: number;
  readonly columns: number;
  /** Columns with a formula, counted from 0. */
  readonly formulas: readonly number[];
  /** Cells that hold an error instead of a value, such as `#REF!`. */
  readonly errors: readonly CellText[];
  /** Numbers that are no day, even where a cell is shown as one: the reader keeps nothing of them. */
  readonly noDays: readonly CellText[];
}

/** What a cell holds, as it was stored. Rows are counted from 1, columns from 0. */
interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Days since 1900: a number beyond lies after the year 3500 or before the year 300. */
const MOST_DAYS = 600_000;

/** Numbers have no type, or this one. */
const NUMBER = 'n';
const ERROR = 'e';

const isNoDay = (text: string): boolean => !(Math.abs(Number(text)) <= MOST_DAYS);

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Attributes hold what they like between their quotes, signs of other tags too. */
const attributes = /([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const attribute = (tag: string, wanted: string): string => {
  for (const [, name, one, other] of tag.matchAll(attributes)) if (name === wanted) return one ?? other ?? '';
  return '';
};

interface Address {
  readonly row: number;
  readonly column: number;
}

/** `null` where it cannot be told. */
const addressOf = (cell: string): Address | null => {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(cell, 'r')) ?? [];
  return letters === undefined ? null : { row: Number(digits), column: columnOf(letters) };
};

/** 0 for a row without a number, `null` where it cannot be told. */
const rowNumberOf = (row: string): number | null => {
  const digits = attribute(row, 'r');
  return /^\d{0,7}$/.test(digits) ? Number(digits) : null;
};

/** A row, a cell, or what tells its kind, in the order in which they stand; prefixes of a namespace go. */
const tags = /<(?:[^\s<>/:"'=]+:)?(row|c|f|v)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>([^<]*)/g;
const starts = /<(?:[^\s<>/:"'=]+:)?(?:row|c|f|v)(?=[\s/>])/g;

const countStarts = (xml: string): number => {
  let count = 0;
  for (const _start of xml.matchAll(starts)) count += 1;
  return count;
};

interface Walk {
  rows: number;
  columns: number;
  cell: Address;
  type: string;
  readonly formulas: Set<number>;
  readonly errors: CellText[];
  readonly noDays: CellText[];
}

/** Answers whether it could be told where the cell or row stands. */
const walkTag = (walk: Walk, name: string, tag: string, text: string): boolean => {
  if (name === 'row') {
    const row = rowNumberOf(tag);
    walk.rows = Math.max(walk.rows, row ?? 0);
    return row !== null;
  }
  if (name === 'c') {
    const cell = addressOf(tag);
    if (cell === null) return false;
    walk.cell = cell;
    walk.type = attribute(tag, 't') || NUMBER;
    walk.rows = Math.max(walk.rows, cell.row);
    walk.columns = Math.max(walk.columns, cell.column + 1);
  } else if (name === 'f') walk.formulas.add(walk.cell.column);
  else if (walk.type === ERROR) walk.errors.push({ ...walk.cell, text });
  else if (walk.type === NUMBER && isNoDay(text)) walk.noDays.push({ ...walk.cell, text });
  return true;
};

/** `null` where a cell may stand somewhere that is not counted: the reader would make room for everything before it. */
export const sheetFacts = (xml: string): SheetFacts | null => {
  const walk: Walk = {
    rows: 0,
    columns: 0,
    cell: { row: 0, column: 0 },
    type: NUMBER,
    formulas: new Set(),
    errors: [],
    noDays: [],
  };
  let count = 0;
  for (const [, name = '', tag = '', text = ''] of xml.matchAll(tags)) {
    if (!walkTag(walk, name, tag, text)) return null;
    count += 1;
  }
  const { rows, columns, formulas, errors, noDays } = walk;
  return count === countStarts(xml)
    ? { rows, columns, formulas: [...formulas].sort((one, other) => one - other), errors, noDays }
    : null;
};
