import { describe, expect, it } from 'vitest';
import { answeredOrder } from '../../../domain/ledger/purchase-orders';
import { changeSchema } from '../../../domain/ledger/change';
import type { RegisteredOrder } from '../../../domain/order/registered-order';
import type { Result } from '../../../domain/result';
import {
  accepted,
  aDevice,
  aHistory,
  aLicenceFile,
  anEvent,
  imported,
  withdrawn,
  type LedgerHistory,
} from '../../builders/ledger-history';
import { cancelled, issued, lotOf, received, revised } from './orders';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const orderOn = (history: LedgerHistory, asOf: string): RegisteredOrder => {
  const [order] = history.register(asOf).orders;
  if (order === undefined) throw new Error('no order');
  return order;
};

/** One order of 10, received on 1 January: due on the 31st. */
const withOrder = (over: Readonly<Record<string, unknown>> = {}): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(received('PO-1', over)));
  return history;
};

describe('A purchase order', () => {
  it('LP-5: is to be issued within 30 days of its receipt; the thirtieth is still in time', () => {
    const history = withOrder();
    expect(orderOn(history, '2025-01-01')).toMatchObject({ state: 'open', dueOn: '2025-01-31', issuedOn: null });
    expect(orderOn(history, '2025-01-31').state).toBe('open');
    expect(orderOn(history, '2025-02-01').state).toBe('overdue');
    expect(history.register('2024-12-31').orders).toEqual([]);
  });

  it('LP-5: is issued by a licence file that names its number, from the day of that file', () => {
    const history = withOrder();
    history.documents.set('f1', aLicenceFile({ issuedOn: '2025-01-20' }));
    accepted(history.record(issued('f1', '2025-01-20')));
    expect(orderOn(history, '2025-01-19')).toMatchObject({ state: 'open', issues: [] });
    expect(orderOn(history, '2025-06-01')).toMatchObject({
      state: 'issued',
      issued: 10,
      issuedOn: '2025-01-20',
      issues: [{ docId: 'f1', direction: 'issued', pool: 'P-1', quantity: 10 }],
    });
  });

  it('LP-5: is issued for the partner too, once the file is imported, and no more when that is undone', () => {
    const history = withOrder();
    history.documents.set('f1', aLicenceFile());
    const event = accepted(history.record(imported('f1')));
    expect(orderOn(history, '2025-06-01')).toMatchObject({ state: 'issued', issues: [{ direction: 'imported' }] });
    accepted(history.record(withdrawn(event)));
    expect(orderOn(history, '2025-06-01')).toMatchObject({ state: 'overdue', issued: 0, issues: [] });
  });

  it('LP-5: counts a file once that was issued here and imported', () => {
    const history = withOrder();
    history.documents.set('f1', aLicenceFile());
    accepted(history.record(issued('f1'), imported('f1')));
    expect(orderOn(history, '2025-06-01').issues).toHaveLength(1);
  });

  it('LP-5: keeps its clock running while licences are missing, and says how many are issued', () => {
    const lines = [
      { product: 'core', term: 'perpetual', quantity: 10 },
      { product: 'trex', term: 'perpetual', quantity: 5 },
    ];
    const history = withOrder({ lines });
    history.documents.set('f1', aLicenceFile({ lots: [lotOf('L1', 'core', 10), lotOf('L2', 'trex', 2)] }));
    accepted(history.record(issued('f1')));
    const part = orderOn(history, '2025-02-01');
    expect(part).toMatchObject({ state: 'overdue', quantity: 15, issued: 12, issuedOn: null });
    expect(part.lines.map((line) => line.issued)).toEqual([10, 2]);
    history.documents.set('f2', aLicenceFile({ id: 'ILF-2', issuedOn: '2025-01-28', lots: [lotOf('L3', 'trex', 3)] }));
    accepted(history.record(issued('f2', '2025-01-28')));
    expect(orderOn(history, '2025-02-01')).toMatchObject({ state: 'issued', issued: 15, issuedOn: '2025-01-28' });
  });

  it('LP-5: was issued in time when the first revision of its file was', () => {
    const history = withOrder();
    history.documents.set('f1', aLicenceFile());
    history.documents.set('f2', aLicenceFile({ revision: 2, supersedes: 'ILF-1', issuedOn: '2025-03-01' }));
    accepted(history.record(issued('f1')));
    accepted(history.record(issued('f2', '2025-03-01')));
    expect(orderOn(history, '2025-06-01')).toMatchObject({
      issuedOn: '2025-01-02',
      issues: [{ docId: 'f2', revision: 2, issuedOn: '2025-03-01' }],
    });
  });

  it('LP-6: a superseding file of the desk takes the place of the first in the order and in its own register', () => {
    const history = withOrder({ lines: [{ product: 'core', term: 'perpetual', quantity: 12 }] });
    history.documents.set('f1', aLicenceFile());
    const lots = [lotOf('P-1/1', 'core', 12)];
    history.documents.set('f2', aLicenceFile({ revision: 2, supersedes: 'f1', issuedOn: '2025-01-10', lots }));
    accepted(history.record(issued('f1'), imported('f1')));
    expect(orderOn(history, '2025-01-10')).toMatchObject({ state: 'open', issued: 10 });
    const second = accepted(history.record(issued('f2', '2025-01-10'), imported('f2', '2025-01-10')));
    expect(orderOn(history, '2025-01-10')).toMatchObject({ state: 'issued', issued: 12, issues: [{ docId: 'f2' }] });
    expect(history.pool('P-1')).toMatchObject({ quantity: 12 });
    accepted(history.record(withdrawn(second)));
    expect(orderOn(history, '2025-01-10')).toMatchObject({ state: 'open', issues: [{ docId: 'f1' }] });
    expect(history.pool('P-1')).toMatchObject({ quantity: 10 });
  });

  it('a revision says everything again, and the clock still runs from the receipt', () => {
    const history = withOrder({ partner: 'Northgate', note: 'Urgent' });
    accepted(history.record(revised('PO-1', { lines: [{ product: 'core', term: 'perpetual', quantity: 12 }] })));
    expect(orderOn(history, '2025-01-04')).toMatchObject({ revision: 1, quantity: 10, partner: 'Northgate' });
    const after = orderOn(history, '2025-01-05');
    expect(after).toMatchObject({ revision: 2, revisedOn: '2025-01-05', quantity: 12, partner: '', note: '' });
    expect(after).toMatchObject({ receivedOn: '2025-01-01', dueOn: '2025-01-31' });
    expect(after.history.map(({ change }) => change.kind)).toEqual([
      'purchase-order-received',
      'purchase-order-revised',
    ]);
  });

  it('LP-5: asks for more by a revision after it was issued, and is open again', () => {
    const history = withOrder();
    history.documents.set('f1', aLicenceFile());
    accepted(history.record(issued('f1')));
    accepted(history.record(revised('PO-1', { lines: [{ product: 'core', term: 'perpetual', quantity: 12 }] })));
    expect(orderOn(history, '2025-01-10')).toMatchObject({ state: 'open', issued: 10, quantity: 12 });
  });

  it('that was cancelled waits for nothing, and comes back when that is undone', () => {
    const history = withOrder();
    const event = accepted(history.record(cancelled('PO-1')));
    expect(orderOn(history, '2025-06-01')).toMatchObject({
      state: 'cancelled',
      cancelledOn: '2025-01-06',
      cancelReason: 'withdrawn by the partner',
    });
    accepted(history.record(withdrawn(event)));
    expect(orderOn(history, '2025-06-01').state).toBe('overdue');
  });

  it('that was issued in full cannot be cancelled, and one that was issued in part can', () => {
    const history = withOrder({ lines: [{ product: 'core', term: 'perpetual', quantity: 20 }] });
    history.documents.set('f1', aLicenceFile());
    history.documents.set('f2', aLicenceFile({ id: 'ILF-2', lots: [lotOf('L2', 'core', 10)] }));
    accepted(history.record(issued('f1')));
    const event = accepted(history.record(cancelled('PO-1')));
    accepted(history.record(withdrawn(event)));
    accepted(history.record(issued('f2')));
    expect(history.record(cancelled('PO-1'))).toMatchObject({ error: { code: 'order/issued', number: 'PO-1' } });
  });

  it('stays issued where another device cancelled it meanwhile', () => {
    const history = withOrder();
    history.documents.set('f1', aLicenceFile());
    history.merge(anEvent(2, [issued('f1')], { device: aDevice('a') }));
    history.merge(anEvent(3, [cancelled('PO-1')], { device: aDevice('b') }));
    expect(orderOn(history, '2025-06-01').state).toBe('issued');
    expect(history.register().conflicts).toEqual([]);
  });

  it('is the one that a file answers, by its number alone or by its partner among namesakes: the same in the fold and at the desk', () => {
    const history = withOrder({ partner: 'Northgate Ltd', customer: 'Port' });
    const file = aLicenceFile();
    const answered = () => answeredOrder(file, history.register().orders)?.customer;
    // The partner is called differently in the file, and there is no other order of this number.
    expect(answered()).toBe('Port');
    accepted(history.record(received('PO-1', { order: 'other', partner: 'Northgate Security', customer: 'Quay' })));
    expect(answered()).toBe('Quay');
  });

  it('follows its customer to its new name', () => {
    const history = withOrder({ customer: 'Port' });
    accepted(history.record({ kind: 'pool-created', on: '2025-01-01', pool: 'A', customer: 'Port' }));
    accepted(history.record({ kind: 'customer-renamed', on: '2025-02-01', from: 'Port', to: 'Quay' }));
    expect(orderOn(history, '2025-01-31').customer).toBe('Port');
    expect(orderOn(history, '2025-02-01').customer).toBe('Quay');
  });

  const lineFaults: readonly (readonly [string, object])[] = [
    ['a subscription without an end', { term: 'subscription' }],
    ['two ends', { term: 'subscription', subscriptionMonths: 12, subscriptionExpiresOn: '2026-01-01' }],
    ['a perpetual licence with an end', { term: 'perpetual', subscriptionMonths: 12 }],
    ['a subscription with SUP', { term: 'subscription', subscriptionMonths: 12, supMonths: 12 }],
    ['no licences', { term: 'perpetual', quantity: 0 }],
  ];

  it.each(lineFaults)('a line with %s is no line', (_what, over) => {
    const change = received('PO-1', { lines: [{ product: 'core', quantity: 1, ...over }] });
    expect(changeSchema.safeParse(change).success).toBe(false);
  });
});

