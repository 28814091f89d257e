import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { decide } from '../../../domain/ledger/decide';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import { seekGoal, type Goal, type SoughtGoal, type SoughtRenewal } from '../../../domain/what-if/goal-seek';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import type { Result } from '../../../domain/result';
import { aHistory, anEvent } from '../../builders/ledger-history';
import {
  activated,
  created,
  launched,
  lot,
  removed,
  renewed,
  type PlainChange,
} from '../../builders/simulate-scenario';

const ledgerOf = (events: Ledger['events']): Ledger => ({
  events,
  licenceFile: () => undefined,
  signedFile: () => undefined,
  registerChanges: () => undefined,
});

const seek = (steps: readonly PlainChange[], today: string, goal: Partial<Goal>): Result<SoughtGoal> => {
  const history = aHistory();
  const recorded = history.record(...steps);
  expect(recorded.ok).toBe(true);
  const on = today as CivilDate;
  return seekGoal(indexLedger(ledgerOf(history.events)), history.register(today), {
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

const dayFrom = (least: string, days: number): fc.Arbitrary<CivilDate> =>
  fc.nat(days).map((ahead) => toCivilDate(toDayNumber(least as CivilDate) + ahead));

const laterStep: fc.Arbitrary<PlainChange> = dayFrom('2025-02-01', 1200).chain((on) =>
  fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), dayFrom('2024-06-01', 1500), fc.nat(999))
      .map(([quantity, supExpiresOn, name]) => lot(on, `N${name}`, quantity, { supExpiresOn })),
    fc.integer({ min: 1, max: 40 }).map((quantity) => removed(on, quantity)),
    fc.constantFrom(1, 12, 24).map((months) => renewed(on, months)),
    fc
      .constantFrom('suitable', 'not-suitable')
      .map((result): PlainChange => ({ kind: 'evaluation-recorded', on, pool: 'A', by: 'PS', result })),
    fc
      .record({
        rounding: fc.constantFrom('nearest', 'floor', 'ceil'),
        lapsed: fc.constantFrom('zero', 'negative', 'refuse'),
        renewalBasis: fc.constantFrom('from-expiry', 'from-renewal-date'),
      })
      .map((policy): PlainChange => ({ kind: 'policy-set', on, policy })),
    fc.constant(lot(on, 'S', 7, { term: 'subscription', expiresOn: '2027-12-31' })),
  ),
);

/** A pool of one or two lots, perhaps of a release that is Discontinued or Terminated some day, and what comes later. */
const aWorld = fc.record({
  steps: fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(12, 24, 36),
      fc.constantFrom({}, { release: 'R1' }),
      fc.constantFrom('2019-06-01', '2021-06-01', '2023-01-01'),
      fc.array(
        laterStep.map((one) => [one]),
        { maxLength: 5 },
      ),
    )
    .map(([quantity, supMonths, released, launch, later]): readonly (readonly PlainChange[])[] => [
      [launched(launch, 'R1'), launched('2023-06-01', 'R2', 'R1')],
      [created('2023-03-01'), lot('2023-03-01', 'A1', quantity, { supMonths, ...released }), activated('2023-03-01')],
      ...later,
    ]),
  today: dayFrom('2025-01-01', 800),
  on: dayFrom('2025-01-01', 1200),
  target: fc.oneof(dayFrom('2024-06-01', 4000), dayFrom('2070-01-01', 3000)),
  evaluation: fc.boolean(),
});

const MOST_YEARS = 50;

