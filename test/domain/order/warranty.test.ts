import { describe, expect, it } from 'vitest';
import { accepted, aHistory, aLicenceFile, imported } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import { lotOf } from './orders';

const lot = (over: object = {}): PlainChange => ({
  kind: 'lot-added',
  on: '2024-08-31',
  pool: 'A',
  lot: 'L1',
  product: 'core',
  quantity: 10,
  ...over,
});

const created: PlainChange = { kind: 'pool-created', on: '2024-08-31', pool: 'A' };

describe('The product warranty of a lot', () => {
  it('LP-3: runs from the day of issue for the months of the order, whatever becomes of the SUP', () => {
    const history = aHistory();
    history.documents.set('f1', aLicenceFile({ lots: [{ ...lotOf('L1', 'core', 10), warrantyMonths: 24 }] }));
    accepted(history.record(imported('f1')));
    accepted(history.record({ kind: 'licences-activated', on: '2025-03-01', pool: 'P-1', quantity: 10 }));
    accepted(history.record({ kind: 'sup-renewed', on: '2025-04-01', pool: 'P-1', months: 12 }));
    expect(history.pool('P-1')?.lots).toMatchObject([{ warrantyUntil: '2027-01-02', variant: 'stand-alone' }]);
  });

  const ends: readonly (readonly [string, object, string | null])[] = [
    ['clamps to the last day of a month', { warrantyMonths: 6 }, '2025-02-28'],
    ['is none where nothing is said', {}, null],
    ['is none for no months', { warrantyMonths: 0 }, null],
    ['is none for a subscription', { term: 'subscription', expiresOn: '2025-08-31', warrantyMonths: 12 }, null],
  ];

  it.each(ends)('LP-3: %s', (_what, over, until) => {
    const history = aHistory();
    accepted(history.record(created, lot(over)));
    expect(history.pool('A')?.lots[0]?.warrantyUntil).toBe(until);
  });

  it('LP-3: goes with the licences to another pool, and so does what they cost', () => {
    const history = aHistory();
    const unitPrice = { minorUnits: 24_950, currency: 'EUR' };
    accepted(history.record(created, lot({ warrantyMonths: 12, unitPrice })));
    accepted(history.record({ kind: 'pool-created', on: '2024-09-01', pool: 'B' }));
    accepted(history.record({ kind: 'licences-removed', on: '2024-10-01', pool: 'A', quantity: 4, transfer: 'T1' }));
    accepted(history.record({ kind: 'licences-received', on: '2024-10-02', pool: 'B', transfer: 'T1' }));
    expect(history.pool('B')?.lots).toMatchObject([{ quantity: 4, warrantyUntil: '2025-08-31', unitPrice }]);
  });
});
