/** Proves what becomes of each row of a table of licence figures. */
import { describe, expect, it } from 'vitest';
import { judgeSnapshotRows, knownFigures } from '../../../domain/usage/judge-snapshot-rows';
import type { TableGround } from '../../../domain/usage/table-snapshots';

const columns = { installation: 0, licence: 1, used: 2, total: 3, shared: 4, taken: 5 };

const ground: TableGround = {
  installationOf: ({ installation }) => (installation === 'Mall' ? 'N1' : null),
  nameOf: (id) => id,
  instantOf: (taken) => ('instant' in taken ? taken.instant : `${taken.day}T12:00:00Z`),
  iat: '2025-02-01T00:00:00Z',
};

const judge = (lines: readonly string[], known = knownFigures([])) =>
  judgeSnapshotRows(
    { rows: [['', '', '', '', '', ''], ...lines.map((line) => line.split(','))], formulas: [], otherSheets: 0 },
    columns,
    'day-first',
    { ground, known },
  ).map(({ row, state, error }) => [row, state, error?.code ?? null]);

const imported = knownFigures([
  {
    installation: 'N1',
    snapshots: [
      {
        v: 1,
        purpose: 'cameras',
        system: { name: 'Mall' },
        takenAt: '2025-01-01T09:00:00Z',
        licences: [{ licence: 'cameras', used: 40, total: 60 }],
      },
    ],
  },
]);

describe('The rows of a table of licence figures', () => {
  it('are new, or stay out with the reason: unread, of no installation, said twice', () => {
    const lines = [
      'Mall,cameras,40,60,,2025-01-01T09:00:00Z',
      'Mall,cameras,many,60,,2025-01-02T09:00:00Z',
      '',
      'Quay,cameras,1,2,,2025-01-01T09:00:00Z',
      'Mall,camera,40,60,,2025-01-01T10:00:00+01:00',
      'Mall,cameras,41,60,,2025-01-01T09:00:00Z',
      'Mall,Level 2,4,6,3,2025-01-01',
    ];
    expect(judge(lines)).toEqual([
      [2, 'new', null],
      [3, 'faulty', 'usage-table/cell'],
      [5, 'faulty', 'usage-table/installation'],
      [6, 'repeated', 'usage-table/twice'],
      [7, 'conflict', 'usage-table/twice'],
      [8, 'new', null],
    ]);
  });

  it('are there already where a file brought the same, and contradict where it brought other figures for that time', () => {
    expect(
      judge(
        [
          'Mall,cameras,40,60,,2025-01-01T09:00:00Z',
          'Mall,cameras,44,60,,2025-01-08T09:00:00Z',
          'Mall,intercoms,1,2,,2025-01-01T09:00:00Z',
        ],
        imported,
      ),
    ).toEqual([
      [2, 'known', null],
      [3, 'new', null],
      [4, 'new', null],
    ]);
    expect(judge(['Mall,cameras,39,60,,2025-01-01T09:00:00Z'], imported)).toEqual([
      [2, 'conflict', 'usage-table/differs'],
    ]);
  });
});
