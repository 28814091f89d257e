import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { accepted } from '../../builders/ledger-history';
import { created, launched, lot } from '../../builders/simulate-scenario';
import { draft, drafted, ended, errorsOf, historyOf, poolB, priceList } from './quote-drafts';
import { poolA } from './quotes';

describe('The draft of a quote', () => {
  it('LP-4: asks whole SUP years of every licence with SUP, at the price of a year bought alone', () => {
    const { lines, pools, totalMinorUnits, list } = drafted(historyOf(...poolA, priceList('1')), {
      pools: [{ pool: 'A', years: 2 }],
    });
    expect(lines).toEqual([
      { kind: 'sup', pool: 'A', product: 'core', quantity: 40, years: 2, unitMinorUnits: 4_990, minorUnits: 399_200 },
    ]);
    expect(pools).toEqual([{ pool: 'A', years: 2, from: '2025-06-30', to: '2027-06-30' }]);
    expect([totalMinorUnits, list.priceList]).toEqual([399_200, '1']);
  });

  it('has a line for each product and variant of a pool, and leaves subscriptions out', () => {
    const { lines, pools } = drafted(historyOf(...poolB, priceList('1')), { pools: [{ pool: 'B', years: 1 }] });
    expect(lines).toMatchObject([
      { product: 'core', quantity: 12, minorUnits: 12 * 4_990 },
      { product: 'ub', variant: 'gateway', quantity: 3, minorUnits: 3 * 9_990 },
    ]);
    expect(pools).toMatchObject([{ from: '2025-02-01', to: '2026-02-01' }]);
  });

  it('brings several pools to one date by the fewest whole years, and leaves out what is there already', () => {
    const far = ended('C', '2030-01-01');
    const { pools, lines, notes } = drafted(historyOf(...poolA, ...poolB, ...far, priceList('1')), {
      pools: ['A', 'B', 'C'].map((pool) => ({ pool, years: 1 })),
      alignTo: '2026-12-31' as CivilDate,
    });
    expect(pools).toEqual([
      { pool: 'A', years: 2, from: '2025-06-30', to: '2027-06-30' },
      { pool: 'B', years: 2, from: '2025-02-01', to: '2027-02-01' },
    ]);
    expect(lines.map(({ pool }) => pool)).toEqual(['A', 'B', 'B']);
    expect(notes).toEqual([{ kind: 'at-date', pool: 'C', ssed: '2030-01-01' }]);
  });

  it('names the pool of a discount that the quote does not renew, and drafts nothing', () => {
    const history = historyOf(...poolA, ...ended('C', '2030-01-01'), priceList('1'));
    const discounts = [{ pool: 'C', text: '', of: { basisPoints: 500 } }];
    const aligned = { pools: ['A', 'C'].map((pool) => ({ pool, years: 1 })), alignTo: '2026-12-31' as CivilDate };
    expect(errorsOf(history, { ...aligned, discounts })).toEqual(['quote/other-pool']);
    expect(errorsOf(history, { discounts })).toEqual(['quote/other-pool']);
    expect(errorsOf(history, { discounts: [{ pool: 'A', text: '', of: { basisPoints: 500 } }] })).toEqual([]);
  });

  it('LP-15: a SUP suspended for more than a year has days of Professional Services, and counts from today', () => {
    const history = historyOf(...ended('S', '2024-01-01'), priceList('1'));
    const asked = { pools: [{ pool: 'S', years: 1 }], evaluationDays: 2 };
    expect(drafted(history, asked)).toMatchObject({
      lines: [
        { kind: 'sup', minorUnits: 49_900 },
        { kind: 'services', pool: 'S', days: 2, unitMinorUnits: 120_000, minorUnits: 240_000 },
      ],
      totalMinorUnits: 289_900,
      pools: [{ from: '2024-01-01', to: '2026-03-12' }],
      notes: [{ kind: 'evaluation', pool: 'S' }],
    });
    expect(drafted(history, { ...asked, alignTo: '2027-01-01' as CivilDate }).pools).toMatchObject([
      { years: 2, to: '2027-03-12' },
    ]);
    accepted(
      history.record({ kind: 'evaluation-recorded', on: '2025-03-01', pool: 'S', by: 'PS', result: 'suitable' }),
    );
    expect(drafted(history, asked).lines).toMatchObject([{ kind: 'sup' }]);
  });

  it('LP-15: says so where the list has no day rate', () => {
    const history = historyOf(...ended('S', '2024-01-01'), priceList('1', { servicesDayMinorUnits: undefined }));
    expect(errorsOf(history, { pools: [{ pool: 'S', years: 1 }] })).toEqual(['S quote/no-day-rate']);
  });

  it('LP-16: a lapsed SUP of a terminated release is traded in: no renewal line, no price, no date after', () => {
    const history = historyOf(
      launched('2019-01-01', 'R1'),
      launched('2019-06-01', 'R2', 'R1'),
      ...ended('T', '2025-02-01', { release: 'R1' }),
      ...poolA,
      priceList('1'),
    );
    expect(drafted(history, { pools: ['T', 'A'].map((pool) => ({ pool, years: 1 })) })).toMatchObject({
      lines: [
        { kind: 'trade-in', pool: 'T', quantity: 10, release: 'R1' },
        { kind: 'sup', pool: 'A' },
      ],
      pools: [{ pool: 'T', years: 0, from: '2025-02-01' }, { pool: 'A' }],
      totalMinorUnits: 199_600,
      notes: [{ kind: 'trade-in', pool: 'T', release: 'R1' }],
    });
  });

  it('LP-10: a pool that has not commenced, one without SUP, an archived and an unknown one are each named', () => {
    const history = historyOf(
      ...poolA,
      created('2025-03-01', 'N'),
      lot('2025-03-01', 'N1', 1, {}, 'N'),
      created('2024-01-01', 'E'),
      created('2024-01-01', 'X'),
      { kind: 'pool-archived', on: '2025-01-01', pool: 'X' },
      priceList('1'),
    );
    expect(errorsOf(history, { pools: ['A', 'N', 'E', 'X', 'Z'].map((pool) => ({ pool, years: 1 })) })).toEqual([
      'N pool/not-commenced',
      'E pool/no-sup',
      'X pool/archived',
      'Z pool/unknown',
    ]);
  });

  it('has discounts as lines of their own, on one pool or on all, as a share or an amount', () => {
    const { lines, totalMinorUnits } = drafted(historyOf(...poolA, ...poolB, priceList('1')), {
      pools: ['A', 'B'].map((pool) => ({ pool, years: 1 })),
      others: [{ kind: 'other', text: 'Travel', quantity: 2, unitMinorUnits: 5_005, minorUnits: 10_010 }],
      discounts: [
        { pool: 'A', text: 'Loyalty', of: { basisPoints: 1_000 } },
        { pool: null, text: '', of: { basisPoints: 333 } },
        { pool: null, text: 'Goodwill', of: { minorUnits: 99 } },
      ],
    });
    const gross = 199_600 + 89_850 + 10_010;
    const all = Math.floor((gross * 333 * 2 + 10_000) / 20_000);
    expect(lines.slice(-3)).toEqual([
      { kind: 'discount', pool: 'A', text: 'Loyalty', basisPoints: 1_000, minorUnits: -19_960 },
      { kind: 'discount', basisPoints: 333, minorUnits: -all },
      { kind: 'discount', text: 'Goodwill', minorUnits: -99 },
    ]);
    expect(totalMinorUnits).toBe(gross - 19_960 - all - 99);
  });
});

