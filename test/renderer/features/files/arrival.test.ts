import { describe, expect, it } from 'vitest';
import type { FilePreview } from '../../../../contract/ipc';
import { TRANSFER_TYP, transferFileSchema } from '../../../../domain/transfer/transfer-file';
import { arrivalDraft, arrivalOf, NEW_POOL } from '../../../../renderer/features/files/arrival';
import { aTransferFile } from '../../../builders/a-transfer';

const transfer = transferFileSchema.parse(aTransferFile('r'.repeat(43), 'a'.repeat(43)));
const preview: FilePreview = {
  preview: 'handle',
  fileName: 'T-1.iltr',
  verdict: { kind: 'authentic', code: null, facts: {}, typ: TRANSFER_TYP, docId: 'doc', sizeBytes: 9, signatures: [] },
  licence: null,
  signed: { typ: TRANSFER_TYP, payload: transfer },
  transfer: 'accept',
  refusal: null,
  known: false,
  differences: [],
  activation: null,
};
const fields = { into: NEW_POOL, pool: ' P-9 ', name: '', on: '3 Jan 2025' };
const accepted = {
  kind: 'transfer-accepted',
  on: '2025-01-03',
  pool: 'P-9',
  docId: 'doc',
  transfer: 'T-1',
  fileName: 'T-1.iltr',
};

describe('where the licences of a dropped transfer arrive (LP-13)', () => {
  it('LP-13: a new pool is created and receives them in the same step; its name may be left out', () => {
    const draft = arrivalDraft(fields, transfer, preview);
    expect(draft).toEqual({ ok: true, changes: [{ kind: 'pool-created', on: '2025-01-03', pool: 'P-9' }, accepted] });
    expect(arrivalOf(draft)).toEqual({ pool: 'P-9', on: '2025-01-03', newPoolName: '' });
  });

  it('a pool that there is receives them as it is', () => {
    const draft = arrivalDraft({ ...fields, into: 'P-1' }, transfer, preview);
    expect(draft).toEqual({ ok: true, changes: [{ ...accepted, pool: 'P-1' }] });
    expect(arrivalOf(draft)).toEqual({ pool: 'P-1', on: '2025-01-03' });
  });

  it('no pool, a new one without an id, and a day before they left are refused in their fields', () => {
    expect(arrivalDraft({ ...fields, into: '', on: '1 Jan 2025' }, transfer, preview)).toMatchObject({
      errors: { into: { code: 'field/required' }, on: { code: 'field/before' } },
    });
    const nameless = arrivalDraft({ ...fields, pool: ' ' }, transfer, preview);
    expect(nameless).toMatchObject({ errors: { pool: { code: 'field/required' } } });
    expect(arrivalOf(nameless)).toBeNull();
  });
});
