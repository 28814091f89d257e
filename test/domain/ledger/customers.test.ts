import { describe, expect, it } from 'vitest';
import { customersOf, keptWith, subjectsOf } from '../../../domain/ledger/customers';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import { activated, lot } from '../../builders/simulate-scenario';
import {
  contactAdded,
  contactChanged,
  customerRenamed,
  noteAdded,
  noteRemoved,
  ofCustomer,
  ofPool,
  poolOf,
} from '../customer/people';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const aRegisterOfTwo = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 5), activated('2025-01-02')));
  accepted(history.record(poolOf('Port', 'B'), lot('2025-01-01', 'L', 7, {}, 'B')));
  accepted(history.record(poolOf('Quay', 'C')));
  return history;
};

describe('The customers of a register', () => {
  it('are whoever the pools name, with their licences and the first SSED to come', () => {
    const history = aRegisterOfTwo();
    accepted(history.record({ kind: 'pool-created', on: '2025-01-01', pool: 'D' }));
    const shown = customersOf(history.register('2025-06-01')).map(({ customer, pools, quantity, nextSsed }) => [
      customer,
      pools.map(({ pool }) => pool),
      quantity,
      nextSsed,
    ]);
    expect(shown).toEqual([
      ['Port', ['A', 'B'], 12, '2026-01-02'],
      ['Quay', ['C'], 0, null],
      ['', ['D'], 0, null],
    ]);
  });

  it('count neither the licences nor the date of an archived pool, and show the pool', () => {
    const history = aRegisterOfTwo();
    accepted(history.record({ kind: 'pool-archived', on: '2025-03-01', pool: 'A' }));
    const [port] = customersOf(history.register('2025-06-01'));
    expect(port).toMatchObject({ quantity: 7, nextSsed: '2026-07-01', pools: [{ pool: 'A' }, { pool: 'B' }] });
  });

  it('count the contacts and notes of the customer and of its pools', () => {
    const history = aRegisterOfTwo();
    history.record(contactAdded('c1', ofCustomer('Port')), contactAdded('c2', ofPool('A')));
    history.record(contactAdded('c3', ofPool('C')), noteAdded('n1', ofPool('B')));
    const counts = customersOf(history.register()).map(({ contacts, notes }) => [contacts, notes]);
    expect(counts).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it('stay listed without a pool as long as something is kept with them', () => {
    const history = aHistory();
    history.record(noteAdded('n1', ofCustomer('Lighthouse')));
    expect(customersOf(history.register())).toMatchObject([{ customer: 'Lighthouse', pools: [], notes: 1 }]);
    history.record(noteRemoved('n1'));
    expect(customersOf(history.register())).toEqual([]);
  });

  it('have what is kept with them and their pools, their own first', () => {
    const history = aRegisterOfTwo();
    history.record(contactAdded('c1', ofPool('A')), contactAdded('c2', ofCustomer('Port')));
    const { contacts, pools } = history.register();
    const own = pools.filter(({ customer }) => customer === 'Port');
    expect(keptWith(contacts, subjectsOf('Port', own)).map(({ contact }) => contact)).toEqual(['c2', 'c1']);
  });
});

describe('A customer’s new name', () => {
  it('stands on all its pools, archived ones too, and on everything kept with it, in one step', () => {
    const history = aRegisterOfTwo();
    history.record(contactAdded('c1', ofCustomer('Port')), noteAdded('n1', ofCustomer('Port')));
    history.record({ kind: 'pool-archived', on: '2025-02-01', pool: 'B' });
    accepted(history.record(customerRenamed('Port', 'Port Authority')));
    const register = history.register();
    expect(register.pools.map(({ customer }) => customer)).toEqual(['Port Authority', 'Port Authority', 'Quay']);
    expect(customersOf(register)).toMatchObject([
      { customer: 'Port Authority', contacts: 1, notes: 1 },
      { customer: 'Quay' },
    ]);
    expect(register.pools[0]?.changes.at(-1)).toMatchObject({
      change: { kind: 'customer-renamed', to: 'Port Authority' },
      ssedAfter: '2026-01-02',
    });
  });

  it('is undone as one step', () => {
    const history = aRegisterOfTwo();
    history.record(noteAdded('n1', ofCustomer('Port')));
    const before = history.register();
    const renamed = accepted(history.record(customerRenamed('Port', 'Port Authority')));
    accepted(history.record(withdrawn(renamed)));
    expect(history.register()).toEqual(before);
  });

  it('reaches a customer that has no pool', () => {
    const history = aHistory();
    history.record(contactAdded('c1', ofCustomer('Lighthouse')));
    accepted(history.record(customerRenamed('Lighthouse', 'Pharos')));
    accepted(history.record(contactChanged('c1', {}, '2025-03-02')));
    expect(history.register().contacts).toMatchObject([{ subject: ofCustomer('Pharos'), name: 'New name of c1' }]);
  });

  it('is refused where nobody has the old name, and where somebody has the new one', () => {
    const history = aRegisterOfTwo();
    history.record(noteAdded('n1', ofCustomer('Lighthouse')));
    const before = history.register();
    expect(codeOf(history.record(customerRenamed('Nobody', 'Somebody')))).toBe('customer/unknown');
    expect(codeOf(history.record(customerRenamed('Port', 'Quay')))).toBe('customer/exists');
    expect(codeOf(history.record(customerRenamed('Port', 'Lighthouse')))).toBe('customer/exists');
    expect(codeOf(history.record(customerRenamed('Port', 'Port')))).toBe('customer/exists');
    expect(history.register()).toEqual(before);
  });
});