describe('Nothing is quoted', () => {
  it('without a price list in the currency', () => {
    expect(errorsOf(historyOf(...poolA))).toEqual(['price/no-list']);
    expect(errorsOf(historyOf(...poolA, priceList('1')), { currency: 'USD' })).toEqual(['price/no-list']);
    expect(errorsOf(historyOf(...poolA, priceList('1', { validUntil: '2025-03-11' })))).toEqual(['price/no-list']);
  });

  it('where the list lacks a product: it is named with its pool, and no other pool is quoted alone', () => {
    const history = historyOf(...poolA, ...ended('C', '2026-01-01', { product: 'trex' }), priceList('1'));
    const result = draft(history, { pools: ['A', 'C'].map((pool) => ({ pool, years: 1 })) });
    expect(result).toMatchObject({
      ok: false,
      errors: [{ pool: 'C', error: { code: 'price/not-listed', product: 'trex', list: 'List 1' } }],
    });
  });

  it('LP-18: for a special variant that no list prices', () => {
    const history = historyOf(
      ...ended('C', '2026-01-01', { variant: 'API' }),
      {
        kind: 'product-set',
        on: '2025-01-01',
        product: 'core',
        name: 'Core',
        family: 'iSentry',
        variants: [{ variant: 'API', special: true }],
        facts: [],
      },
      priceList('1'),
    );
    expect(errorsOf(history, { pools: [{ pool: 'C', years: 1 }] })).toEqual(['C price/special']);
  });

  it('over pools that have prices in different currencies alone: each is named with its own', () => {
    const only = (product: string) => [{ product, licenceMinorUnits: 1, supYearMinorUnits: 1 }];
    const history = historyOf(
      ...poolA,
      ...ended('C', '2026-01-01', { product: 'ub' }),
      priceList('1', { prices: only('core') }),
      priceList('2', { currency: 'USD', prices: only('ub') }),
    );
    const asked = { pools: ['A', 'C'].map((pool) => ({ pool, years: 1 })) };
    for (const currency of ['EUR', 'USD'])
      expect(draft(history, { ...asked, currency })).toMatchObject({
        errors: [{ pool: null, error: { code: 'quote/different-currencies', currencies: 'A: EUR; C: USD' } }],
      });
    expect(errorsOf(history, { currency: 'USD' })).toEqual(['A price/not-listed']);
  });

  it('where everything is at its date already, or nothing was chosen, or too much', () => {
    const history = historyOf(...poolA, priceList('1'));
    expect(errorsOf(history, { alignTo: '2025-06-30' as CivilDate })).toEqual(['quote/nothing']);
    expect(errorsOf(history, { pools: [] })).toEqual(['quote/nothing']);
    const many = Array.from({ length: 51 }, (_each, index) => ({ pool: `P${index}`, years: 1 }));
    expect(errorsOf(history, { pools: many })).toEqual(['quote/too-many-pools']);
  });

  it('where the discounts are larger than the rest', () => {
    const discounts = [{ pool: null, text: '', of: { minorUnits: 199_601 } }];
    expect(errorsOf(historyOf(...poolA, priceList('1')), { discounts })).toEqual(['quote/below-zero']);
  });
});

describe('Of two price lists of one currency', () => {
  it('the one that began last holds, and the other one is named (decision 16)', () => {
    const cheap = [{ product: 'core', licenceMinorUnits: 1, supYearMinorUnits: 10 }];
    const history = historyOf(
      ...poolA,
      priceList('old'),
      priceList('new', { validFrom: '2025-03-01', prices: cheap }),
      priceList('next', { validFrom: '2025-04-01' }),
    );
    const { list, alsoValid, totalMinorUnits } = drafted(history);
    expect(list.priceList).toBe('new');
    expect(alsoValid.map(({ priceList: id }) => id)).toEqual(['old']);
    expect(totalMinorUnits).toBe(400);
  });
});
