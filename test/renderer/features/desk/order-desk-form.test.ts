/** How the licence desk's form is filled from a purchase order. */
import { describe, expect, it } from 'vitest';
import { emptyDeskForm } from '../../../../renderer/features/desk/desk-form';
import { nextPoolId, orderDeskForm } from '../../../../renderer/features/desk/order-desk-form';
import { day } from '../../../builders/a-lot';
import { aHistory, aLicenceFile, imported, type LedgerHistory } from '../../../builders/ledger-history';
import type { PlainChange } from '../../../builders/simulate-scenario';
import { issued, lotOf, received } from '../../../domain/order/orders';

const formOf = (history: LedgerHistory) => {
  const register = history.register('2025-01-31');
  const [order] = register.orders;
  if (order === undefined) throw new Error('no order');
  return orderDeskForm(order, register, { ...emptyDeskForm(register.asOf), org: 'iSentry', key: 'desk' });
};

const pool = (id: string): PlainChange => ({ kind: 'pool-created', on: '2025-01-01', pool: id });

describe('The desk’s form of an order', () => {
  it('LP-18: takes the order’s own prices, and proposes those of its day’s list for lines that name none', () => {
    const history = aHistory();
    const price = { licenceMinorUnits: 24_950, supYearMinorUnits: 4_990, subscriptionMonthMinorUnits: 1_900 };
    const prices = [{ product: 'core', ...price }];
    const list = { priceList: 'PL1', name: 'List', currency: 'EUR', validFrom: '2025-01-01', validUntil: '2025-01-10' };
    history.record({ kind: 'price-list-set', on: '2025-01-01', ...list, prices, supDiscountBasisPoints: 0 });
    const core = { product: 'core', term: 'perpetual', quantity: 4, supMonths: 24 };
    const unitPrice = { minorUnits: 19_900, currency: 'EUR' };
    const monthly = { product: 'core', term: 'subscription', quantity: 4, subscriptionMonths: 6 };
    const lines = [{ ...core, unitPrice }, core, { ...core, product: 'other' }, monthly];
    history.record(received('PO-1', { lines }));
    expect(formOf(history).lots.map((lot) => lot.unitPrice)).toEqual(['199.00', '249.50', '', '114.00']);
  });

  it('keeps who sends and the key, and takes over what the order says', () => {
    const history = aHistory();
    const line = { product: 'core', release: 'R2', variant: 'gateway', term: 'perpetual', quantity: 4, supMonths: 24 };
    const unitPrice = { minorUnits: 24_950, currency: 'CHF' };
    history.record(received('PO-1', { customer: 'Port', lines: [{ ...line, warrantyMonths: 0, unitPrice }] }));
    const form = formOf(history);
    expect(form).toMatchObject({ org: 'iSentry', key: 'desk', poNumber: 'PO-1', id: null, currency: 'CHF' });
    expect(form).toMatchObject({ poolKind: 'new', poolId: 'P-0001', poolName: 'Port', receivedOn: '2025-01-01' });
    expect(form.lots).toMatchObject([
      { lot: 'L1', release: 'R2', variant: 'gateway', quantity: '4', supMonths: '24', warrantyMonths: '0' },
    ]);
    expect(form.lots[0]?.unitPrice).toBe('249.50');
  });

  it('LP-6: an existing pool takes lots of names that it never had', () => {
    const history = aHistory();
    history.record(pool('P-7'));
    history.record({ kind: 'lot-added', on: '2025-01-01', pool: 'P-7', lot: 'L1', product: 'core', quantity: 1 });
    history.record({ kind: 'licences-removed', on: '2025-01-02', pool: 'P-7', quantity: 1 });
    history.record(received('PO-1', { intoPool: 'P-7', on: '2025-01-03' }));
    expect(formOf(history)).toMatchObject({ poolKind: 'existing', poolId: 'P-7', lots: [{ lot: 'L2' }] });
  });

  it('LP-5: what is missing of an order goes where its first licences went, in a file of another name', () => {
    const history = aHistory();
    history.record(received('PO-1', { lines: [{ product: 'core', term: 'perpetual', quantity: 15 }] }));
    history.documents.set('f1', aLicenceFile());
    history.record(issued('f1'), imported('f1'));
    expect(formOf(history)).toMatchObject({
      id: 'ILF-PO-1-2',
      poolKind: 'existing',
      poolId: 'P-1',
      lots: [{ lot: 'L1', quantity: '5' }],
    });
  });

  it('LP-2: a subscription in months ends so many months after the day of issue', () => {
    const history = aHistory();
    const line = { product: 'ub', term: 'subscription', quantity: 5, subscriptionMonths: 1 };
    history.record(received('PO-1', { lines: [line] }));
    expect(formOf(history).lots).toMatchObject([{ expiresOn: day('2025-02-28'), warrantyMonths: '0' }]);
  });
});

describe('The next Pool ID', () => {
  it('LP-6: follows the highest, among pools and among files that were issued and not taken in', () => {
    const history = aHistory();
    for (const id of ['P-0417', 'P-9', 'Harbour']) history.record(pool(id));
    expect(nextPoolId(history.register())).toBe('P-0418');
    history.documents.set(
      'f1',
      aLicenceFile({
        pool: { id: 'P-0500', name: 'North', createdOn: '2025-01-02', new: true },
        lots: [lotOf('L1', 'core', 1)],
      }),
    );
    history.record(received('PO-1'));
    history.record(issued('f1'));
    expect(nextPoolId(history.register())).toBe('P-0501');
  });
});
