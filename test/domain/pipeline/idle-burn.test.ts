import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { helpedBy, idleBurns, idleByLot, type IdleLot } from '../../../domain/pipeline/idle-burn';
import { accepted, aHistory } from '../../builders/ledger-history';
import { poolSteps } from '../../builders/renewal-steps';

const site = (name: string) => ({ kind: 'site-added', on: '2025-01-01', site: name, customer: 'Port', name });
const assigned = (pool: string, at: string, quantity: number) => ({
  kind: 'licences-assigned',
  on: '2025-01-02',
  pool,
  site: at,
  quantity,
  override: 'agreed',
});
const activated = (quantity: number, at?: string) => ({
  kind: 'licences-activated',
  on: '2025-01-02',
  pool: 'A',
  quantity,
  override: 'agreed',
  ...(at === undefined ? {} : { site: at }),
});

const total = (lots: readonly IdleLot[]): number => lots.reduce((sum, { idle }) => sum + idle, 0);

/** Pool A with 10 licences from 1 January 2025, one of them activated. */
const aPool = () => {
  const history = aHistory();
  accepted(history.record(...poolSteps(), site('S1'), site('S2')));
  return history;
};

describe('Idle-licence burn', () => {
  it('LP-7: is of licences that are activated nowhere and assigned to no site, from commencement on', () => {
    const history = aPool();
    expect(idleBurns(history.register('2025-03-02'))).toMatchObject([
      { idle: 9, quantity: 10, usedUp: 9 * 60, perMonth: 9 * 31, left: 9 * 305 },
    ]);
    accepted(history.record(assigned('A', 'S1', 4), activated(1, 'S2')));
    expect(idleBurns(history.register('2025-03-02'))).toMatchObject([{ idle: 4 }]);
    accepted(history.record(assigned('A', 'S2', 5)));
    expect(idleBurns(history.register('2025-03-02'))).toEqual([]);
  });

  it('a licence that is assigned to a site and activated there is one licence', () => {
    const history = aPool();
    accepted(history.record(assigned('A', 'S1', 4), activated(4, 'S1')));
    expect(idleBurns(history.register('2025-03-02'))).toMatchObject([{ idle: 5 }]);
  });

  it('licences that came later have burned for less: the latest count as the idle ones', () => {
    const history = aPool();
    accepted(history.record(activated(9)));
    const lot = { kind: 'lot-added', on: '2025-02-01', pool: 'A', lot: 'A2', product: 'core', quantity: 3 };
    accepted(history.record(lot));
    expect(idleBurns(history.register('2025-03-03'))).toMatchObject([{ idle: 3, usedUp: 3 * 30 }]);
  });

  it('LP-2: licences that are in use without a lot may be those with SUP: a subscription beside them makes none of these idle', () => {
    const history = aPool();
    const subscription = { lot: 'S', product: 'ub', quantity: 4, term: 'subscription', expiresOn: '2026-06-01' };
    accepted(history.record({ kind: 'lot-added', on: '2025-01-02', pool: 'A', ...subscription }));
    expect(idleBurns(history.register('2025-03-02'))).toMatchObject([{ idle: 9, quantity: 10 }]);
    accepted(history.record(activated(7)));
    expect(idleBurns(history.register('2025-03-02'))).toMatchObject([
      { idle: 2, lots: [{ lot: { lot: 'A1' }, idle: 2 }] },
    ]);
    accepted(history.record(activated(3)));
    expect(idleBurns(history.register('2025-03-02'))).toEqual([]);
    accepted(history.record({ ...assigned('A', 'S1', 4), lot: 'S' }));
    expect(idleBurns(history.register('2025-03-02'))).toEqual([]);
  });

  it('LP-7: what is assigned out of a subscription is no use of a licence with SUP', () => {
    const history = aPool();
    const subscription = { lot: 'S', product: 'ub', quantity: 4, term: 'subscription', expiresOn: '2026-06-01' };
    accepted(history.record({ kind: 'lot-added', on: '2025-01-02', pool: 'A', ...subscription }));
    accepted(history.record({ ...assigned('A', 'S1', 4), lot: 'S' }));
    expect(idleBurns(history.register('2025-03-02'))).toMatchObject([{ idle: 9, left: 9 * 305 }]);
  });

  it('lot for lot is never more than the lot holds, and together what the pool holds and nobody uses', () => {
    const lots = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), isSup: fc.boolean() }), {
      maxLength: 4,
    });
    const uses = fc.array(
      fc.record({ at: fc.constantFrom('S1', 'S2', null), quantity: fc.integer({ min: 1, max: 6 }), lot: fc.nat(9) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(lots, uses, (drawn, used) => {
        const history = aPool();
        drawn.forEach(({ quantity, isSup }, index) => {
          const term = isSup ? { supMonths: 12 } : { term: 'subscription', expiresOn: '2026-06-01' };
          const lot = { lot: `L${index}`, product: 'core', quantity, ...term };
          accepted(history.record({ kind: 'lot-added', on: '2025-01-02', pool: 'A', ...lot }));
        });
        // What the rules refuse of these is left out.
        for (const { at, quantity, lot } of used) {
          history.record(at === null ? activated(quantity) : activated(quantity, at));
          if (at !== null)
            history.record({ ...assigned('A', at, quantity), ...(lot < drawn.length ? { lot: `L${lot}` } : {}) });
        }
        const { pools, assignments, asOf } = history.register('2025-03-02');
        const [pool] = pools;
        if (pool === undefined) throw new Error('no pool');
        const idle = idleByLot(pool, assignments);
        for (const each of idle) expect(each.idle >= 0 && each.idle <= each.lot.quantity).toBe(true);
        const inUse = pool.quantity - total(idle);
        expect(inUse).toBeGreaterThanOrEqual(Math.min(pool.quantity, pool.activated));
        expect(inUse).toBeLessThanOrEqual(
          pool.activated + assignments.reduce((all, { quantity }) => all + quantity, 0),
        );
        const [burn] = idleBurns(history.register(asOf));
        expect(burn?.idle ?? 0).toBe(total(idle.filter(({ lot }) => lot.term === 'perpetual')));
        expect(burn === undefined || burn.idle <= burn.quantity).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('ends with the SUP: nothing burns after it, and nothing more is used up', () => {
    const [burn] = idleBurns(aPool().register('2026-02-01'));
    expect(burn).toMatchObject({ idle: 9, usedUp: 9 * 365, perMonth: 0, left: 0 });
  });

  it('is of no pool before commencement, and of no archived one', () => {
    const history = aHistory();
    accepted(history.record(...poolSteps('A').slice(0, 2), ...poolSteps('B')));
    accepted(history.record({ kind: 'pool-archived', on: '2025-02-01', pool: 'B' }));
    expect(idleBurns(history.register('2025-03-01'))).toEqual([]);
  });

  it('LP-13: could help the customer’s other pools that run, the one that ends first before the others', () => {
    const history = aPool();
    accepted(history.record(...poolSteps('B'), ...poolSteps('C'), ...poolSteps('D', { customer: 'Mall' })));
    accepted(history.record({ kind: 'sup-renewed', on: '2025-02-01', pool: 'B', months: 12 }));
    const register = history.register('2025-03-01');
    const burn = idleBurns(register).find(({ pool }) => pool.pool === 'A');
    expect(burn === undefined ? [] : helpedBy(register, burn).map(({ pool }) => pool)).toEqual(['C', 'B']);
  });
});
