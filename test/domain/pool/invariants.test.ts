/** The invariants of policy-rules.md, over histories that fast-check makes up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { add, compare, exactText, multiply, type Exact } from '../../../domain/exact/exact';
import { parseExactText } from '../../../domain/exact/parse-exact';
import type { PoolsReport } from '../../../domain/pool/fold-changes';
import {
  activated,
  created,
  lot,
  received,
  removed,
  reportOf,
  simulateScenario,
  type PlainChange,
} from '../../builders/simulate-scenario';

const START = 20_000;
const on = (day: number): CivilDate => toCivilDate(START + day);
const quantities = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2 ** 50, max: 2 ** 53 - 1 }));
/** Dates far enough ahead that nothing lapses while licences move. */
const dates = fc.integer({ min: 2000, max: 6000 }).map(on);
const lots = fc.array(fc.record({ quantity: quantities, supExpiresOn: dates }), { minLength: 1, maxLength: 8 });

const licenceDays = ({ pools, transit }: PoolsReport): string =>
  exactText(
    [...pools, ...transit]
      .flatMap((holder): readonly { quantity: number; supExpiresExact?: string }[] => holder.lots)
      .reduce<Exact>(
        (sum, { quantity, supExpiresExact = '0' }) => add(sum, multiply(quantity, parseExactText(supExpiresExact))),
        0,
      ),
  );

const twoPools = (given: readonly { quantity: number; supExpiresOn: string }[]): PlainChange[] => [
  created(on(0)),
  created(on(0), 'B'),
  ...given.map((one, index) =>
    lot(on(0), `L${index}`, one.quantity, { supExpiresOn: one.supExpiresOn }, index % 2 === 0 ? 'A' : 'B'),
  ),
];

