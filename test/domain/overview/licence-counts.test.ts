import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLicences } from '../../../domain/overview/licence-counts';
import { aHistory, type LedgerHistory } from '../../builders/ledger-history';
import { activated, created, lot, removed } from '../../builders/simulate-scenario';

const aPoolOf = (told: LedgerHistory, pool: string, lots: Readonly<Record<string, number>>, used: number): void => {
  told.record(created('2024-01-01', pool));
  for (const [product, quantity] of Object.entries(lots))
    told.record(lot('2024-01-01', `${pool}-${product}`, quantity, { product }, pool));
  if (used > 0) told.record(activated('2024-02-01', used, pool));
};

const counts = (told: LedgerHistory) => countLicences(told.register('2024-06-01'));

describe('licences, activated and not', () => {
  it('are counted over all pools and by product, the largest first', () => {
    const told = aHistory();
    aPoolOf(told, 'A', { Core: 30 }, 20);
    aPoolOf(told, 'B', { Core: 10 }, 0);
    aPoolOf(told, 'C', { TREX: 50 }, 50);
    expect(counts(told)).toEqual({
      quantity: 90,
      activated: 70,
      inTransit: 0,
      expired: 0,
      archivedPools: 0,
      products: [
        { product: 'TREX', quantity: 50, activatedAtLeast: 50, activatedAtMost: 50 },
        { product: 'Core', quantity: 40, activatedAtLeast: 20, activatedAtMost: 20 },
      ],
    });
  });

  it('where a pool mixes products, only what is certain of each is said: an activation names its pool alone', () => {
    const told = aHistory();
    aPoolOf(told, 'A', { Core: 40, TREX: 10 }, 35);
    expect(counts(told).products).toEqual([
      { product: 'Core', quantity: 40, activatedAtLeast: 25, activatedAtMost: 35 },
      { product: 'TREX', quantity: 10, activatedAtLeast: 0, activatedAtMost: 10 },
    ]);
  });

  it('leave archived pools out, and say what is between two pools', () => {
    const told = aHistory();
    aPoolOf(told, 'A', { Core: 5 }, 5);
    aPoolOf(told, 'B', { Core: 7 }, 0);
    told.record(removed('2024-03-01', 3, { transfer: 'T-1' }, 'B'));
    told.record({ kind: 'pool-archived', on: '2024-04-01', pool: 'A' });
    expect(counts(told)).toMatchObject({
      quantity: 4,
      activated: 0,
      inTransit: 3,
      archivedPools: 1,
      products: [{ quantity: 4 }],
    });
  });

  it('say how many are of subscriptions whose last day has passed; one that ends today is not expired', () => {
    const told = aHistory();
    aPoolOf(told, 'A', { Core: 5 }, 0);
    const ends = (name: string, quantity: number, expiresOn: string) =>
      told.record(lot('2024-02-01', name, quantity, { term: 'subscription', expiresOn }, 'A'));
    ends('S1', 3, '2024-05-31');
    ends('S2', 4, '2024-06-01');
    expect(counts(told)).toMatchObject({ quantity: 12, expired: 3 });
  });

  it('whatever was activated, the bounds of the products hold the total between them', () => {
    const lots = fc.dictionary(fc.constantFrom('Core', 'TREX', 'UB'), fc.integer({ min: 1, max: 40 }), { minKeys: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(lots, fc.nat(100)), { minLength: 1, maxLength: 3 }), (pools) => {
        const told = aHistory();
        pools.forEach(([held, share], index) => {
          const quantity = Object.values(held).reduce((sum, one) => sum + one, 0);
          aPoolOf(told, `P${index}`, held, Math.floor((quantity * share) / 100));
        });
        const { quantity, activated: used, products } = counts(told);
        const sum = (of: (one: (typeof products)[number]) => number) => products.reduce((all, one) => all + of(one), 0);
        expect(sum((one) => one.quantity)).toBe(quantity);
        expect(sum((one) => one.activatedAtLeast)).toBeLessThanOrEqual(used);
        expect(sum((one) => one.activatedAtMost)).toBeGreaterThanOrEqual(used);
        for (const one of products) expect(one.activatedAtMost).toBeLessThanOrEqual(one.quantity);
      }),
      { numRuns: 40 },
    );
  });
});
