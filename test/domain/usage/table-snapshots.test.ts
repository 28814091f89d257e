/** Proves that snapshots are made of many rows at once, and of no more than a document holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSnapshotRows, knownFigures } from '../../../domain/usage/judge-snapshot-rows';
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

  it('are refused where more licences stand at one time than a server has', () => {
    const levels = rowsOf(101).map((row, index) => ({
      ...row,
      licence: `level-${index + 1}`,
      taken: { instant: ground.iat },
    }));
    expect(tableSnapshots(levels, ground)).toMatchObject({
      error: { code: 'usage-table/too-many-licences', row: 102 },
    });
    expect(tableSnapshots(levels.slice(1), ground).ok).toBe(true);
  });

  it('are named as the installation is, and a long name is not cut through a character', () => {
    const made = tableSnapshots(rowsOf(1), { ...ground, nameOf: () => `${'x'.repeat(199)}🎥🎥` });
    expect(tableSnapshotsSchema.safeParse(made.ok && made.value[0]).success).toBe(true);
  });

  it('can all be read back, whatever the cells of the table say: what is imported is never silently nothing', () => {
    const odd = ['1e9', '1000000001', '9007199254740991', '1.000.000.000', '-1', '0.5', '', '=1+1', 'NaN'];
    const count = fc.oneof(fc.nat({ max: 2_000_000_000 }).map(String), fc.constantFrom(...odd));
    const days = [
      '0001-01-01',
      '1899-12-25',
      '1969-12-31T23:59:59Z',
      '1970-01-01',
      '9999-12-30',
      '9999-12-31',
      '2025-02-30',
    ];
    const times = [
      '2016-12-31T23:59:60Z',
      '2025-01-01T00:00:00+14:00',
      '9999-12-31T23:59:59-11:00',
      '45800.75',
      '01.02.25',
    ];
    const taken = fc.oneof(
      fc.date({ min: new Date(0), max: new Date('9999-12-30'), noInvalidDate: true }).map((date) => date.toISOString()),
      fc.constantFrom(...days, ...times),
    );
    const licence = fc.constantFrom('cameras', 'Intercom', 'level 1', 'level-999', 'level-1000', 'level-0', 'doors');
    const rows = fc.array(
      fc.tuple(fc.constant('N1'), licence, count, count, fc.constantFrom('', '0', '5', '1e12'), taken),
    );
    const columns = { installation: 0, licence: 1, used: 2, total: 3, shared: 4, taken: 5 };
    const local: TableGround = {
      ...ground,
      instantOf: (each) =>
        'instant' in each ? each.instant : new Date(`${each.day}T${each.time ?? '12:00:00'}-12:00`).toISOString(),
    };
    let read = 0;
    fc.assert(
      fc.property(rows, (cells) => {
        const table = { rows: [[], ...cells], formulas: [], otherSheets: 0 };
        const judged = judgeSnapshotRows(table, columns, 'day-first', { ground: local, known: knownFigures([]) });
        const fresh = judged.flatMap((row) => (row.state === 'new' && row.read ? [row.read] : []));
        const made = tableSnapshots(fresh, local);
        const documents = made.ok ? made.value : [];
        const snapshots = documents.flatMap(
          (document) => tableSnapshotsSchema.parse(JSON.parse(JSON.stringify(document))).snapshots,
        );
        expect(snapshots.flatMap(({ licences }) => licences)).toHaveLength(fresh.length);
        read += fresh.length;
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
