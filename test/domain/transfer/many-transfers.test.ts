/** Thousands of signed transfers that arrived here: what they cost grows with their number, and not with its square. */
import { describe, expect, it } from 'vitest';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import { TRANSFER_TYP, type TransferFile } from '../../../domain/transfer/transfer-file';
import { anEvent } from '../../builders/ledger-history';
import { accepted, day, documentOf, twoPartners } from './two-partners';

const MANY = 5_000;

describe('Many signed transfers', () => {
  it('LP-13: thousands of arrivals are folded within seconds', () => {
    const { north, bright } = twoPartners();
    const first = documentOf(north, { quantity: 10, lot: 'L2', reading: 'by-lot' });
    const ids = Array.from({ length: MANY }, (_none, index) => `T-${index + 1}`);
    const documents = new Map(ids.map((id): [string, TransferFile] => [id, { ...first, id }]));
    const events = ids.map((id, index) => anEvent(index + 1_000_000, [accepted({ docId: id, transfer: id })]));
    const ledger = {
      ...bright.ledger(),
      events: [...bright.ledger().events, ...events],
      signedFile: (docId: string) => {
        const payload = documents.get(docId);
        return payload === undefined ? undefined : ({ typ: TRANSFER_TYP, payload } as const);
      },
    };
    const start = performance.now();
    const { conflicts, pools } = foldLedger(ledger, day('2025-02-01'));
    const took = performance.now() - start;
    expect(conflicts).toEqual([]);
    expect(pools).toMatchObject([{ quantity: 20 + 10 * MANY }]);
    expect(took).toBeLessThan(5_000);
  }, 240_000);
});
