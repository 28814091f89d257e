import { describe, expect, it } from 'vitest';
import {
  activated,
  created,
  lot,
  poolOf,
  received,
  refusalOf,
  removed,
  renewed,
  reportOf,
} from '../../builders/simulate-scenario';

const pools = [
  created('2025-01-01'),
  lot('2025-01-01', 'A1', 10, { supExpiresOn: '2026-01-01', unitPrice: 100 }),
  lot('2025-01-01', 'A2', 5, { supExpiresOn: '2026-07-01', unitPrice: 200 }),
  created('2025-01-01', 'B'),
];

describe('licences that leave and arrive', () => {
  it('LP-13: the source is recalculated at once, the destination when they arrive; between the two they are in transit', () => {
    const changes = [...pools, removed('2025-02-01', 5, { lot: 'A2', transfer: 'T' }), received('2025-03-01', 'T')];
    const between = reportOf({ asOf: '2025-02-28', changes });
    expect(between.pools.map(({ ssed }) => ssed)).toEqual(['2026-01-01', null]);
    expect(between.transit).toEqual([
      { transfer: 'T', quantity: 5, since: '2025-02-01', lots: [{ lot: 'A2', quantity: 5, supExpiresExact: '20635' }] },
    ]);
    const arrived = reportOf({ asOf: '2025-03-01', changes });
    expect(arrived.pools.map(({ ssed }) => ssed)).toEqual(['2026-01-01', '2026-07-01']);
    expect(arrived.pools[1]?.lots.map(({ lot: name }) => name)).toEqual(['T/A2']);
    expect(arrived.transit).toEqual([]);
  });

  it('without a named lot they leave in the order in which the lots joined, subscriptions included', () => {
    const changes = [
      ...pools,
      lot('2025-01-02', 'A3', 3, { term: 'subscription', expiresOn: '2026-01-01' }),
      removed('2025-02-01', 16, { transfer: 'T' }),
    ];
    const {
      transit,
      pools: [a],
    } = reportOf({ asOf: '2025-02-01', changes });
    expect(transit[0]?.lots).toEqual([
      { lot: 'A1', quantity: 10, supExpiresExact: '20454' },
      { lot: 'A2', quantity: 5, supExpiresExact: '20635' },
      { lot: 'A3', quantity: 1 },
    ]);
    expect(a?.lots).toEqual([{ lot: 'A3', quantity: 2 }]);
    expect(a).toMatchObject({ state: 'none', ssed: null, quantity: 2 });
  });

  it('a lot that is emptied disappears, and its name stays used up', () => {
    const emptied = [...pools, removed('2025-02-01', 10, { lot: 'A1' })];
    expect(poolOf({ asOf: '2025-02-01', changes: emptied }).lots.map(({ lot: name }) => name)).toEqual(['A2']);
    expect(refusalOf({ asOf: '2025-02-02', changes: [...emptied, lot('2025-02-02', 'A1', 1)] })).toEqual({
      code: 'lot/exists',
      index: 5,
    });
    expect(refusalOf({ asOf: '2025-02-02', changes: [...emptied, removed('2025-02-02', 1, { lot: 'A1' })] })).toEqual({
      code: 'lot/unknown',
      index: 5,
    });
  });

  it('at average: leavers take the exact SSED, and so do the SUP-bearing lots that stay', () => {
    const changes = [...pools, activated('2025-01-10'), removed('2025-02-01', 5, { lot: 'A2', transfer: 'T' })];
    const report = reportOf({ asOf: '2025-02-01', policy: { removal: 'at-average' }, changes });
    expect(report.transit[0]?.lots[0]?.supExpiresExact).toBe('61543/3');
    expect(report.pools[0]).toMatchObject({ ssedExact: '61543/3', lots: [{ lot: 'A1', supExpiresExact: '61543/3' }] });
  });

  it('at average under weight price: the SSED is the one by price', () => {
    const changes = [...pools, activated('2025-01-10'), removed('2025-02-01', 5, { lot: 'A2', transfer: 'T' })];
    const report = reportOf({ asOf: '2025-02-01', policy: { removal: 'at-average', weight: 'price' }, changes });
    expect(report.transit[0]?.lots[0]?.supExpiresExact).toBe('41089/2');
  });

  it('at average before commencement, or when only subscriptions leave, licences keep their own dates', () => {
    const before = reportOf({
      asOf: '2025-02-01',
      policy: { removal: 'at-average' },
      changes: [...pools, removed('2025-02-01', 5, { lot: 'A2', transfer: 'T' })],
    });
    expect(before.transit[0]?.lots[0]?.supExpiresExact).toBe('20635');
    const subscription = [
      ...pools,
      lot('2025-01-02', 'S', 3, { term: 'subscription', expiresOn: '2026-01-01' }),
      activated('2025-01-10'),
      removed('2025-02-01', 3, { lot: 'S' }),
    ];
    expect(
      poolOf({ asOf: '2025-02-01', policy: { removal: 'at-average' }, changes: subscription }).lots[0]?.supExpiresExact,
    ).toBe('20454');
  });

  describe('leavers of a pool that has not commenced', () => {
    const uncommenced = [
      created('2025-01-31'),
      lot('2025-01-31', 'A1', 4, { supMonths: 24 }),
      removed('2025-03-01', 4, { transfer: 'T' }),
    ];

    it('print their projected date in transit', () => {
      expect(reportOf({ asOf: '2025-12-01', changes: uncommenced }).transit[0]?.lots).toEqual([
        { lot: 'A1', quantity: 4, supExpiresExact: '21030' },
      ]);
    });

    it('carry their term into another pool that has not commenced', () => {
      const changes = [
        ...uncommenced,
        created('2025-04-01', 'B'),
        received('2025-04-01', 'T'),
        activated('2025-05-05', 1, 'B'),
      ];
      expect(poolOf({ asOf: '2025-04-30', changes }, 'B')).toMatchObject({
        ssed: '2027-10-01',
        projected: true,
        backstop: '2027-10-01',
      });
      expect(poolOf({ asOf: '2025-05-05', changes }, 'B').ssed).toBe('2027-05-05');
    });

    it('carry their projected date, as of the removal, anywhere else', () => {
      const changes = [...uncommenced, created('2024-01-01', 'B'), received('2025-04-01', 'T')];
      expect(poolOf({ asOf: '2025-04-01', changes }, 'B').lots).toEqual([
        { lot: 'T/A1', quantity: 4, supExpiresOn: '2027-07-31', supExpiresExact: '21030' },
      ]);
    });
  });

  it('their dates are kept even if past', () => {
    const changes = [
      ...pools,
      activated('2025-01-10'),
      removed('2025-02-01', 10, { lot: 'A1', transfer: 'T' }),
      received('2026-02-01', 'T'),
    ];
    expect(poolOf({ asOf: '2026-02-01', changes }, 'B')).toMatchObject({ ssed: '2026-01-01', state: 'lapsed' });
  });

  it('without a transfer they are retired', () => {
    const report = reportOf({ asOf: '2025-02-01', changes: [...pools, removed('2025-02-01', 5)] });
    expect(report).toMatchObject({ transit: [], pools: [{ quantity: 10 }, {}] });
  });

  it('a transfer is received once, and its number is used up for ever', () => {
    const moved = [...pools, removed('2025-02-01', 5, { transfer: 'T' }), received('2025-03-01', 'T')];
    expect(refusalOf({ asOf: '2025-12-01', changes: [...moved, received('2025-03-02', 'T')] })).toEqual({
      code: 'transfer/unknown',
      index: 6,
    });
    expect(refusalOf({ asOf: '2025-12-01', changes: [...moved, removed('2025-03-02', 1, { transfer: 'T' })] })).toEqual(
      { code: 'transfer/exists', index: 6 },
    );
  });

  it('more than there is cannot leave', () => {
    expect(refusalOf({ asOf: '2025-12-01', changes: [...pools, removed('2025-02-01', 16)] }).code).toBe(
      'lot/too-few-licences',
    );
    expect(refusalOf({ asOf: '2025-12-01', changes: [...pools, removed('2025-02-01', 11, { lot: 'A1' })] }).code).toBe(
      'lot/too-few-licences',
    );
  });

  it('a name that the destination has used refuses the arrival', () => {
    const changes = [
      ...pools,
      lot('2025-01-05', 'T/A1', 1, {}, 'B'),
      removed('2025-02-01', 1, { transfer: 'T' }),
      received('2025-02-02', 'T'),
    ];
    expect(refusalOf({ asOf: '2025-12-01', changes }).code).toBe('lot/exists');
  });

  it('licences keep their price and release wherever they go', () => {
    const changes = [
      ...pools,
      removed('2025-02-01', 5, { lot: 'A2', transfer: 'T' }),
      lot('2025-01-05', 'B1', 5, { supExpiresOn: '2026-01-01', unitPrice: 100 }, 'B'),
      received('2025-02-02', 'T'),
    ];
    expect(poolOf({ asOf: '2025-12-01', policy: { weight: 'price' }, changes }, 'B').ssedExact).toBe('61724/3');
  });

  it('a renewal after the arrival moves the licences that arrived too', () => {
    const changes = [
      ...pools,
      removed('2025-02-01', 10, { transfer: 'T' }),
      received('2025-03-01', 'T'),
      activated('2025-03-02', 1, 'B'),
      renewed('2025-04-01', 12, {}, 'B'),
    ];
    expect(poolOf({ asOf: '2025-12-01', changes }, 'B').ssed).toBe('2027-01-01');
  });
});
