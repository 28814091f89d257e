import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../domain/ledger/change';
import { foldLedger } from '../../../../../domain/ledger/fold-ledger';
import { receiveDraft } from '../../../../../renderer/features/pools/drafts/receive';
import {
  INTO_TRANSIT,
  nextTransferNumber,
  transferDraft,
} from '../../../../../renderer/features/pools/drafts/transfer';
import { aPool } from '../../../../builders/a-pool';
import { day } from '../../../../builders/a-lot';
import { createMemoryLedger } from '../../../../doubles/desktop/ledger';

const fields = { quantity: '15', lot: '', to: 'P-0398', on: '1 Jan 2025', transfer: 'T-2025-1' };
const removed = {
  kind: 'licences-removed',
  on: '2025-01-01',
  pool: 'P-0417',
  quantity: 15,
  reading: 'at-average',
  transfer: 'T-2025-1',
};

describe('drafting a transfer (LP-13)', () => {
  it('to a pool: licences leave and arrive on one day in one step', () => {
    expect(transferDraft(fields, 'at-average', aPool())).toEqual({
      ok: true,
      changes: [removed, { kind: 'licences-received', on: '2025-01-01', pool: 'P-0398', transfer: 'T-2025-1' }],
    });
  });

  it('into transit: licences leave, from the chosen lot', () => {
    expect(transferDraft({ ...fields, to: INTO_TRANSIT, lot: 'L1' }, 'at-average', aPool())).toEqual({
      ok: true,
      changes: [{ ...removed, lot: 'L1' }],
    });
  });

  it('a day before the pool, no quantity and no number are refused in their fields', () => {
    const typed = { ...fields, on: '29 Feb 2024', quantity: '0', transfer: ' ' };
    expect(transferDraft(typed, 'by-lot', aPool())).toMatchObject({
      ok: false,
      errors: {
        on: { code: 'field/before', earliest: '2024-03-01' },
        quantity: { code: 'field/below-one' },
        transfer: { code: 'field/required' },
      },
    });
  });
});

describe('the number of a transfer', () => {
  const history = () => {
    const memory = createMemoryLedger(day('2025-03-12'));
    const record = (...changes: readonly Change[]): string => {
      const recorded = memory.record(changes);
      if (!recorded.ok) throw new Error(recorded.error.code);
      return recorded.value.event.id;
    };
    record({ kind: 'pool-created', on: day('2025-01-01'), pool: 'A' });
    record({ kind: 'lot-added', on: day('2025-01-01'), pool: 'A', lot: 'A1', product: 'Core', quantity: 9 });
    const leave = (transfer: string): string =>
      record({ kind: 'licences-removed', on: day('2025-02-01'), pool: 'A', quantity: 1, transfer });
    const ledger = () => ({
      events: memory.events(),
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    });
    const register = () => foldLedger(ledger(), day('2025-03-12'));
    return { record, leave, ledger, register };
  };

  it('is the first of its year that no transfer has had', () => {
    const { leave, register } = history();
    const next = (on: string): string => nextTransferNumber(register(), null, day(on));
    expect(next('2025-03-12')).toBe('T-2025-1');
    leave('T-2025-1');
    leave('T-2025-3');
    expect(next('2025-03-12')).toBe('T-2025-2');
    leave('T-2025-2');
    expect(next('2025-03-12')).toBe('T-2025-4');
    expect(next('2026-03-12')).toBe('T-2026-1');
  });

  it('is not that of a transfer that was undone', () => {
    const { leave, record, ledger, register } = history();
    record({ kind: 'change-withdrawn', on: day('2025-03-01'), change: leave('T-2025-1') });
    expect(nextTransferNumber(register(), ledger(), day('2025-03-12'))).toBe('T-2025-2');
  });
});

describe('drafting an arrival (LP-13)', () => {
  const transit = [{ transfer: 'T-1', quantity: 5, since: day('2025-02-01'), lots: [] }];
  const arrival = { transfer: 'T-1', pool: 'P-0398', on: '1 Feb 2025' };

  it('names the transfer, the pool and the day', () => {
    expect(receiveDraft(arrival, transit)).toEqual({
      ok: true,
      changes: [{ kind: 'licences-received', on: '2025-02-01', pool: 'P-0398', transfer: 'T-1' }],
    });
  });

  it('is refused before the licences have left, and without a pool or a transfer', () => {
    expect(receiveDraft({ ...arrival, on: '31 Jan 2025' }, transit)).toMatchObject({
      errors: { on: { code: 'field/before', earliest: '2025-02-01' } },
    });
    expect(receiveDraft({ ...arrival, pool: '' }, transit)).toMatchObject({
      errors: { pool: { code: 'field/required' } },
    });
    expect(receiveDraft({ ...arrival, transfer: 'T-2' }, transit)).toMatchObject({
      errors: { transfer: { code: 'field/required' } },
    });
  });
});