/** One number of years after the other through the real rules and the real fold of everything, as a slow person would. */
const byTryingAll = (ledger: Ledger, today: CivilDate, { pool: name, target, on, evaluation }: Goal): unknown => {
  const [fold, lookedAt] = [
    (events: Ledger['events'], day: CivilDate) =>
      foldLedger({ ...ledger, events }, day).pools.find(({ pool: each }) => each === name),
    [today, target, on].sort().at(-1) ?? target,
  ];
  const renewal = fold(ledger.events, [today, on].sort().at(-1) ?? on);
  if (renewal === undefined) return 'pool/unknown';
  if (renewal.projected) return 'pool/not-commenced';
  const trying = (years: number) => {
    if (years === 0) return { years, ssed: fold(ledger.events, lookedAt)?.ssed ?? null };
    const change = renewed(on, years * 12, evaluation ? { evaluation } : {});
    const event = anEvent(ledger.events.length + 1, [change], { clock: { wallMs: 1_900_000_000_000, counter: 0 } });
    const decided = decide(ledger, event);
    return decided.ok
      ? { years, ssed: fold([...ledger.events, event], lookedAt)?.ssed ?? null }
      : { years, code: decided.error.code };
  };
  const tried: ReturnType<typeof trying>[] = [];
  // More years than reach the date have no say.
  for (let years = 0; years <= MOST_YEARS; years += 1) {
    const one = trying(years);
    tried.push(one);
    if (typeof one.ssed === 'string' && one.ssed >= target) break;
  }
  const allowed = tried.flatMap((one) => ('ssed' in one ? [{ years: one.years, ssed: one.ssed }] : []));
  if (renewal.ssed === null || allowed[0]?.ssed === null) return 'pool/no-sup';
  const reaches = allowed.find(({ ssed }) => ssed !== null && ssed >= target);
  if (reaches === undefined) return tried[1] !== undefined && allowed.length === 1 ? tried[1].code : 'goal/too-far';
  const below = allowed
    .filter(({ years }) => years < reaches.years)
    .sort((one, other) => {
      const [left, right] = [one.ssed ?? '', other.ssed ?? ''];
      return left === right ? one.years - other.years : left < right ? 1 : -1;
    });
  return { reaches, below: below[0] ?? null };
};

const answerOf = (sought: Result<SoughtGoal>): unknown => {
  if (!sought.ok) return sought.error.code;
  const { reaches, below } = sought.value;
  const short = ({ years, ssed }: SoughtRenewal) => ({ years, ssed });
  return { reaches: short(reaches), below: below === null ? null : short(below) };
};

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

  it('LP-12: a renewal on a later day counts what joins the pool until then', () => {
    const steps = [...pool, lot('2025-04-01', 'A2', 40, { supExpiresOn: '2024-07-02' })];
    const goal = seek(steps, '2025-03-01', { on: '2025-06-01' as CivilDate, target: '2026-06-01' as CivilDate });
    // 30 June 2025 and 2 July 2024 are 31 December 2024 together: one year is not enough, as it would be without A2.
    expect(goal).toMatchObject({
      ok: true,
      value: {
        reaches: { years: 2, ssed: '2026-12-31', licenceYears: 160 },
        below: { years: 1, ssed: '2025-12-31', licenceYears: 80 },
        pool: { quantity: 85 },
      },
    });
  });

  it('what is recorded for a day before the date that is sought has its say, be it later than the renewal', () => {
    const steps = [...pool, lot('2025-05-01', 'A2', 40, { supExpiresOn: '2026-06-30' })];
    const goal = seek(steps, '2025-03-01', { target: '2025-12-01' as CivilDate });
    expect(goal).toMatchObject({
      ok: true,
      value: { reaches: { years: 0, ssed: '2025-12-30' }, below: null, movesLater: true },
    });
  });

  it('LP-16: nothing is sought for a lapsed SUP whose release is Terminated, as no renewal is allowed', () => {
    const steps = [
      launched('2019-01-01', 'R1'),
      launched('2020-01-01', 'R2', 'R1'),
      created('2023-03-01'),
      lot('2023-03-01', 'A1', 40, { release: 'R1' }),
      activated('2023-03-01'),
    ];
    expect(seek(steps, '2024-04-01', { target: '2026-01-01' as CivilDate })).toMatchObject({
      ok: false,
      error: { code: 'sup/release-terminated' },
    });
  });

  it('whatever the pool, its releases, its policy and what is recorded for later: it finds what trying every number of years does', () => {
    const found = { reached: 0, refused: 0, tooFar: 0 };
    fc.assert(
      fc.property(aWorld, ({ steps, today, on, target, evaluation }) => {
        const history = aHistory();
        for (const one of steps) history.record(...one);
        const ledger = ledgerOf(history.events);
        const goal: Goal = { pool: 'A', target, on, evaluation };
        const sought = seekGoal(indexLedger(ledger), history.register(today), goal);
        const tried = byTryingAll(ledger, today, goal);
        expect(answerOf(sought)).toEqual(tried);
        found.reached += sought.ok ? 1 : 0;
        found.tooFar += !sought.ok && sought.error.code === 'goal/too-far' ? 1 : 0;
        found.refused += sought.ok ? 0 : 1;
      }),
      { numRuns: 400 },
    );
    expect(Object.values(found).every((count) => count > 3)).toBe(true);
  });
});
