/** The installations that the rows of a table speak of and nobody knows: by a person's word they are created with the import. */
import type { CivilDate } from '../calendar/civil-date';
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { Change } from '../ledger/change';
import type { DateForm } from '../register-import/read-date';
import type { Table } from '../register-import/table';
import { nameSchema } from '../text-schema';
import { judgeSnapshotRows, type JudgedSnapshotRow, type KnownFigures } from './judge-snapshot-rows';
import { plainName } from './match-installation';
import type { SnapshotColumns } from './snapshot-table';
import type { TableGround } from './table-snapshots';

/** One that the import creates, before its figures. */
export type NewInstallation = Pick<RegisteredInstallation, 'installation' | 'name'>;

interface Judging {
  readonly installations: readonly NewInstallation[];
  readonly known: KnownFigures;
  /** As if the register had the created ones too. */
  readonly groundWith: (created: readonly NewInstallation[]) => TableGround;
  /** `null` creates none. */
  readonly newId: (() => string) | null;
}

export interface JudgedTable {
  readonly rows: readonly JudgedSnapshotRow[];
  /** Names that nobody has, whether they are created or not. */
  readonly unknown: readonly string[];
  readonly created: readonly NewInstallation[];
  readonly ground: TableGround;
}

/** A name or id of the register is none of them, be it archived or had by two: who is meant cannot be told. */
const unknownNames = (
  installations: readonly NewInstallation[],
  rows: readonly JudgedSnapshotRow[],
): readonly string[] => {
  const stray = rows.flatMap(({ error, read }) =>
    read !== null && error?.code === 'usage-table/installation' ? [read.installation] : [],
  );
  if (stray.length === 0) return [];
  const taken = new Set(installations.flatMap(({ installation, name }) => [plainName(installation), plainName(name)]));
  const names = new Map<string, string>();
  for (const name of stray) {
    const plain = plainName(name);
    if (!taken.has(plain) && !names.has(plain) && nameSchema.safeParse(name).success) names.set(plain, name);
  }
  return [...names.values()];
};

/** A row that cannot be read creates nothing: each of the created ones gets figures. */
export const judgeTable = (
  table: Table,
  columns: SnapshotColumns,
  form: DateForm,
  { installations, known, groundWith, newId }: Judging,
): JudgedTable => {
  const ground = groundWith([]);
  const rows = judgeSnapshotRows(table, columns, form, { ground, known });
  const unknown = unknownNames(installations, rows);
  if (newId === null || unknown.length === 0) return { rows, unknown, created: [], ground };
  const created = unknown.map((name) => ({ installation: newId(), name }));
  const grown = groundWith(created);
  return { rows: judgeSnapshotRows(table, columns, form, { ground: grown, known }), unknown, created, ground: grown };
};

/** In one step with the figures, and before them. */
export const creationOf = ({ installation, name }: NewInstallation, on: CivilDate): Change => ({
  kind: 'installation-created',
  on,
  installation,
  name,
});
