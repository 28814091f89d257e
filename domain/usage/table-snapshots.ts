/** Makes snapshots of the rows of a table: those of one installation, one purpose and one time belong together. */
import { z } from 'zod';
import { nameSchema } from '../text-schema';
import { done, refuse, type Result } from '../result';
import { instantMs, instantSchema } from './instant';
import { purposeOfLicence } from './licence-id';
import type { Taken } from './read-taken';
import type { SnapshotRow } from './snapshot-table';
import { MOST_ROWS, snapshotSchema, type Snapshot } from './snapshot';
import { toWellFormed } from '../well-formed';

const MOST_SNAPSHOTS = 100_000;
/** A name of the register may be longer than a system calls itself. */
const MOST_NAME_CHARACTERS = 200;

/** What was read from a table of one installation, kept beside the table; not signed, but named by the ledger. */
export const tableSnapshotsSchema = z.strictObject({
  v: z.literal(1),
  installation: nameSchema,
  snapshots: z.array(snapshotSchema).max(MOST_SNAPSHOTS),
  /** Instant of the import. */
  iat: instantSchema,
});
export type TableSnapshots = Readonly<z.infer<typeof tableSnapshotsSchema>>;

export interface TableGround {
  /** The id of the installation that a row speaks of; `null` where there is none. */
  readonly installationOf: (row: SnapshotRow) => string | null;
  readonly nameOf: (installation: string) => string;
  readonly instantOf: (taken: Taken) => string;
  readonly iat: string;
}

interface Group {
  readonly installation: string;
  readonly takenAt: string;
  readonly rows: SnapshotRow[];
}

const groupRows = (rows: readonly SnapshotRow[], ground: TableGround): Result<readonly Group[]> => {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const installation = ground.installationOf(row);
    if (installation === null)
      return refuse('usage-table/installation', {
        row: row.row,
        name: row.installation === '' ? '?' : row.installation,
      });
    const takenAt = ground.instantOf(row.taken);
    const key = JSON.stringify([installation, purposeOfLicence(row.licence), instantMs(takenAt)]);
    const group = groups.get(key) ?? { installation, takenAt, rows: [] };
    if (group.rows.some(({ licence }) => licence === row.licence))
      return refuse('usage-table/twice', { row: row.row, licence: row.licence });
    if (group.rows.length === MOST_ROWS)
      return refuse('usage-table/too-many-licences', { row: row.row, limit: MOST_ROWS });
    group.rows.push(row);
    groups.set(key, group);
  }
  return done([...groups.values()]);
};

const snapshotOf = (
  { installation, takenAt, rows: [first, ...others] }: Group,
  ground: TableGround,
): Snapshot | null =>
  first === undefined
    ? null
    : {
        v: 1,
        purpose: purposeOfLicence(first.licence),
        system: { name: toWellFormed(ground.nameOf(installation).slice(0, MOST_NAME_CHARACTERS)) },
        takenAt,
        licences: [first, ...others].map(({ licence, used, total, shared }) => ({
          licence,
          used,
          total,
          ...(shared === null ? {} : { shared }),
        })),
      };

const byInstallation = (groups: readonly Group[], ground: TableGround): ReadonlyMap<string, readonly Snapshot[]> => {
  const all = new Map<string, Snapshot[]>();
  for (const group of groups) {
    const snapshot = snapshotOf(group, ground);
    if (snapshot === null) continue;
    const known = all.get(group.installation);
    if (known === undefined) all.set(group.installation, [snapshot]);
    else known.push(snapshot);
  }
  return all;
};

/** One document for each installation, its snapshots in time. Errors: `usage-table/installation`, `usage-table/twice`, `usage-table/too-many`, `usage-table/too-many-licences`. */
export const tableSnapshots = (
  rows: readonly SnapshotRow[],
  ground: TableGround,
): Result<readonly TableSnapshots[]> => {
  const groups = groupRows(rows, ground);
  if (!groups.ok) return groups;
  const all = byInstallation(groups.value, ground);
  const crowded = [...all].find(([, { length }]) => length > MOST_SNAPSHOTS);
  if (crowded !== undefined) {
    const [installation, { length: readings }] = crowded;
    return refuse('usage-table/too-many', { name: ground.nameOf(installation), readings, limit: MOST_SNAPSHOTS });
  }
  return done(
    [...all].map(([installation, snapshots]) => ({
      v: 1,
      installation,
      snapshots: snapshots.toSorted((left, right) => instantMs(left.takenAt) - instantMs(right.takenAt)),
      iat: ground.iat,
    })),
  );
};
