import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import {
  currenciesOf,
  forecastOf,
  openRows,
  renewedCycles,
  worthOf,
  worthsOf,
} from '../../../domain/pipeline/forecast';
import { ifRenewed } from '../../../domain/pipeline/if-renewed';
import { amountOf, bucketUnits, monthsOf, outcomeOf, type BucketMeasure } from '../../../domain/pipeline/months-of';
import { whyNoValue } from '../../../domain/pipeline/missing-prices';
import { renewalRows } from '../../../domain/pipeline/renewal-rows';
import { accepted, aHistory } from '../../builders/ledger-history';
import { drawnPools, pricedHistory, pricedRegister, priceList } from '../../builders/priced-portfolio';
import { aPortfolio, poolSteps, stageSet, subscription, sup } from '../../builders/renewal-steps';
import { day } from '../../builders/a-lot';

const measures: readonly BucketMeasure[] = [
  { of: 'pools' },
  { of: 'licences' },
  { of: 'licence-days' },
  { of: 'value', currency: 'EUR' },
  { of: 'value', currency: 'USD' },
];
const total = (amounts: readonly (number | null)[]) => amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0);

const dollars = ['core', 'trex'].map((product) => ({ product, licenceMinorUnits: 1, supYearMinorUnits: 100 }));
const ofProduct = (pool: string, product: string) =>
  poolSteps(pool).map((step) => (step.kind === 'lot-added' ? { ...step, product } : step));

