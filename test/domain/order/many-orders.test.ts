/** Ten thousand purchase orders, each with its licence file: what they cost grows with their number, and not with its square. */
import { describe, expect, it } from 'vitest';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { LicenceFile } from '../../../domain/ledger/licence-file';
import { day } from '../transfer/two-partners';
import { aLicenceFile, anEvent } from '../../builders/ledger-history';
import { issued, received } from './orders';

const MANY = 10_000;

const numbers = Array.from({ length: MANY }, (_none, index) => `PO-${index}`);

const manyOrders = (): Ledger => {
  const files = new Map<string, LicenceFile>();
  for (const number of numbers)
    files.set(number, aLicenceFile({ id: number, purchaseOrder: { number, receivedOn: '2025-01-01' } }));
  const events = numbers.map((number, index) => anEvent(index + 1, [received(number), issued(number)]));
  return {
    events,
    licenceFile: (docId) => files.get(docId),
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
};

describe('Many purchase orders', () => {
  it('LP-5: ten thousand orders and the files that answer them are folded within seconds', () => {
    const ledger = manyOrders();
    const start = performance.now();
    const { orders, conflicts } = foldLedger(ledger, day('2025-02-01'));
    const took = performance.now() - start;
    expect(conflicts).toEqual([]);
    expect(orders.filter(({ state }) => state === 'issued')).toHaveLength(MANY);
    expect(took).toBeLessThan(5_000);
  }, 240_000);
});
