import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Ledger } from '../../../domain/ledger/ledger';
import { seekGoal, type Goal, type SoughtGoal } from '../../../domain/what-if/goal-seek';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { whatIf } from '../../../domain/what-if/what-if';
import type { Result } from '../../../domain/result';
import { aHistory } from '../../builders/ledger-history';
import { activated, created, lot, type PlainChange } from '../../builders/simulate-scenario';

const seek = (steps: readonly PlainChange[], today: string, goal: Partial<Goal>): Result<SoughtGoal> => {
  const history = aHistory();
  const recorded = history.record(...steps);
  expect(recorded.ok).toBe(true);
  const ledger: Ledger = {
    events: history.events,
    licenceFile: () => undefined,
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
  const on = today as CivilDate;
  return seekGoal(indexLedger(ledger), history.register(today), {
    pool: 'A',
    target: on,
    on,
    evaluation: false,
    ...goal,
  });
};

/** Forty licences with SUP to 30 June 2025, and two lots of a subscription beside them. */
const pool: readonly PlainChange[] = [
  created('2024-03-01'),
  lot('2024-03-01', 'A1', 40),
  activated('2024-06-30'),
  lot('2024-07-01', 'S', 5, { term: 'subscription', expiresOn: '2025-12-31' }),
];

describe('goal seek', () => {
  it('LP-4: the fewest whole SUP years that reach the date, and the nearest below it', () => {
    const goal = seek(pool, '2025-03-01', { target: '2027-01-31' as CivilDate });
    expect(goal).toMatchObject({
      ok: true,
      value: {
        reaches: { years: 2, ssed: '2027-06-30', daysFromTarget: 150, licenceYears: 80 },
        below: { years: 1, ssed: '2026-06-30', daysFromTarget: -215, licenceYears: 40 },
      },
    });
  });

  it('a date that the pool reaches already needs no year', () => {
    const goal = seek(pool, '2025-03-01', { target: '2025-06-30' as CivilDate });
    expect(goal).toMatchObject({ ok: true, value: { reaches: { years: 0, change: null }, below: null } });
  });

  it('one year above nothing: below it stands the pool as it is', () => {
    const goal = seek(pool, '2025-03-01', { target: '2025-07-01' as CivilDate });
    expect(goal).toMatchObject({
      ok: true,
      value: { reaches: { years: 1, ssed: '2026-06-30' }, below: { years: 0, ssed: '2025-06-30' } },
    });
  });

  it('renewalBasis from-renewal-date: a lapsed SUP counts from the renewal, so that fewer years are enough', () => {
    const steps = [...pool, { kind: 'policy-set', on: '2024-03-01', policy: { renewalBasis: 'from-renewal-date' } }];
    const goal = seek(steps as PlainChange[], '2026-03-01', { target: '2027-02-15' as CivilDate });
    expect(goal).toMatchObject({ ok: true, value: { reaches: { years: 1, ssed: '2027-03-01' } } });
  });

  it.each([
    ['pool/unknown', pool, '2025-03-01', { pool: 'B' }],
    ['pool/not-commenced', pool.slice(0, 2), '2024-04-01', { target: '2027-01-01' as CivilDate }],
    ['pool/no-sup', [created('2024-03-01')], '2025-03-01', {}],
    ['goal/too-far', pool, '2025-03-01', { target: '2095-01-01' as CivilDate }],
    ['sup/evaluation-required', pool, '2026-12-01', { target: '2027-06-01' as CivilDate }],
  ] as const)('refuses with %s', (code, steps, today, goal) => {
    expect(seek(steps, today, goal)).toMatchObject({ ok: false, error: { code } });
  });

  it('whatever the pool and the date: what it finds is what the renewal gives, and one year less does not reach', () => {
    const quantities = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 900 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(quantities, fc.integer({ min: -100, max: 4000 }), fc.boolean(), (lots, ahead, lapsed) => {
        const history = aHistory();
        history.record(created('2024-03-01'), activated('2024-03-01', 1), lot('2024-03-01', 'L', 1));
        history.record(
          created('2024-03-01'),
          ...lots.map(([quantity, days], index) =>
            lot('2024-03-01', `L${index}`, quantity, { supExpiresOn: toCivilDate(20_200 + days) }),
          ),
          activated('2024-03-01', 1),
        );
        const today = lapsed ? '2026-02-01' : '2024-06-01';
        const register = history.register(today);
        const index = indexLedger({
          events: history.events,
          licenceFile: () => undefined,
          signedFile: () => undefined,
          registerChanges: () => undefined,
        });
        const target = toCivilDate(addMonths(20_200 + ahead, 0));
        const goal = seekGoal(index, register, { pool: 'A', target, on: register.asOf, evaluation: true });
        if (!goal.ok) return;
        const { reaches, below } = goal.value;
        expect(reaches.daysFromTarget).toBeGreaterThanOrEqual(0);
        expect(below === null || below.daysFromTarget < 0).toBe(true);
        if (reaches.change === null) return;
        const tried = whatIf(index, [reaches.change], register);
        const ssed = tried.ok ? tried.value.after.pools[0]?.ssed : null;
        expect(ssed).toBe(reaches.ssed);
        expect(toDayNumber(reaches.ssed) - toDayNumber(target)).toBe(reaches.daysFromTarget);
      }),
      { numRuns: 200 },
    );
  });
});
