/** Applies what concerns signed transfers (LP-13) to the register under construction, or refuses it. */
import { toCivilDate } from '../calendar/civil-date';
import type { Book } from '../pool/book';
import type { PoolChange } from '../pool/pool-change';
import type { Refusal } from '../result';
import {
  partnerSignature,
  transferKey,
  type TransferRecord,
  type TransferSignature,
} from '../transfer/signed-transfer';
import { requiredKey, TRANSFER_TYP, type TransferFile } from '../transfer/transfer-file';
import { isAsSigned, transitOf } from '../transfer/transfer-lots';
import type { Change, ChangeOf } from './change';
import type { PoolRecord } from './pool-record';
import type { Step } from './step';

interface Transfers {
  readonly book: Book;
  readonly transfers: Map<string, TransferRecord>;
  readonly transferNumbers: Map<string, TransferRecord>;
  readonly undoneReleases: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, PoolRecord>;
}

/** A release is found by its number, which this register uses once; an arrival by its number and the key that gave it. */
const releasedUnder = (transfer: string): string => JSON.stringify(['released', transfer]);
const receivedAs = (file: TransferFile): string => JSON.stringify(['received', transferKey(file)]);

const keep = ({ transfers, transferNumbers }: Transfers, record: TransferRecord): void => {
  transfers.set(record.docId, record);
  if (record.side === 'released') transferNumbers.set(releasedUnder(record.file.id), record);
  if (record.side === 'received') transferNumbers.set(receivedAs(record.file), record);
};

/** The change by which a transfer of this register's own is released: its document, beside the removal. */
export const isRelease = (change: Change): change is ChangeOf<'file-issued'> =>
  change.kind === 'file-issued' && change.typ === TRANSFER_TYP;

const recordOf = (
  step: Step,
  { docId, fileName }: ChangeOf<'file-issued' | 'transfer-accepted' | 'transfer-signed'>,
  file: TransferFile,
): Omit<TransferRecord, 'side' | 'pool' | 'signatures'> => ({
  docId,
  fileName,
  event: step.event.id,
  on: toCivilDate(step.on),
  file,
});

/** Without its document a release is a removal into transit as any other, until the file is there again. */
const applyRelease = (register: Transfers, step: Step, change: ChangeOf<'file-issued'>): Refusal | null => {
  const file = step.transfer;
  if (file === null) return null;
  const transit = register.book.transit.get(file.id);
  if (transit === undefined || !isAsSigned(file, transit)) return { code: 'transfer/not-as-signed', transfer: file.id };
  keep(register, {
    ...recordOf(step, change, file),
    side: 'released',
    pool: file.from.pool,
    signatures: [partnerSignature(file, 'release', file.removedOn)],
  });
  return null;
};

const isSame = (one: TransferSignature, { role, kid }: { readonly role: string; readonly kid: string }): boolean =>
  one.role === role && one.kid === kid;

/** The receiving partner has signed: the licences are theirs, and on their way no longer. */
const leaveTransit = ({ book }: Transfers, { side, file }: TransferRecord): Refusal | null => {
  if (side !== 'released') return null;
  return book.transit.delete(file.id) ? null : { code: 'transfer/unknown', transfer: file.id };
};

const wrongKey = { accept: 'transfer/wrong-accept-key', issuer: 'transfer/wrong-issuer-key' } as const;

/** Whoever else signs in that role has no say: the licences stay on their way. */
const refuseKey = (file: TransferFile, { role, kid }: ChangeOf<'transfer-signed'>): Refusal | null => {
  const required = requiredKey(file, role) ?? kid;
  return required === kid ? null : { code: wrongKey[role], transfer: file.id, kid, required };
};

/** The partner has the licences, and here they were put back: only a person can say which of the two holds. */
const refuseUndone = (
  register: Transfers,
  { docId, role }: ChangeOf<'transfer-signed'>,
  file: TransferFile,
): Refusal | null =>
  role === 'accept' && !register.transfers.has(docId) && register.undoneReleases.has(docId)
    ? { code: 'transfer/release-undone', transfer: file.id, partner: file.to.partner }
    : null;

