/** Reads snapshots from a table: a row for each licence of an installation at a time, as sites note them by hand. */
import type { DateForm } from '../register-import/read-date';
import { readQuantity } from '../register-import/read-number';
import { cellText, isBlank, type Cell, type Table, type TableRow } from '../register-import/table';
import { usageHeads } from '../register-import/usage-heads';
import { done, refuse, type Result } from '../result';
import { levelOf, licenceIdSchema, licenceOfLevel } from './licence-id';
import { readTaken, type Taken } from './read-taken';
import { MOST_LICENCES } from './snapshot';

export const snapshotFields = ['installation', 'licence', 'used', 'total', 'shared', 'taken'] as const;
export type SnapshotField = (typeof snapshotFields)[number];

/** What has to be there; an installation may be said for all rows instead. */
const needed: readonly SnapshotField[] = ['licence', 'used', 'total', 'taken'];

/** The column of each field. */
export type SnapshotColumns = Readonly<Partial<Record<SnapshotField, number>>>;

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\blicens(es?)\b/g, 'licenc$1');

/** By their heads; `said` names a head for a field before that. Errors: `register/no-such-column`, `register/column-twice`, `usage-table/column-missing`. */
export const snapshotColumns = (
  { rows: [first = []] }: Table,
  said: ReadonlyMap<SnapshotField, string>,
): Result<SnapshotColumns> => {
  const columns: Partial<Record<SnapshotField, number>> = {};
  for (const field of snapshotFields) {
    const wanted = said.get(field);
    const isHead = (cell: Cell): boolean =>
      wanted === undefined ? usageHeads[field].includes(plain(cellText(cell))) : cellText(cell) === wanted;
    const column = first.findIndex(isHead);
    if (column !== first.findLastIndex(isHead)) return refuse('register/column-twice', { field });
    if (column !== -1) columns[field] = column;
    else if (wanted !== undefined) return refuse('register/no-such-column', { head: wanted });
  }
  const missing = needed.find((field) => columns[field] === undefined);
  return missing === undefined ? done(columns) : refuse('usage-table/column-missing', { field: missing });
};

export interface SnapshotRow {
  /** Its number in the file. */
  readonly row: number;
  /** As it stands; empty where no column says it. */
  readonly installation: string;
  readonly licence: string;
  readonly used: number;
  readonly total: number;
  readonly shared: number | null;
  readonly taken: Taken;
}

const readLicence = (text: string): string | null => {
  const [, level] = /^(?:analytics )?level[ -]?(\d{1,3})$/.exec(text) ?? [];
  const id = level === undefined ? text.replace(/^(camera|intercom)$/, '$1s') : licenceOfLevel(Number(level));
  return licenceIdSchema.safeParse(id).success ? id : null;
};

/** More than any server counts would make the whole document unreadable. Errors: those of `readQuantity`. */
const readCount = (cell: Cell): Result<number> => {
  const count = readQuantity(cell);
  return count.ok && count.value > MOST_LICENCES
    ? refuse('row/quantity-unreadable', { text: String(count.value) })
    : count;
};

/** Words that a refusal shows of a cell. */
const MOST_SHOWN = 100;

/** Error: `usage-table/cell` with `row`, `field` and `text`. */
export const readSnapshotRow = (
  cells: TableRow,
  row: number,
  columns: SnapshotColumns,
  form: DateForm,
): Result<SnapshotRow> => {
  const at = (field: SnapshotField): Cell => cells[columns[field] ?? -1] ?? null;
  const wrong = (field: SnapshotField): Result<never> =>
    refuse('usage-table/cell', { row, field, text: cellText(at(field)).slice(0, MOST_SHOWN) });
  const licence = readLicence(plain(cellText(at('licence'))));
  if (licence === null) return wrong('licence');
  const [used, total] = [readCount(at('used')), readCount(at('total'))];
  if (!used.ok) return wrong('used');
  if (!total.ok) return wrong('total');
  const shared = isBlank(at('shared')) ? done(null) : readCount(at('shared'));
  if (!shared.ok || (shared.value !== null && levelOf(licence) === null)) return wrong('shared');
  const taken = readTaken(at('taken'), form);
  if (taken === null) return wrong('taken');
  const installation = cellText(at('installation')).trim();
  return done({ row, installation, licence, used: used.value, total: total.value, shared: shared.value, taken });
};