describe('The number of a purchase order', () => {
  const twice: readonly (readonly [string, string, object, string])[] = [
    ['the same partner', 'Northgate', { partner: 'northgate ' }, 'order/exists'],
    ['nobody named at first', '', { partner: 'Northgate' }, 'order/exists'],
    ['nobody named later', 'Northgate', {}, 'order/exists'],
    ['another partner', 'Northgate', { partner: 'Harbour IT' }, 'done'],
  ];

  it.each(twice)('is used once by a partner: %s', (_what, partner, later, code) => {
    const history = aHistory();
    accepted(history.record(received('PO-1', partner === '' ? {} : { partner })));
    expect(codeOf(history.record(received('po-1', { order: 'o-2', ...later })))).toBe(code);
  });

  it('stays used when its order is cancelled, and when a revision gives it up it is free', () => {
    const history = withOrder();
    accepted(history.record(cancelled('PO-1')));
    expect(codeOf(history.record(received('PO-1', { order: 'o-2', on: '2025-02-01' })))).toBe('order/exists');
    const other = withOrder();
    accepted(other.record(revised('PO-1', { number: 'PO-2' })));
    expect(codeOf(other.record(received('PO-1', { order: 'o-2', on: '2025-02-01' })))).toBe('done');
  });

  it('LP-5: of two partners tells by the partner which order a file answers', () => {
    const history = aHistory();
    accepted(history.record(received('PO-1', { partner: 'Northgate Security' })));
    accepted(history.record(received('PO-1', { order: 'o-2', partner: 'Harbour IT' })));
    history.documents.set('f1', aLicenceFile({ partner: { name: 'Harbour IT' } }));
    accepted(history.record(issued('f1')));
    expect(history.register('2025-01-10').orders.map(({ state }) => state)).toEqual(['open', 'issued']);
  });
});

