import { describe, expect, it } from 'vitest';
import { helpedBy, idleBurns } from '../../../domain/pipeline/idle-burn';
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
