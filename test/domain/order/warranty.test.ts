import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../domain/calendar/civil-date';
import { registerChangeSchema } from '../../../domain/ledger/change';
import { MOST_MONTHS } from '../../../domain/policy/policy';
import { transferLotSchema } from '../../../domain/transfer/transfer-file';
import { toTransferLot } from '../../../domain/transfer/transfer-lots';
import { accepted, aHistory, aLicenceFile, anEvent, imported } from '../../builders/ledger-history';
import type { PlainChange } from '../../builders/simulate-scenario';
import { lotOf, received } from './orders';

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

  const tooLong = { warrantyMonths: MOST_MONTHS + 1 };
  const register = { kind: 'register-imported', on: '2025-01-02', docId: 'r1', source: 'r', fileName: 'r.csv' };
  it.each<readonly [string, readonly PlainChange[]]>([
    ['a lot', [created, lot(tooLong)]],
    ['an order', [received('PO-1', { lines: [{ product: 'core', term: 'perpetual', quantity: 1, ...tooLong }] })]],
    ['a licence file', [imported('long')]],
    ['a register that people had before', [register]],
  ])('LP-3: of more months than any contract runs is refused, and nothing changed: %s', (_what, changes) => {
    const history = aHistory();
    history.documents.set('long', aLicenceFile({ lots: [{ ...lotOf('L1', 'core', 10), ...tooLong }] }));
    history.registers.set('r1', registerChangeSchema.array().parse([created, lot(tooLong)]));
    const before = history.register();
    expect(history.record(...changes)).toMatchObject({
      error: { code: 'lot/warranty-too-long', months: MOST_MONTHS + 1, most: MOST_MONTHS },
    });
    expect(history.register()).toEqual(before);
  });

  it('LP-3: of more months than any contract runs, in a journal from before that was refused, counts as the most', () => {
    const history = aHistory();
    history.merge(anEvent(1, [created, lot({ warrantyMonths: Number.MAX_SAFE_INTEGER })]));
    const most = aHistory();
    accepted(most.record(created, lot({ warrantyMonths: MOST_MONTHS })));
    expect(history.register().conflicts).toEqual([]);
    expect(history.pool('A')?.lots).toEqual(most.pool('A')?.lots);
  });

  it('LP-3: that outlasts the years that a signed file can write goes into a transfer with the last of their days', () => {
    const lotOfTransfer = toTransferLot({
      lot: 'L1',
      product: 'core',
      variant: null,
      release: null,
      unitPrice: 1,
      price: null,
      docId: null,
      quantity: 1,
      term: { kind: 'sup', date: 20_000, months: null },
      warrantyUntil: addMonths(20_000, MOST_MONTHS),
    });
    expect(transferLotSchema.parse(lotOfTransfer).warrantyUntil).toBe('9999-12-31');
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
