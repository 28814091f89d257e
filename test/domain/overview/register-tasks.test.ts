import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { expiryBand, expiryBands } from '../../../domain/overview/expiry-band';
import { countByBand, isDueSoon, registerTasks } from '../../../domain/overview/register-tasks';
import type { OverviewTask } from '../../../domain/overview/task';
import { aHistory, anEvent, imported, type LedgerHistory } from '../../builders/ledger-history';
import { activated, created, launched, lot, received, removed } from '../../builders/simulate-scenario';

const today = '2025-03-12';
const daysFromToday = (days: number): string => toCivilDate(toDayNumber(today as CivilDate) + days);

/** A pool whose SUP has the stated end, activated. */
const ending = (told: LedgerHistory, pool: string, endsOn: string): void => {
  told.record(created('2022-01-03', pool));
  told.record(lot('2022-01-03', `${pool}-L`, 10, { supExpiresOn: endsOn }, pool));
  told.record(activated('2022-01-03', 4, pool));
};

const tasksOf = (told: LedgerHistory): readonly OverviewTask[] => registerTasks(told.register(today));

describe('what needs doing', () => {
  it('a SUP that ends today is due, not overdue; one that ended yesterday has lapsed', () => {
    const told = aHistory();
    ending(told, 'A', today);
    ending(told, 'B', daysFromToday(-1));
    expect(tasksOf(told)).toMatchObject([
      { kind: 'sup-lapsed', pool: { pool: 'B' }, daysLeft: -1, renewal: { as: 'usual', until: '2026-03-11' } },
      { kind: 'sup-ends', pool: { pool: 'A' }, daysLeft: 0, band: '0-7', on: today, quantity: 10 },
    ]);
  });

  it('an activation window is due on the day on which SUP starts by itself (LP-10)', () => {
    const told = aHistory();
    told.record(created('2024-09-30'), lot('2024-09-30', 'L1', 30));
    expect(tasksOf(told)).toMatchObject([
      { kind: 'window-closes', on: '2025-03-30', daysLeft: 18, band: '15-30', quantity: 30 },
    ]);
  });

  it('a SUP that started by itself and still has nothing activated says so', () => {
    const told = aHistory();
    told.record(created('2023-10-24'), lot('2023-10-24', 'L1', 8));
    expect(tasksOf(told)).toMatchObject([{ kind: 'sup-ends', on: '2025-04-24', startedByItself: '2024-04-24' }]);
    told.record(activated('2024-06-01', 2));
    expect(tasksOf(told)).toMatchObject([{ kind: 'sup-ends', startedByItself: null }]);
  });

  it('a SUP past by more than a year is suspended, with what LP-15 and LP-16 leave open', () => {
    const told = aHistory();
    ending(told, 'A', '2024-03-11');
    expect(tasksOf(told)).toMatchObject([{ kind: 'sup-suspended', renewal: { as: 'evaluation' } }]);
    told.record(launched('2019-01-01', 'R1'), launched('2021-01-01', 'R2', 'R1'));
    told.record(lot('2022-01-04', 'old', 1, { release: 'R1', supExpiresOn: '2024-03-11' }));
    expect(tasksOf(told)).toMatchObject([{ kind: 'sup-suspended', renewal: { as: 'trade-in', release: 'R1' } }]);
  });

  it('subscription lots of a pool that end together are one task; their pool’s SUP is another', () => {
    const told = aHistory();
    ending(told, 'A', '2025-06-30');
    for (const name of ['S1', 'S2'])
      told.record(lot('2024-06-01', name, 6, { term: 'subscription', expiresOn: '2025-03-20', product: 'TREX' }));
    expect(tasksOf(told)).toMatchObject([
      { kind: 'subscription-ends', on: '2025-03-20', quantity: 12, products: ['TREX'], band: '8-14' },
      { kind: 'sup-ends', quantity: 10, band: '91-180' },
    ]);
  });

  it('licences in transit say from where, how many and since when, until they arrive (LP-13)', () => {
    const told = aHistory();
    ending(told, 'A', '2027-06-30');
    ending(told, 'B', '2027-06-30');
    told.record(removed('2025-02-11', 6, { transfer: 'T-1' }));
    expect(tasksOf(told)[0]).toMatchObject({
      kind: 'in-transit',
      transfer: 'T-1',
      quantity: 6,
      on: '2025-02-11',
      daysSoFar: 29,
      pool: { pool: 'A' },
    });
    told.record(received('2025-03-01', 'T-1'));
    expect(tasksOf(told).map(({ kind }) => kind)).toEqual(['sup-ends', 'sup-ends']);
  });

  it('conflicts and files that are gone come first: other dates wait for them', () => {
    const told = aHistory();
    ending(told, 'A', daysFromToday(-3));
    told.merge(anEvent(90, [activated('2025-01-02', 99)]));
    told.merge(anEvent(91, [imported('doc-1')]));
    expect(tasksOf(told)).toMatchObject([
      { kind: 'document-missing', docId: 'doc-1', fileName: 'doc-1.ilf', on: '2025-01-02' },
      { kind: 'conflict', pool: { pool: 'A' }, error: { code: 'pool/too-few-licences' }, docId: null },
      { kind: 'sup-lapsed' },
    ]);
  });

  it('an archived pool, and one without licences, need nothing', () => {
    const told = aHistory();
    ending(told, 'A', today);
    told.record({ kind: 'pool-archived', on: '2025-03-01', pool: 'A' });
    told.record(created('2025-03-01', 'B'));
    expect(tasksOf(told)).toEqual([]);
  });

  it('the most urgent stand first, each in the band of its days, and every key is one task’s own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 400 }), { maxLength: 12 }), (offsets) => {
        const told = aHistory();
        offsets.forEach((days, index) => ending(told, `P${index}`, daysFromToday(days)));
        const tasks = tasksOf(told);
        const left = tasks.map((task) => ('daysLeft' in task ? task.daysLeft : NaN));
        expect(left.filter((days) => days >= 0)).toEqual(offsets.filter((days) => days >= 0).sort((a, b) => a - b));
        expect(tasks.map(({ band }) => band)).toEqual(left.map(expiryBand));
        expect(tasks.map(({ band }) => expiryBands.indexOf(band))).toEqual(
          tasks.map(({ band }) => expiryBands.indexOf(band)).sort((a, b) => a - b),
        );
        expect(new Set(tasks.map(({ key }) => key)).size).toBe(offsets.length);
        const counts = countByBand(tasks);
        expect(expiryBands.reduce((sum, band) => sum + counts[band], 0)).toBe(offsets.length);
        expect(tasks.filter(isDueSoon).length).toBe(offsets.filter((days) => days <= 30).length);
      }),
      { numRuns: 30 },
    );
  });
});
