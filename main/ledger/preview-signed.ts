/** What can be done with a signed file that is no licence file, and the import of the signatures that it brings. */
import type { FilePreview } from '../../contract/ipc';
import { done, type Refusal, type Result } from '../../domain/result';
import { requiredKey, TRANSFER_TYP, type TransferFile } from '../../domain/transfer/transfer-file';
import { transferState } from '../../domain/transfer/transfer-state';
import { isAuthentic, type SignedReading } from '../files/read-file';
import { knownKeys, type KnownKey } from '../keys/known-keys';
import type { DeskParts, Recorded } from './desk-parts';
import type { PreviewTray } from './preview-tray';
import { recordSigned } from './record-changes';
import {
  countedKids,
  knownTransfer,
  newSignatures,
  readTransfer,
  signatureChange,
  type HandedTransfer,
  type ReadTransfer,
} from './sign-transfer';

/** A transfer that waits for the user's word. */
export interface PreviewedTransfer extends HandedTransfer {
  readonly action: NonNullable<FilePreview['transfer']>;
}

interface Possible {
  readonly action: FilePreview['transfer'];
  readonly known: boolean;
  readonly refusal: Refusal | null;
}

const only = (action: FilePreview['transfer']): Possible => ({ action, known: false, refusal: null });

const isOwn = (kid: string | undefined, keys: readonly KnownKey[]): boolean =>
  keys.some((key) => key.kid === kid && key.uses.includes('own'));

/** A licence desk confirms what both partners have signed: with the key that they name, or with one that is an issuer's. */
const canConfirm = (
  file: TransferFile,
  { signatures }: SignedReading['verdict'],
  keys: readonly KnownKey[],
): boolean => {
  const counted = signatures.filter(({ outcome }) => outcome === 'valid');
  const named = requiredKey(file, 'issuer');
  const isParty = isOwn(requiredKey(file, 'release'), keys) || isOwn(requiredKey(file, 'accept'), keys);
  const isIssuer = keys.some(
    ({ kid, uses }) =>
      uses.includes('own') && (named ?? kid) === kid && (uses.includes('issuer') || (kid === named && !isParty)),
  );
  return isIssuer && transferState(file, counted) === 'accepted';
};

const possibleFor = (
  parts: DeskParts,
  { docId, verdict, file }: Pick<ReadTransfer, 'docId' | 'verdict' | 'file'>,
  keys: readonly KnownKey[],
): Possible => {
  const known = knownTransfer(parts, docId);
  if (known !== undefined && newSignatures(parts, { docId, verdict }).length > 0) return only('import');
  if (canConfirm(file, verdict, keys)) return only('confirm');
  if (known !== undefined) return { action: null, known: true, refusal: null };
  if (isOwn(requiredKey(file, 'accept'), keys)) return only('accept');
  const facts = { transfer: file.id, partner: file.to.partner };
  return { action: null, known: false, refusal: { code: 'transfer/not-for-us', ...facts } };
};

const nothing: Omit<FilePreview, 'fileName' | 'verdict' | 'signed'> = {
  preview: null,
  licence: null,
  transfer: null,
  activation: null,
  refusal: null,
  known: false,
  differences: [],
};

export const previewSigned = async (
  parts: DeskParts,
  tray: PreviewTray<PreviewedTransfer>,
  handed: HandedTransfer,
  { verdict, signed }: SignedReading,
): Promise<FilePreview> => {
  const { fileName } = handed;
  const shown = { ...nothing, fileName, verdict, signed };
  const { docId } = verdict;
  if (!isAuthentic(verdict) || signed?.typ !== TRANSFER_TYP || docId === null) return shown;
  const keys = await knownKeys(parts);
  if (!keys.ok) return { ...shown, refusal: { ...keys.error } };
  const possible = possibleFor(parts, { docId, verdict, file: signed.payload }, keys.value);
  const { action, known, refusal } = possible;
  const preview = action === null ? null : tray.put({ ...handed, action }, parts.now().getTime());
  return { ...shown, preview, transfer: action, known, refusal: refusal === null ? null : { ...refusal } };
};

/** Records the signatures of a transfer that this register knows. Errors: those of `readTransfer`, `document/known`. */
export const importSignatures = async (parts: DeskParts, handed: HandedTransfer): Promise<Result<Recorded>> => {
  const transfer = await readTransfer(parts, handed);
  if (!transfer.ok) return transfer;
  const { docId, bytes, file, verdict } = transfer.value;
  const changes = newSignatures(parts, transfer.value).map((by) => signatureChange(transfer.value, by, parts.today()));
  if (changes.length === 0) return { ok: false, error: { code: 'document/known', docId } };
  const signed = { typ: TRANSFER_TYP, payload: file } as const;
  const recorded = await recordSigned(parts, { docId, bytes, signed, counted: countedKids(verdict) }, changes);
  return recorded.ok ? done(recorded.value) : recorded;
};