describe('The annual value of a renewal', () => {
  const priced = () => {
    const history = aPortfolio();
    accepted(history.record(priceList('EUR')));
    return history;
  };
  const valueOf = (history: ReturnType<typeof priced>, key: string, asOf = '2025-05-01') =>
    renewalRows(history.register(asOf)).find((row) => row.key === key)?.value;

  it('LP-4: is one SUP year of all licences; LP-2: twelve months of a subscription; a term has no price', () => {
    const history = priced();
    expect(valueOf(history, 'sup A')).toEqual([{ currency: 'EUR', minorUnits: 49_990 }]);
    expect(valueOf(history, 'subscription A S1')).toEqual([{ currency: 'EUR', minorUnits: 4 * 12 * 1_901 }]);
    expect(valueOf(history, 'term N1 VS-ES1 2026-02-01')).toEqual([]);
  });

  it('is by the list that will be in force on the deadline’s day; where none will, by today’s', () => {
    const history = priced();
    const dearer = [{ product: 'core', licenceMinorUnits: 1, supYearMinorUnits: 6_000 }];
    accepted(history.record(priceList('EUR', { priceList: 'PL2', validFrom: '2026-01-01', prices: dearer })));
    expect(valueOf(history, 'sup A')).toEqual([{ currency: 'EUR', minorUnits: 60_000 }]);
    const ending = { priceList: 'PL2', validFrom: '2025-04-01', validUntil: '2025-12-31', prices: dearer };
    accepted(history.record(priceList('EUR', { ...ending, on: '2025-01-02' })));
    expect(valueOf(history, 'sup A')).toEqual([{ currency: 'EUR', minorUnits: 49_990 }]);
  });

  it('is said as a whole or not at all: one lot without a price leaves the currency out; currencies stand side by side', () => {
    const history = priced();
    accepted(history.record(priceList('USD')));
    expect(valueOf(history, 'sup A')?.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    const lot = { kind: 'lot-added', on: '2025-02-01', pool: 'A', lot: 'A9', product: 'unlisted', quantity: 1 };
    accepted(history.record(lot));
    expect(valueOf(history, 'sup A')).toEqual([]);
  });
});

describe('What has no annual value', () => {
  const whyOf = (history: ReturnType<typeof aPortfolio>, key: string) => {
    const register = history.register('2025-05-01');
    const row = renewalRows(register).find((each) => each.key === key);
    const found = row === undefined ? null : whyNoValue(register, row);
    if (found?.why !== 'missing') return found?.why;
    return found.missing.map(({ list, licences, error }) => [list.priceList, licences.product, error.code]);
  };

  it('LP-2, LP-4, ID-9: says which list lacks the price of what; no list has prices of parts', () => {
    const history = aPortfolio();
    expect(whyOf(history, 'sup A')).toBe('no-list');
    accepted(history.record(priceList('USD', { prices: dollars.slice(1) })));
    accepted(
      history.record(
        priceList('EUR', {
          prices: dollars.map((row) => ({ ...row, product: row.product === 'trex' ? 'ub' : 'trex' })),
        }),
      ),
    );
    const lists = history.register().priceLists.map(({ priceList: id, currency }) => [currency, id]);
    const idOf = (currency: string) => lists.find(([each]) => each === currency)?.[1];
    expect(whyOf(history, 'sup A')).toEqual([
      [idOf('EUR'), 'core', 'price/not-listed'],
      [idOf('USD'), 'core', 'price/not-listed'],
    ]);
    // Sold for good alone: the row is there, the month is not.
    expect(whyOf(history, 'subscription A S1')).toEqual([
      [idOf('EUR'), 'ub', 'price/not-listed'],
      [idOf('USD'), 'ub', 'price/not-listed'],
    ]);
    expect(whyOf(history, 'term N1 VS-ES1 2026-02-01')).toBe('parts');
  });
});

describe('Renewals by month, week and day', () => {
  it('are a partition: without a gap, every renewal in one of them, and open, won and lost add up to the whole', () => {
    fc.assert(
      fc.property(drawnPools, fc.constantFrom(...bucketUnits), fc.constantFrom(...measures), (pools, unit, measure) => {
        const rows = renewalRows(pricedRegister(pools));
        const buckets = monthsOf(rows, unit, measure);
        buckets.forEach((bucket, place) => {
          expect(bucket.total).toBe(bucket.open + bucket.won + bucket.lost);
          const next = buckets[place + 1];
          if (next !== undefined) expect(next.from).toBe(toCivilDate(toDayNumber(bucket.to) + 1));
          const inside = rows.filter(({ deadline: { on } }) => bucket.from <= on && on <= bucket.to);
          expect(bucket.total).toBe(total(inside.map((row) => amountOf(row, measure))));
          expect(bucket.unpriced).toBe(inside.filter((row) => amountOf(row, measure) === null).length);
        });
        expect(total(buckets.map((bucket) => bucket.total))).toBe(total(rows.map((row) => amountOf(row, measure))));
      }),
      { numRuns: 40 },
    );
  });

  it('a week begins on Monday, and a month holds its last day', () => {
    const rows = renewalRows(aPortfolio().register('2025-05-01'));
    const range = { from: day('2025-05-30'), to: day('2025-06-03') };
    expect(monthsOf(rows, 'week', { of: 'pools' }, range)).toMatchObject([
      { from: '2025-05-26', to: '2025-06-01', total: 0 },
      { from: '2025-06-02', to: '2025-06-08', total: 1 },
    ]);
    expect(monthsOf(rows, 'month', { of: 'licences' }, range)).toMatchObject([
      { from: '2025-05-01', to: '2025-05-31', total: 0 },
      { from: '2025-06-01', to: '2025-06-30', total: 4 },
    ]);
    expect(monthsOf(rows, 'day', { of: 'licence-days' }, range).at(-2)).toMatchObject({
      from: '2025-06-02',
      total: 4 * 365,
    });
    expect(monthsOf(rows, 'day', { of: 'pools' }, { from: range.to, to: range.from })).toEqual([]);
    expect(monthsOf([], 'day', { of: 'pools' })).toEqual([]);
  });
});

describe('The forecast', () => {
  it('adds up: every month to its parts, the total to its months, and both to the renewals and cycles behind them', () => {
    fc.assert(
      fc.property(drawnPools, fc.constantFrom('EUR', 'USD'), (pools, currency) => {
        const register = pricedRegister(pools);
        const rows = renewalRows(register);
        const range = { from: day('2025-01-01'), to: day('2029-12-31') };
        const cycles = renewedCycles(register, currency, range);
        const { months, total: sums } = forecastOf(rows, cycles, currency, range);
        for (const month of months) {
          expect(month.open + month.won + month.lost).toBe(month.total);
          expect(month.total + month.renewed).toBe(month.all);
        }
        expect(sums.all).toBe(total(months.map((month) => month.all)));
        const inCurrency = { of: 'value', currency } as const;
        const of = (outcome: string) => rows.filter(({ stage }) => outcomeOf(stage) === outcome);
        expect(sums.open).toBe(total(of('open').map((row) => amountOf(row, inCurrency))));
        expect(sums.won).toBe(total(of('won').map((row) => amountOf(row, inCurrency))));
        expect(sums.renewed).toBe(total(cycles.map(({ minorUnits }) => minorUnits)));
        expect(sums.open).toBe(worthOf(openRows(rows), currency).minorUnits);
      }),
      { numRuns: 40 },
    );
  });

  it('counts what was renewed in the month in which it would have ended, and shows the next year as open again', () => {
    const history = aPortfolio();
    accepted(history.record(priceList('EUR')));
    accepted(history.record(stageSet(sup(), 'won', { on: '2025-05-01' })));
    accepted(history.record({ kind: 'sup-renewed', on: '2025-05-01', pool: 'A', months: 12 }));
    const register = history.register('2025-05-01');
    const range = { from: day('2026-01-01'), to: day('2027-01-31') };
    const { months } = forecastOf(renewalRows(register), renewedCycles(register, 'EUR', range), 'EUR', range);
    expect(months[0]).toMatchObject({ from: '2026-01-01', open: 0, won: 0, renewed: 49_990, all: 49_990 });
    expect(months.at(-1)).toMatchObject({ from: '2027-01-01', open: 49_990, renewed: 0 });
  });

  it('says what many are worth with each of them once: a second currency stands beside the first for what that leaves', () => {
    const history = aHistory();
    accepted(history.record(priceList('EUR'), priceList('USD', { prices: dollars })));
    accepted(history.record(...poolSteps('A'), ...poolSteps('B')));
    accepted(history.record(...ofProduct('C', 'trex'), ...ofProduct('D', 'unlisted')));
    const rows = renewalRows(history.register('2025-05-01'));
    expect(rows.map(({ value }) => value.map(({ currency }) => currency).join())).toEqual([
      'EUR,USD',
      'EUR,USD',
      'USD',
      '',
    ]);
    expect(worthsOf(rows)).toEqual({ sums: [{ currency: 'USD', minorUnits: 30 * 100 }], unpriced: 1 });
    const [first, ...others] = rows;
    const inEurosAlone = first === undefined ? [] : [{ ...first, value: first.value.slice(0, 1) }, ...others];
    expect(worthsOf(inEurosAlone)).toEqual({
      sums: [
        { currency: 'EUR', minorUnits: 2 * 49_990 },
        { currency: 'USD', minorUnits: 10 * 100 },
      ],
      unpriced: 1,
    });
  });

  it('is offered in the currencies in which anything is priced, the one that prices most first', () => {
    const rows = renewalRows(
      pricedRegister([
        { product: 'ub', quantity: 1, ends: 20_300, term: 'perpetual', stage: 'quoted', isRenewed: false },
        { product: 'core', quantity: 1, ends: 20_300, term: 'perpetual', stage: 'quoted', isRenewed: false },
      ]),
    );
    expect(currenciesOf(rows)).toEqual(['EUR', 'USD']);
  });
});

describe('The SSEDs if everything open were renewed', () => {
  it('LP-4: are those that the rules make when it is, pool for pool', () => {
    fc.assert(
      fc.property(drawnPools, (pools) => {
        const history = pricedHistory(pools);
        const register = history.register('2025-03-01');
        const outcomes = ifRenewed(register, renewalRows(register));
        const renewable = outcomes.filter(({ after }) => after !== null);
        if (renewable.length === 0) return;
        const renewals = renewable.map(({ pool }) => ({
          kind: 'sup-renewed',
          on: '2025-03-01',
          pool: pool.pool,
          months: 12,
        }));
        accepted(history.record(...renewals));
        const then = history.register('2025-03-01');
        for (const { pool, after } of renewable)
          expect(then.pools.find((each) => each.pool === pool.pool)?.ssed).toBe(after);
      }),
      { numRuns: 30 },
    );
  });

  it('LP-10, LP-15, LP-16: say what a renewal today is refused for', () => {
    const history = aHistory();
    const stated = { kind: 'lot-added', on: '2020-06-01', lot: 'L', product: 'core', quantity: 1, release: 'R1' };
    const old = (pool: string, supExpiresOn: string) => [
      { kind: 'pool-created', on: '2020-06-01', pool },
      { ...stated, pool, supExpiresOn },
      { kind: 'licences-activated', on: '2020-06-01', pool, quantity: 1 },
    ];
    accepted(history.record({ kind: 'release-launched', on: '2020-01-01', release: 'R1' }));
    accepted(history.record({ kind: 'release-launched', on: '2020-02-01', release: 'R2', supersedes: 'R1' }));
    accepted(history.record(...poolSteps('A').slice(0, 2), ...old('B', '2023-05-01')));
    const refused = (asOf: string) => {
      const register = history.register(asOf);
      return ifRenewed(register, renewalRows(register)).map((each) => [each.pool.pool, each.refused]);
    };
    expect(refused('2025-01-02')).toEqual([
      ['B', 'trade-in'],
      ['A', 'awaits'],
    ]);
    expect(refused('2024-12-01')).toEqual([['B', 'discontinued']]);
  });

  it('leave out what is won, lost or no SUP', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'lost'), stageSet(subscription(), 'quoted')));
    const register = history.register('2025-05-01');
    expect(ifRenewed(register, renewalRows(register))).toEqual([]);
  });
});
