import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customersOf } from '../../../domain/ledger/customers';
import { undoneChanges } from '../../../domain/ledger/undone-changes';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { lot, type PlainChange } from '../../builders/simulate-scenario';
import { eulaRecorded, merged, siteAdded } from '../site/places';
import { contactAdded, documentAttached, noteAdded, ofCustomer, poolOf } from './people';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const serviceLevel = (customer: string, name: string): PlainChange => ({
  kind: 'service-level-set',
  on: '2025-02-01',
  customer,
  name,
  hours: 'Mon–Fri',
});

const ordered = (customer: string, number = 'PO-9'): PlainChange => ({
  kind: 'purchase-order-received',
  on: '2025-02-01',
  order: number,
  number,
  customer,
  lines: [{ product: 'core', term: 'perpetual', quantity: 1 }],
});

const renamed = (from: string, to: string): PlainChange => ({ kind: 'customer-renamed', on: '2025-03-01', from, to });

const aPair = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 5), poolOf('Harbour Ltd', 'B'), poolOf('Quay', 'C')));
  accepted(history.record(noteAdded('n1', ofCustomer('Harbour Ltd')), contactAdded('c1', ofCustomer('Port'))));
  accepted(history.record(siteAdded('quay', 'Harbour Ltd'), eulaRecorded('e1', { customer: 'Harbour Ltd' })));
  return history;
};

const total = (history: LedgerHistory) => {
  const register = history.register();
  const shown = customersOf(register);
  const sumOf = (count: (customer: (typeof shown)[number]) => number): number =>
    shown.reduce((sum, customer) => sum + count(customer), 0);
  return {
    pools: sumOf(({ pools }) => pools.length),
    licences: sumOf(({ quantity }) => quantity),
    sites: sumOf(({ sites }) => sites.length),
    contacts: sumOf(({ contacts }) => contacts),
    notes: sumOf(({ notes }) => notes),
    attachments: sumOf(({ attachments }) => attachments),
    eulas: register.eulas.length,
    orders: sumOf(({ orders }) => orders),
  };
};