describe('What cannot be', () => {
  const refused: readonly (readonly [string, ReturnType<typeof received>, string])[] = [
    ['a second order of one id', received('PO-9', { order: 'o-PO-1' }), 'order/exists'],
    ['a revision of an order that is not there', revised('PO-9'), 'order/unknown'],
    [
      'a revision before the order was received',
      revised('PO-1', { on: '2024-12-31', receivedOn: '2024-12-31' }),
      'order/unknown',
    ],
    ['a cancellation of an order that is not there', cancelled('PO-9'), 'order/unknown'],
    ['a revision of a cancelled order', revised('gone', { on: '2025-02-01' }), 'order/cancelled'],
    ['a second cancellation', cancelled('gone', '2025-02-01'), 'order/cancelled'],
    ['a revision that takes another order’s number', revised('PO-1', { number: 'gone' }), 'order/exists'],
    ['a pool that is not there', received('PO-9', { intoPool: 'Z' }), 'pool/unknown'],
    ['a pool that is archived', revised('PO-1', { intoPool: 'B', on: '2025-04-01' }), 'pool/archived'],
  ];

  it.each(refused)('%s is refused, and nothing changes', (_what, change, code) => {
    const history = withOrder();
    accepted(history.record(received('gone')));
    accepted(history.record(cancelled('gone')));
    accepted(history.record({ kind: 'pool-created', on: '2025-01-01', pool: 'B' }));
    accepted(history.record({ kind: 'pool-archived', on: '2025-03-01', pool: 'B' }));
    const before = history.register();
    expect(codeOf(history.record(change))).toBe(code);
    expect(history.register()).toEqual(before);
  });

  it('an order is not undone while it has a revision', () => {
    const history = aHistory();
    const event = accepted(history.record(received('PO-1')));
    accepted(history.record(revised('PO-1')));
    expect(history.record(withdrawn(event))).toMatchObject({
      error: { code: 'event/stands-in-the-way', standing: 'purchase-order-revised PO-1 on 2025-01-05' },
    });
  });
});
