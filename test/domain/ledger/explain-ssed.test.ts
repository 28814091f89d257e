import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { exactText } from '../../../domain/exact/exact';
import { toMixedNumber } from '../../../domain/exact/mixed-number';
import { defaultPolicy } from '../../../domain/policy/policy';
import { explainSsed } from '../../../domain/ledger/explain-ssed';
import { aLot, aSubscriptionLot, day } from '../../builders/a-lot';
import { anEntry, aPool, aWaitingPool } from '../../builders/a-pool';

/** The worked example of the look: 40 to 22 Apr 2025, 10 to 10 Jun 2026, 12 to 12 Nov 2025. */
const worked = aPool({
  quantity: 62,
  ssed: day('2025-08-06'),
  ssedExact: '629494/31',
  commencedOn: day('2024-04-22'),
  createdOn: day('2023-11-13'),
  activateBy: day('2024-05-13'),
  lots: [
    aLot({ lot: 'L1', quantity: 40, supExpiresOn: day('2025-04-22'), joinedOn: day('2023-11-13') }),
    aLot({ lot: 'L2', quantity: 10, supExpiresOn: day('2026-06-10'), joinedOn: day('2024-06-10'), supMonths: 24 }),
    aLot({ lot: 'L3', quantity: 12, supExpiresOn: day('2025-11-12'), joinedOn: day('2024-11-12') }),
  ],
});

describe('explaining an SSED', () => {
  it('lists each lot’s day, its share of the licences and how far it lies from the SSED (LP-12)', () => {
    const explanation = explainSsed(worked, defaultPolicy);
    expect(
      explanation?.lots.map(({ lot, day: exact, weighted, daysFromSsed }) => ({ lot, exact, weighted, daysFromSsed })),
    ).toEqual([
      { lot: 'L1', exact: 20_200, weighted: 808_000, daysFromSsed: -106 },
      { lot: 'L2', exact: 20_614, weighted: 206_140, daysFromSsed: 308 },
      { lot: 'L3', exact: 20_404, weighted: 244_848, daysFromSsed: 98 },
    ]);
    expect(explanation?.lots.map(({ share }) => share.toFixed(3))).toEqual(['0.645', '0.161', '0.194']);
  });

  it('divides the sum exactly, then rounds it, and says the day under each rounding', () => {
    const explanation = explainSsed(worked, defaultPolicy);
    expect(explanation).toMatchObject({ quantity: 62, totalWeighted: 1_258_988, day: 20_306 });
    expect(toMixedNumber(explanation?.exact ?? 0)).toEqual({ whole: 20_306, rest: '8/31' });
    expect(explanation?.roundings).toEqual({ nearest: '2025-08-06', floor: '2025-08-06', ceil: '2025-08-07' });
  });

  it('names the rules with their facts: LP-10 for the start, LP-12 for later lots, LP-11 for the backstop', () => {
    expect(explainSsed(worked, defaultPolicy)?.rules).toEqual([
      { rule: 'LP-10', reading: 'activated', on: '2024-04-22', activateBy: '2024-05-13' },
      { rule: 'LP-12', reading: 'addedLater', lots: ['L2', 'L3'] },
      { rule: 'LP-11', reading: 'backstop', backstop: '2025-09-01' },
    ]);
  });

  it('says that a projected date is computed as if nothing is ever activated (LP-10)', () => {
    expect(explainSsed(aWaitingPool(), defaultPolicy)?.rules[0]).toEqual({
      rule: 'LP-10',
      reading: 'projected',
      activateBy: '2024-09-01',
    });
  });

  it('says that SUP started by itself when the window ended (LP-10)', () => {
    const pool = aPool({
      history: [{ on: day('2024-09-01'), ssed: day('2025-09-01'), cause: 'window-ended' }],
      commencedOn: day('2024-09-01'),
    });
    expect(explainSsed(pool, defaultPolicy)?.rules[0]).toEqual({
      rule: 'LP-10',
      reading: 'windowEnded',
      on: '2024-09-01',
    });
  });

  it('names licences that left, with LP-13', () => {
    const left = anEntry({ kind: 'licences-removed', on: day('2025-01-02'), pool: 'P-0417', quantity: 10, lot: 'L1' });
    expect(explainSsed(aPool({ changes: [left] }), defaultPolicy)?.rules).toContainEqual({
      rule: 'LP-13',
      reading: 'removed',
      count: 1,
      on: '2025-01-02',
    });
  });

  it('weighs by list price where the policy does', () => {
    const pool = aPool({
      lots: [
        aLot({ lot: 'A', quantity: 1, supExpiresExact: '1095', weightExact: '24900' }),
        aLot({ lot: 'B', quantity: 1, supExpiresExact: '365', weightExact: '19900' }),
      ],
      ssedExact: exactText({ numerator: 172_645n, denominator: 224n }),
      ssed: toCivilDate(771),
    });
    const explanation = explainSsed(pool, { ...defaultPolicy, weight: 'price' });
    expect(explanation?.totalWeight).toBe(44_800);
    expect(explanation?.lots[0]?.share).toBeCloseTo(249 / 448, 5);
  });

  it('leaves subscription lots out, and has nothing to explain without SUP', () => {
    const pool = aPool({ lots: [aLot(), aSubscriptionLot()], quantity: 50 });
    expect(explainSsed(pool, defaultPolicy)?.lots.map(({ lot }) => lot)).toEqual(['L1']);
    expect(explainSsed(aPool({ ssed: null, ssedExact: null }), defaultPolicy)).toBeNull();
  });

  it('shares add up to the whole, whatever the lots', () => {
    const lots = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 100_000 }), at: fc.integer({ min: 0, max: 60_000 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(lots, (made) => {
        const quantity = made.reduce((sum, lot) => sum + lot.quantity, 0);
        const weighted = made.reduce((sum, lot) => sum + lot.quantity * lot.at, 0);
        const pool = aPool({
          lots: made.map((lot, index) =>
            aLot({ lot: `L${index}`, quantity: lot.quantity, supExpiresOn: toCivilDate(lot.at) }),
          ),
          ssed: toCivilDate(Math.floor(weighted / quantity + 0.5)),
          ssedExact: `${weighted}/${quantity}`,
        });
        const explanation = explainSsed(pool, defaultPolicy);
        expect(explanation?.totalWeighted).toBe(weighted);
        expect(explanation?.lots.reduce((sum, lot) => sum + lot.share, 0)).toBeCloseTo(1, 4);
        expect(toDayNumber(explanation?.roundings.floor ?? day('1970-01-01'))).toBe(Math.floor(weighted / quantity));
      }),
      { numRuns: 60 },
    );
  });
});