describe('Two customers that are one', () => {
  it('are merged with everything that belongs to them, archived pools too, and stand in the history of the pools', () => {
    const history = aPair();
    accepted(history.record({ kind: 'pool-archived', on: '2025-02-01', pool: 'B' }));
    accepted(history.record(merged('Harbour Ltd', 'Port')));
    const register = history.register();
    expect(customersOf(register)).toMatchObject([
      { customer: 'Port', pools: [{ pool: 'A' }, { pool: 'B' }], notes: 1, contacts: 1, sites: [{ site: 'quay' }] },
      { customer: 'Quay' },
    ]);
    expect(register.eulas).toMatchObject([{ customer: 'Port' }]);
    expect(history.pool('B')?.changes.at(-1)?.change).toMatchObject({ kind: 'customers-merged', into: 'Port' });
  });

  it('stand apart again once that is undone, and the pool’s history says so', () => {
    const history = aPair();
    const before = history.register();
    const step = accepted(history.record(merged('Harbour Ltd', 'Port')));
    accepted(history.record(withdrawn(step)));
    expect(history.register()).toEqual(before);
    const none = () => undefined;
    const ledger = { events: history.events, licenceFile: none, registerChanges: none, signedFile: none };
    expect(undoneChanges(ledger, before, 'B')).toMatchObject([{ change: { kind: 'customers-merged' }, how: 'undone' }]);
    expect(undoneChanges(ledger, before, 'A')).toEqual([]);
  });

  it('have to be there, and two', () => {
    const history = aPair();
    expect(codeOf(history.record(merged('Nobody', 'Port')))).toBe('customer/unknown');
    expect(codeOf(history.record(merged('Port', 'Nobody')))).toBe('customer/unknown');
    expect(codeOf(history.record(merged('Port', 'Port')))).toBe('customer/same');
  });

  it.each([
    ['an order', ordered('Lighthouse')],
    ['a service level (LP-14)', serviceLevel('Lighthouse', 'Gold')],
  ])('whom only %s names is a customer too: a new name does not join the two, and a merge does', (_what, names) => {
    const history = aPair();
    accepted(history.record(names));
    expect(customersOf(history.register())).toContainEqual(expect.objectContaining({ customer: 'Lighthouse' }));
    const before = history.register();
    expect(history.record(renamed('Port', 'Lighthouse'))).toMatchObject({
      error: { code: 'customer/exists', customer: 'Lighthouse' },
    });
    expect(history.register()).toEqual(before);
    accepted(history.record(merged('Lighthouse', 'Port')));
    expect(customersOf(history.register()).some(({ customer }) => customer === 'Lighthouse')).toBe(false);
  });

  it('whom only an order names can be renamed', () => {
    const history = aPair();
    accepted(history.record(ordered('Lighthouse')));
    accepted(history.record(renamed('Lighthouse', 'Beacon')));
    expect(history.register().orders).toMatchObject([{ customer: 'Beacon' }]);
  });

  it('LP-14: the service level of the one that is merged goes along where the other has none', () => {
    const history = aPair();
    accepted(history.record(serviceLevel('Harbour Ltd', 'Gold')));
    accepted(history.record(merged('Harbour Ltd', 'Port')));
    expect(history.register().serviceLevels).toMatchObject([{ customer: 'Port', name: 'Gold' }]);
  });

  it('LP-14: of two service levels a person says which holds; nothing is dropped in silence', () => {
    const history = aPair();
    accepted(history.record(serviceLevel('Harbour Ltd', 'Gold'), serviceLevel('Port', 'Silver')));
    const before = history.register();
    expect(history.record(merged('Harbour Ltd', 'Port'))).toMatchObject({
      error: {
        code: 'customer/two-levels',
        customer: 'Harbour Ltd',
        level: 'Gold · Mon–Fri',
        other: 'Port',
        otherLevel: 'Silver · Mon–Fri',
      },
    });
    expect(history.register()).toEqual(before);
    const theirs = accepted(history.record(merged('Harbour Ltd', 'Port', '2025-03-01', { serviceLevel: 'from' })));
    expect(history.register().serviceLevels).toMatchObject([{ customer: 'Port', name: 'Gold' }]);
    accepted(history.record(withdrawn(theirs)));
    accepted(history.record(merged('Harbour Ltd', 'Port', '2025-03-01', { serviceLevel: 'into' })));
    expect(history.register().serviceLevels).toMatchObject([{ customer: 'Port', name: 'Silver' }]);
  });

  it('LP-14: two service levels that say the same are one', () => {
    const history = aPair();
    accepted(history.record(serviceLevel('Harbour Ltd', 'Gold'), serviceLevel('Port', 'Gold')));
    accepted(history.record(merged('Harbour Ltd', 'Port')));
    expect(history.register().serviceLevels).toMatchObject([{ customer: 'Port', name: 'Gold' }]);
  });

  const names = ['Port', 'Harbour Ltd', 'Quay'] as const;
  const name = constantFrom(...names);
  const belonging = (customer: string, index: number): readonly PlainChange[] => [
    siteAdded(`s${index}`, customer),
    eulaRecorded(`e${index}-more`, { customer, site: `s${index}` }),
    documentAttached(`d${index}`, ofCustomer(customer)),
    noteAdded(`n${index}-more`, ofCustomer(customer)),
    ordered(customer, `PO-${index}`),
  ];

  it('lose nothing by it, and a merge with its undo is as if it never was', () => {
    assert(
      property(array(name, { maxLength: 6 }), name, name, (owners, from, into) => {
        const history = aPair();
        owners.forEach((customer, index) => {
          accepted(history.record(...belonging(customer, index)));
        });
        const [before, counts] = [history.register(), total(history)];
        const step = history.record(merged(from, into));
        expect(step.ok).toBe(from !== into);
        expect(total(history)).toEqual(counts);
        if (!step.ok) return;
        expect(customersOf(history.register()).some(({ customer }) => customer === from)).toBe(false);
        accepted(history.record(withdrawn(step.value)));
        expect(history.register()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
