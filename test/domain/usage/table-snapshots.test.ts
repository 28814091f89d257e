/** Proves that snapshots are made of many rows at once, and of no more than a document holds. */
import { describe, expect, it } from 'vitest';
import type { SnapshotRow } from '../../../domain/usage/snapshot-table';
import { tableSnapshots, tableSnapshotsSchema, type TableGround } from '../../../domain/usage/table-snapshots';

const FIRST_MS = Date.UTC(2000, 0, 1);
const HOUR_MS = 3_600_000;

/** Hour for hour, the latest first. */
const rowsOf = (count: number): readonly SnapshotRow[] =>
  Array.from({ length: count }, (_each, index) => ({
    row: index + 2,
    installation: 'N1',
    licence: 'cameras',
    used: index,
    total: count,
    shared: null,
    taken: { instant: new Date(FIRST_MS + (count - index) * HOUR_MS).toISOString() },
  }));

const ground: TableGround = {
  installationOf: ({ installation }) => installation,
  nameOf: (installation) => installation,
  instantOf: (taken) => ('instant' in taken ? taken.instant : `${taken.day}T12:00:00Z`),
  iat: '2025-01-05T12:00:00Z',
};

describe('The snapshots of a table', () => {
  it('are made of a hundred thousand times of one installation without a wait, in the order of their time', () => {
    const made = tableSnapshots(rowsOf(100_000), ground);
    const [document] = made.ok ? made.value : [];
    expect(document?.snapshots).toHaveLength(100_000);
    expect(document?.snapshots[0]?.licences).toEqual([{ licence: 'cameras', used: 99_999, total: 100_000 }]);
    expect(tableSnapshotsSchema.safeParse(document).success).toBe(true);
  });

  it('are refused where an installation has more than its document can hold: it would be read as none', () => {
    expect(tableSnapshots(rowsOf(100_001), ground)).toEqual({
      ok: false,
      error: { code: 'usage-table/too-many', name: 'N1', readings: 100_001, limit: 100_000 },
    });
  });
});
