import { describe, expect, it } from 'vitest';
import { dayRates, poolSupports } from '../../../domain/support/entitlement';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import { priceListSet, priceListWithdrawn, serviceLevelSet } from '../catalogue/catalogue-changes';

const lot = (pool: string, rest: PlainChange): PlainChange => ({
  kind: 'lot-added',
  on: '2025-01-01',
  pool,
  lot: 'L1',
  product: 'iSentry Core',
  quantity: 5,
  ...rest,
});

const aPoolOf = (customer: string, ...rest: readonly PlainChange[]): LedgerHistory => {
  const history = aHistory();
  accepted(history.record({ kind: 'pool-created', on: '2025-01-01', pool: 'A', name: 'Harbour', customer }, ...rest));
  return history;
};

const activated = { kind: 'licences-activated', on: '2025-01-01', pool: 'A', quantity: 1 };
const level3On = (history: LedgerHistory, on: string) => poolSupports(history.register(on))[0]?.level3;

describe('LP-14: level 3', () => {
  it('is included in a valid SUP to its last day, and charged from the day after', () => {
    const history = aPoolOf('Port', lot('A', { supExpiresOn: '2025-06-30' }), activated);
    expect(level3On(history, '2025-06-30')).toEqual({ kind: 'included', until: '2025-06-30' });
    expect(level3On(history, '2025-07-01')).toEqual({ kind: 'charged', since: '2025-07-01' });
  });

  it('stays charged while the SUP is suspended, and is included again with its renewal', () => {
    const history = aPoolOf('Port', lot('A', { supExpiresOn: '2025-06-30' }), activated);
    expect(level3On(history, '2027-01-01')).toEqual({ kind: 'charged', since: '2025-07-01' });
    accepted(history.record({ kind: 'sup-renewed', on: '2025-08-01', pool: 'A', months: 12 }));
    expect(level3On(history, '2026-06-30')).toEqual({ kind: 'included', until: '2026-06-30' });
  });

  it('starts with the SUP: at the first activation, or when the window ends', () => {
    const history = aPoolOf('Port', lot('A', { supMonths: 12 }));
    expect(level3On(history, '2025-02-01')).toEqual({ kind: 'not-started', startsBy: '2025-07-01' });
    expect(level3On(history, '2025-07-01')).toEqual({ kind: 'included', until: '2026-07-01' });
  });

  it('is neither included nor charged for subscriptions alone, of which the policy says nothing', () => {
    const history = aPoolOf('Port', lot('A', { term: 'subscription', expiresOn: '2026-01-01' }));
    expect(level3On(history, '2025-02-01')).toEqual({ kind: 'subscription' });
  });

  it('has nothing to support in a pool without licences', () => {
    expect(level3On(aPoolOf('Port'), '2025-02-01')).toEqual({ kind: 'none' });
  });

  it('leaves out archived pools', () => {
    const history = aPoolOf('Port', lot('A', { supMonths: 12 }));
    accepted(history.record({ kind: 'pool-archived', on: '2025-02-01', pool: 'A' }));
    expect(poolSupports(history.register('2025-03-01'))).toEqual([]);
  });
});

describe('LP-20: Professional Services', () => {
  it('are quoted per day, by the list in force of each currency that says a rate', () => {
    const history = aHistory();
    expect(dayRates(history.register())).toEqual([]);
    history.record(priceListSet('E', { servicesDayMinorUnits: 120_000 }));
    history.record(priceListSet('C', { currency: 'CHF' }));
    history.record(priceListSet('G', { currency: 'GBP', servicesDayMinorUnits: 105_000 }));
    history.record(priceListSet('N', { validFrom: '2026-01-01', servicesDayMinorUnits: 130_000 }));
    expect(dayRates(history.register('2025-12-31'))).toEqual([
      { minorUnits: 120_000, currency: 'EUR', list: 'List E' },
      { minorUnits: 105_000, currency: 'GBP', list: 'List G' },
    ]);
    expect(dayRates(history.register('2026-01-01'))[0]?.minorUnits).toBe(130_000);
    history.record(priceListWithdrawn('G', '2026-02-01'));
    expect(dayRates(history.register('2026-02-01')).map(({ currency }) => currency)).toEqual(['EUR']);
  });
});

describe('LP-14: service levels', () => {
  it('are per customer, from their day on, and stand with each of the customer’s pools', () => {
    const history = aPoolOf('Port', lot('A', { supMonths: 12 }));
    accepted(history.record(serviceLevelSet('Port', { hours: 'Mon–Fri', response: '4 h' })));
    const levelOn = (on: string) => poolSupports(history.register(on))[0]?.serviceLevel;
    expect(levelOn('2025-01-31')).toBeNull();
    expect(levelOn('2025-02-01')).toEqual({
      customer: 'Port',
      name: 'Gold',
      hours: 'Mon–Fri',
      response: '4 h',
      since: '2025-02-01',
    });
  });

  it('follow a customer to its new name, and go when they are removed', () => {
    const history = aPoolOf('Port');
    accepted(history.record(serviceLevelSet('Port')));
    accepted(history.record({ kind: 'customer-renamed', on: '2025-03-01', from: 'Port', to: 'Quay' }));
    expect(history.register().serviceLevels).toMatchObject([{ customer: 'Quay', name: 'Gold' }]);
    const removal = { kind: 'service-level-removed', on: '2025-04-01', customer: 'Quay' };
    const event = accepted(history.record(removal));
    expect(history.register().serviceLevels).toEqual([]);
    expect(history.record(removal)).toMatchObject({ error: { code: 'service-level/unknown' } });
    accepted(history.record(withdrawn(event)));
    expect(history.register().serviceLevels).toHaveLength(1);
  });
});