const applySignature = (register: Transfers, step: Step, change: ChangeOf<'transfer-signed'>): Refusal | null => {
  const file = step.transfer;
  if (file === null) return { code: 'document/unknown', docId: change.docId };
  const { role, kid, name } = change;
  const known = register.transfers.get(change.docId);
  const record: TransferRecord = known ?? {
    ...recordOf(step, change, file),
    side: 'witnessed',
    pool: null,
    signatures: [partnerSignature(file, 'release', file.removedOn)],
  };
  // Two computers may have read the same signature.
  if (record.signatures.some((each) => isSame(each, change))) return null;
  const refusal =
    refuseKey(file, change) ??
    refuseUndone(register, change, file) ??
    (role === 'accept' ? leaveTransit(register, record) : null);
  if (refusal !== null) return refusal;
  const signatures = [...record.signatures, { role, kid, name, on: toCivilDate(step.on) }];
  keep(register, { ...record, signatures });
  return null;
};

/** `undefined` for a step that is about no transfer's document, or about a pool as well. */
export const applyTransferStep = (register: Transfers, step: Step): Refusal | null | undefined => {
  if (isRelease(step.change)) return applyRelease(register, step, step.change);
  return step.change.kind === 'transfer-signed' ? applySignature(register, step, step.change) : undefined;
};

const refuseArrival = (
  { transfers, transferNumbers }: Transfers,
  { docId, transfer, on }: ChangeOf<'transfer-accepted'>,
  file: TransferFile,
): Refusal | null => {
  if (transfers.get(docId)?.side === 'released') return { code: 'transfer/own-release', transfer };
  const received = transferNumbers.get(receivedAs(file));
  if (received !== undefined) return { code: 'transfer/received', transfer, pool: received.pool, on: received.on };
  return on < file.removedOn ? { code: 'transfer/before-release', transfer, removedOn: file.removedOn } : null;
};

/** Where and when the licences arrived, if they are on their way no longer. */
const refuseSecondReceipt = (
  { book, records }: Transfers,
  { transfer }: ChangeOf<'licences-received'>,
): Refusal | null => {
  if (book.transit.has(transfer) || !book.usedTransfers.has(transfer)) return null;
  for (const [pool, { changes }] of records)
    for (const { change } of changes)
      if (change.kind === 'licences-received' && change.transfer === transfer)
        return { code: 'transfer/received', transfer, pool, on: change.on };
  return null;
};

/** What a step that concerns a pool may not do because of a signed transfer. */
export const refuseForTransfers = (register: Transfers, { change, transfer }: Step): Refusal | null => {
  if (change.kind === 'transfer-accepted')
    return transfer === null
      ? { code: 'document/unknown', docId: change.docId }
      : refuseArrival(register, change, transfer);
  if (change.kind !== 'licences-received') return null;
  const released = register.transferNumbers.get(releasedUnder(change.transfer));
  return released === undefined
    ? refuseSecondReceipt(register, change)
    : { code: 'transfer/signed-away', transfer: change.transfer, partner: released.file.to.partner };
};

/** The arrival in the form that the rules of pools take; `null` for every other step. */
export const arrivalOf = ({ change, transfer, on }: Step): PoolChange | null =>
  change.kind === 'transfer-accepted' && transfer !== null
    ? { kind: 'transfer-accepted', on, pool: change.pool, transit: transitOf(transfer, change.docId) }
    : null;

/** Once the licences have arrived. */
export const noteArrival = (register: Transfers, step: Step): void => {
  const { change, transfer: file } = step;
  if (change.kind !== 'transfer-accepted' || file === null) return;
  keep(register, {
    ...recordOf(step, change, file),
    side: 'received',
    pool: change.pool,
    signatures: [partnerSignature(file, 'release', file.removedOn), partnerSignature(file, 'accept', change.on)],
  });
};
