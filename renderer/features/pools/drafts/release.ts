/** The order for a signed transfer to another partner (LP-13), from what the dialog's fields say. */
import type { Input } from '../../../../contract/ipc';
import type { SigningInput } from '../../../app/use-signing';
import { done, refuse } from '../../../../domain/result';
import type { Draft } from './draft';
import { readName } from './read-fields';
import { TO_PARTNER, type TransferFields } from './transfer';

export interface ReleaseFields extends TransferFields {
  /** Fingerprints of trusted keys; the empty text while none is chosen. */
  readonly partner: string;
  /** Who has to confirm it; the empty text for nobody. */
  readonly issuer: string;
  /** What the releasing partner calls itself; the empty text for the name of its key. */
  readonly from: string;
}

const errorsOf = ({ partner, from }: ReleaseFields): Extract<Draft, { ok: false }>['errors'] => {
  // Left empty it is the name of the key.
  const said = from.trim() === '' ? done('') : readName(from);
  return {
    ...(partner === '' ? { partner: refuse('field/required').error } : {}),
    ...(said.ok ? {} : { from: said.error }),
  };
};

/** The draft of a transfer with what a signed one needs beside it. */
export const withRelease = (draft: Draft, fields: ReleaseFields): Draft => {
  if (fields.to !== TO_PARTNER) return draft;
  const errors = errorsOf(fields);
  if (Object.keys(errors).length === 0) return draft;
  return { ok: false, errors: draft.ok ? errors : { ...draft.errors, ...errors } };
};

/** `null` where the draft removes nothing. */
export const releaseOrder = (
  draft: Draft,
  { partner, issuer, from }: ReleaseFields,
  signing: SigningInput,
): Input<'transfers.release'> | null => {
  const removed = draft.ok ? draft.changes[0] : undefined;
  if (removed?.kind !== 'licences-removed' || removed.transfer === undefined || removed.reading === undefined)
    return null;
  const { pool, quantity, lot, transfer, on, reading } = removed;
  return {
    pool,
    quantity,
    ...(lot === undefined ? {} : { lot }),
    transfer,
    on,
    reading,
    to: partner,
    ...(issuer === '' ? {} : { issuer }),
    from: from.trim() === '' ? signing.key : from.trim(),
    ...signing,
  };
};