describe('invariants of the SSED', () => {
  it.each(['by-lot', 'at-average'])(
    'licence-days are conserved by every transfer, transit included (%s)',
    (removal) => {
      const moves = fc.array(
        fc.record({ share: fc.double({ min: 0.01, max: 1, noNaN: true }), back: fc.boolean(), wait: fc.nat(30) }),
        { minLength: 1, maxLength: 6 },
      );
      fc.assert(
        fc.property(lots, moves, (given, planned) => {
          const changes = [...twoPools(given), activated(on(1))];
          let report = reportOf({ asOf: on(1), policy: { removal }, changes });
          const before = licenceDays(report);
          planned.forEach(({ share, back, wait }, index) => {
            const [from, to] = back ? ['B', 'A'] : ['A', 'B'];
            const held = report.pools.find(({ pool }) => pool === from)?.quantity ?? 0;
            const leaving = Math.min(held, Math.max(1, Math.floor(held * share)));
            if (leaving === 0 || !Number.isSafeInteger(leaving)) return;
            const day = 2 + index * 40;
            changes.push(
              removed(on(day), leaving, { transfer: `T${index}` }, from),
              received(on(day + wait), `T${index}`, to),
            );
            expect(licenceDays(reportOf({ asOf: on(day), policy: { removal }, changes }))).toBe(before);
            report = reportOf({ asOf: on(day + wait), policy: { removal }, changes });
            expect(licenceDays(report)).toBe(before);
          });
        }),
        { numRuns: 150 },
      );
    },
  );

  it('adding lots one by one equals adding them together, and the order does not matter', () => {
    fc.assert(
      fc.property(lots, fc.infiniteStream(fc.nat()), (given, dice) => {
        const added = given.map((one, index) =>
          lot(on(0), `L${index}`, one.quantity, { supExpiresOn: one.supExpiresOn }),
        );
        const shuffled = added
          .map((change) => ({ change, key: dice.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ change }) => change);
        const oneByOne = added.map((change, index) => ({ ...change, on: on(index) }));
        const [first, ...others] = [added, shuffled, oneByOne].map(
          (changes) => reportOf({ asOf: on(100), changes: [created(on(0)), ...changes] }).pools[0]?.ssedExact,
        );
        for (const other of others) expect(other).toBe(first);
      }),
      { numRuns: 150 },
    );
  });

  it('the SSED lies between the earliest and the latest lot, and every rounding between its neighbours', () => {
    fc.assert(
      fc.property(lots, (given) => {
        const changes = [
          created(on(0)),
          ...given.map((one, index) => lot(on(0), `L${index}`, one.quantity, { supExpiresOn: one.supExpiresOn })),
        ];
        const sorted = given.map(({ supExpiresOn }) => supExpiresOn).sort();
        const ssed = (rounding: string): string =>
          reportOf({ asOf: on(1), policy: { rounding }, changes }).pools[0]?.ssed ?? '';
        const [floor, nearest, ceil] = [ssed('floor'), ssed('nearest'), ssed('ceil')];
        expect(
          [sorted[0] ?? '', floor, nearest, ceil, sorted.at(-1) ?? ''].every(
            (date, index, all) => index === 0 || (all[index - 1] ?? '') <= date,
          ),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('rounding never drifts: the same history has the same exact SSED under every rounding', () => {
    fc.assert(
      fc.property(lots, lots, (first, second) => {
        const changes = [
          ...twoPools(first),
          activated(on(1)),
          removed(on(2), 1, { transfer: 'T' }),
          received(on(3), 'T'),
          ...second.map((one, index) =>
            lot(on(4 + index), `M${index}`, one.quantity, { supExpiresOn: one.supExpiresOn }),
          ),
          removed(on(20), 1, { transfer: 'U' }),
          received(on(21), 'U'),
        ];
        const exact = (rounding: string) =>
          reportOf({ asOf: on(30), policy: { rounding, removal: 'at-average' }, changes }).pools.map(
            ({ ssedExact }) => ssedExact,
          );
        expect(exact('floor')).toEqual(exact('nearest'));
        expect(exact('ceil')).toEqual(exact('nearest'));
      }),
      { numRuns: 100 },
    );
  });

  it('whatever the rules accept adds up: quantities, activations, the last step of the history, and the SSED among its lots', () => {
    const names = fc.constantFrom('A', 'B', 'C');
    const day = fc.nat(900).map(on);
    const small = fc.integer({ min: 1, max: 6 });
    const anyChange = fc.oneof(
      fc.record({ kind: fc.constant('pool-created'), pool: names, on: day }),
      fc.record({
        kind: fc.constant('lot-added'),
        pool: names,
        lot: fc.constantFrom('x', 'y', 'z'),
        on: day,
        product: fc.constant('core'),
        quantity: small,
        supMonths: fc.constantFrom(1, 12, 24),
      }),
      fc.record({ kind: fc.constant('licences-activated'), pool: names, on: day, quantity: small }),
      fc.record({
        kind: fc.constant('licences-removed'),
        pool: names,
        on: day,
        quantity: small,
        transfer: fc.constantFrom('T', 'U'),
      }),
      fc.record({ kind: fc.constant('licences-received'), pool: names, on: day, transfer: fc.constantFrom('T', 'U') }),
      fc.record({ kind: fc.constant('sup-renewed'), pool: names, on: day, months: fc.constantFrom(1, 12) }),
    );
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (candidates) => {
        const accepted: PlainChange[] = [];
        for (const candidate of [...candidates].sort((a, b) => (a.on < b.on ? -1 : 1))) {
          const result = simulateScenario({ asOf: on(1000), changes: [...accepted, candidate] });
          if (result.ok) accepted.push(candidate);
        }
        for (const pool of reportOf({ asOf: on(1000), changes: accepted }).pools) {
          expect(pool.quantity).toBe(pool.lots.reduce((sum, { quantity }) => sum + quantity, 0));
          expect(pool.activated).toBeLessThanOrEqual(pool.quantity);
          expect(pool.ssed === null).toBe(pool.lots.length === 0);
          expect(pool.history.at(-1)?.ssed ?? null).toBe(pool.ssed);
          const ssed = parseExactText(pool.ssedExact ?? '0');
          const dates = pool.lots.map(({ supExpiresExact = '0' }) => parseExactText(supExpiresExact));
          expect(dates.length === 0 || dates.some((date) => compare(date, ssed) <= 0)).toBe(true);
          expect(dates.length === 0 || dates.some((date) => compare(date, ssed) >= 0)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
