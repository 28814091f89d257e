/** Compares the rows of a table of licence figures with each other and with what was imported before: what is new, and what stays out. */
import type { DateForm } from '../register-import/read-date';
import type { RowState } from '../register-import/judge-rows';
import { cellText, isBlank, type Table, type TableRow } from '../register-import/table';
import { refuse, type Refusal } from '../result';
import { instantMs } from './instant';
import { readSnapshotRow, type SnapshotColumns, type SnapshotRow } from './snapshot-table';
import type { TableGround, TableSnapshots } from './table-snapshots';

type Figures = Pick<SnapshotRow, 'used' | 'total' | 'shared'>;

export interface JudgedSnapshotRow {
  readonly row: number;
  /** As they stand in the file. */
  readonly installation: string;
  readonly licence: string;
  readonly state: RowState;
  /** Why it is not imported; `null` for a new row and for one that is there already. */
  readonly error: Refusal | null;
  /** `null` for a row that cannot be read. */
  readonly read: SnapshotRow | null;
}

/** Figures by their installation, licence and time. */
export type KnownFigures = ReadonlyMap<string, Figures>;

const keyOf = (installation: string, licence: string, takenAt: string): string =>
  JSON.stringify([installation, licence, instantMs(takenAt)]);

/** What files brought before; of a later one only what earlier ones left open. */
export const knownFigures = (imported: readonly Pick<TableSnapshots, 'installation' | 'snapshots'>[]): KnownFigures => {
  const known = new Map<string, Figures>();
  for (const { installation, snapshots } of imported)
    for (const { takenAt, licences } of snapshots)
      for (const { licence, used, total, shared = null } of licences) {
        const key = keyOf(installation, licence, takenAt);
        if (!known.has(key)) known.set(key, { used, total, shared });
      }
  return known;
};

const isSame = (one: Figures, other: Figures): boolean =>
  one.used === other.used && one.total === other.total && one.shared === other.shared;

type Judgement = Pick<JudgedSnapshotRow, 'state' | 'error'>;

const fresh: Judgement = { state: 'new', error: null };
const there: Judgement = { state: 'known', error: null };

const againstKnown = (read: SnapshotRow, known: Figures): Judgement => {
  const { row, licence } = read;
  const { used, total } = known;
  return isSame(read, known)
    ? there
    : { state: 'conflict', error: refuse('usage-table/differs', { row, licence, used, total }).error };
};

/** Grows while the rows are walked in the file's order. */
interface Walk {
  readonly ground: TableGround;
  readonly known: KnownFigures;
  readonly inFile: Map<string, Figures>;
}

const judge = ({ ground, known, inFile }: Walk, read: SnapshotRow): Judgement => {
  const { row, licence, taken } = read;
  const installation = ground.installationOf(read);
  if (installation === null) {
    const name = read.installation === '' ? '?' : read.installation;
    return { state: 'faulty', error: refuse('usage-table/installation', { row, name }).error };
  }
  const key = keyOf(installation, licence, ground.instantOf(taken));
  const [before, imported] = [inFile.get(key), known.get(key)];
  if (before !== undefined) {
    const state = isSame(before, read) ? 'repeated' : 'conflict';
    return { state, error: refuse('usage-table/twice', { row, licence }).error };
  }
  inFile.set(key, read);
  return imported === undefined ? fresh : againstKnown(read, imported);
};

const MOST_SHOWN = 100;

/** Every row that is not blank, in the file's order. */
export const judgeSnapshotRows = (
  { rows }: Table,
  columns: SnapshotColumns,
  form: DateForm,
  { ground, known }: Pick<Walk, 'ground' | 'known'>,
): readonly JudgedSnapshotRow[] => {
  const walk: Walk = { ground, known, inFile: new Map() };
  const judgeRow = (cells: TableRow, row: number): JudgedSnapshotRow => {
    const textIn = (column = -1): string => cellText(cells[column]).trim().slice(0, MOST_SHOWN);
    const named = { row, installation: textIn(columns.installation), licence: textIn(columns.licence) };
    const read = readSnapshotRow(cells, row, columns, form);
    return read.ok
      ? { ...named, ...judge(walk, read.value), read: read.value }
      : { ...named, state: 'faulty', error: read.error, read: null };
  };
  return rows.flatMap((cells, index) => (index === 0 || cells.every(isBlank) ? [] : [judgeRow(cells, index + 1)]));
};
