import { describe, expect, it } from 'vitest';
import { documentIds, poolHistory } from '../../../../renderer/features/pools/pool-history';
import { day } from '../../../builders/a-lot';
import { anEntry, aPool } from '../../../builders/a-pool';

const created = anEntry(
  { kind: 'pool-created', on: day('2024-03-01'), pool: 'P-0417' },
  { event: 'e1', docId: 'sha256:a' },
);
const added = anEntry(
  { kind: 'lot-added', on: day('2024-03-01'), pool: 'P-0417', lot: 'L1', product: 'Core', quantity: 40, supMonths: 12 },
  { event: 'e1', docId: 'sha256:a', ssedAfter: day('2025-09-01') },
);
const later = anEntry(
  {
    kind: 'lot-added',
    on: day('2025-01-01'),
    pool: 'P-0417',
    lot: 'L2',
    product: 'Core',
    quantity: 10,
    supExpiresOn: day('2026-01-01'),
  },
  { event: 'e3', docId: 'sha256:b', ssedAfter: day('2025-10-07') },
);

describe('a pool’s history', () => {
  it('stands newest first, and says by how many days each change moved the SSED', () => {
    const lines = poolHistory(aPool({ changes: [created, added, later] }));
    expect(
      lines.map(({ cause, movedDays, ssedBefore, ssedAfter }) => ({ cause, movedDays, ssedBefore, ssedAfter })),
    ).toEqual([
      { cause: 'lot-added', movedDays: 36, ssedBefore: '2025-09-01', ssedAfter: '2025-10-07' },
      { cause: 'lot-added', movedDays: null, ssedBefore: null, ssedAfter: '2025-09-01' },
      { cause: 'pool-created', movedDays: null, ssedBefore: null, ssedAfter: null },
    ]);
  });

  it('cites the rule behind each step', () => {
    const activated = anEntry({ kind: 'licences-activated', on: day('2024-06-30'), pool: 'P-0417', quantity: 1 });
    const named = anEntry({ kind: 'pool-described', on: day('2024-07-01'), pool: 'P-0417', name: 'New' });
    expect(poolHistory(aPool({ changes: [created, added, activated, named] })).map((line) => line.rule)).toEqual([
      null,
      'LP-10',
      'LP-12',
      'LP-6',
    ]);
  });

  it('puts the window that ended by itself before the changes of its day, with nothing to undo (LP-10)', () => {
    const sameDay = anEntry(
      { kind: 'licences-activated', on: day('2024-09-01'), pool: 'P-0417', quantity: 1 },
      { event: 'e2', ssedAfter: day('2025-09-01') },
    );
    const pool = aPool({
      changes: [created, added, sameDay],
      history: [{ on: day('2024-09-01'), ssed: day('2025-09-01'), cause: 'window-ended' }],
    });
    const lines = poolHistory(pool);
    expect(lines.map((line) => line.cause)).toEqual([
      'licences-activated',
      'window-ended',
      'lot-added',
      'pool-created',
    ]);
    expect(lines[1]).toMatchObject({ event: null, change: null, rule: 'LP-10' });
  });

  it('names each document it came with once, latest first', () => {
    expect(documentIds(aPool({ changes: [created, added, later] }))).toEqual(['sha256:b', 'sha256:a']);
  });
});
