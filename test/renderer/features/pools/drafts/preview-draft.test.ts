import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../domain/ledger/change';
import { foldLedger } from '../../../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../../../domain/ledger/ledger';
import { previewDraft } from '../../../../../renderer/features/pools/drafts/preview-draft';
import { createMemoryLedger } from '../../../../doubles/desktop/ledger';
import { day } from '../../../../builders/a-lot';

const today = day('2025-01-01');

/** The worked numbers of policy-rules.md: 40 to 30 Jun 2025 and 10 to 1 Jan 2026. */
const worked = (): Ledger => {
  const ledger = createMemoryLedger(today);
  ledger.record([
    { kind: 'pool-created', on: day('2024-06-30'), pool: 'A', name: 'Quay' },
    { kind: 'lot-added', on: day('2024-06-30'), pool: 'A', lot: 'A1', product: 'Core', quantity: 40, supMonths: 12 },
    { kind: 'licences-activated', on: day('2024-06-30'), pool: 'A', quantity: 1 },
  ]);
  return {
    events: ledger.page(0, 100).events,
    licenceFile: () => undefined,
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
};

const added: Change = {
  kind: 'lot-added',
  on: today,
  pool: 'A',
  lot: 'A2',
  product: 'Core',
  quantity: 10,
  supExpiresOn: day('2026-01-01'),
};

const previewOf = (ledger: Ledger, changes: readonly Change[]) =>
  previewDraft(ledger, changes, foldLedger(ledger, today));

describe('what a draft would change', () => {
  it('shows the SSED before and after, and records nothing (LP-12)', () => {
    const ledger = worked();
    const preview = previewOf(ledger, [added]);
    expect(preview).toMatchObject({
      ok: true,
      value: {
        differences: [
          {
            pool: 'A',
            name: 'Quay',
            before: { ssed: '2025-06-30', quantity: 40 },
            after: { ssed: '2025-08-06', quantity: 50 },
          },
        ],
      },
    });
    expect(ledger.events).toHaveLength(1);
  });

  it('answers the refusal with which the ledger would refuse it', () => {
    expect(previewOf(worked(), [{ kind: 'licences-activated', on: today, pool: 'A', quantity: 40 }])).toMatchObject({
      ok: false,
      error: { code: 'pool/too-few-licences', available: 39 },
    });
  });

  it('looks at both sides on the draft’s own day when that lies ahead', () => {
    const preview = previewOf(worked(), [{ ...added, on: day('2025-02-01') }]);
    expect(preview).toMatchObject({ ok: true, value: { asOf: '2025-02-01', differences: [{ pool: 'A' }] } });
  });

  it('sees an undo of the last step as the state before it', () => {
    const ledger = worked();
    const event = ledger.events[0]?.id ?? '';
    expect(previewOf(ledger, [{ kind: 'change-withdrawn', on: today, change: event }])).toMatchObject({
      ok: true,
      value: { differences: [{ pool: 'A', after: null }] },
    });
  });
});
