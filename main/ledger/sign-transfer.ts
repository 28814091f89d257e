/** Countersigns a transfer that another partner released: accepts its licences into a pool, or confirms it as an issuer. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import { withSignedFile, type Ledger } from '../../domain/ledger/ledger';
import { done, refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import type { SignedTransfer } from '../../domain/transfer/signed-transfer';
import { requiredKey, TRANSFER_TYP, type TransferFile } from '../../domain/transfer/transfer-file';
import { transferState } from '../../domain/transfer/transfer-state';
import { decodeBase64url } from '../files/decode-base64url';
import { isAuthentic, readSignedFile, type SignedReading } from '../files/read-file';
import { sealInRole } from '../files/seal-envelope';
import type { SignatureRole } from '../files/file-types';
import { uniteSignatures } from '../files/unite-signatures';
import { isTrustedAs } from '../keys/known-keys';
import type { Signer } from '../keys/signer';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { recordSigned } from './record-changes';

/** A transfer as it was handed over. */
export interface HandedTransfer {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface Acceptance {
  readonly pool: string;
  /** For a pool that is made for these licences: its name, which may be empty. */
  readonly newPoolName?: string | undefined;
  readonly on: CivilDate;
}

/** A transfer with a new signature, which counts once it is recorded: whoever hands it out does both or neither. */
export interface SignedHere extends HandedTransfer {
  readonly docId: string;
  readonly file: TransferFile;
  /** Errors: those of `decide`, `workspace/read-only`, `journal/...`. */
  readonly record: () => Promise<Result<Recorded>>;
}

/** A transfer that its releasing partner vouches for. */
export interface ReadTransfer extends HandedTransfer {
  readonly docId: string;
  readonly file: TransferFile;
  readonly verdict: SignedReading['verdict'];
}

/** As a change of the ledger records it. */
export interface RecordedSignature {
  readonly role: 'accept' | 'issuer';
  readonly kid: string;
  readonly name: string;
}

/** What the register knows of the document, as of today. */
export const knownTransfer = (parts: DeskParts, docId: string): SignedTransfer | undefined =>
  foldLedger(ledgerOf(parts), parts.today()).signedTransfers.find((each) => each.docId === docId);

/** The trusted and own keys whose signatures fit. */
export const countedKids = ({ signatures }: SignedReading['verdict']): readonly string[] =>
  signatures.filter(({ outcome }) => outcome === 'valid').map(({ kid }) => kid);

/** Errors: the verdict's own code, `transfer/not-a-transfer`. */
export const readTransfer = async (parts: DeskParts, handed: HandedTransfer): Promise<Result<ReadTransfer>> => {
  const { verdict, signed } = await readSignedFile(handed.bytes, parts, parts.now().getTime());
  if (!isAuthentic(verdict)) return refuse(verdict.code ?? 'file/not-coterm', { ...verdict.facts });
  const { docId } = verdict;
  if (signed?.typ !== TRANSFER_TYP || docId === null) return refuse('transfer/not-a-transfer');
  return done({ ...handed, fileName: toWellFormed(handed.fileName), docId, file: signed.payload, verdict });
};

/** The exact bytes that the releasing partner signed. */
const payloadOf = (bytes: Uint8Array): Uint8Array => {
  const { payload } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { readonly payload: string };
  const decoded = decodeBase64url(payload, 'payload');
  return decoded.ok ? decoded.value : new Uint8Array();
};

const countersign = async (
  parts: DeskParts,
  transfer: ReadTransfer,
  role: SignatureRole,
  signer: Signer,
  changes: readonly Change[],
): Promise<SignedHere> => {
  const { fileName, docId, file, verdict } = transfer;
  const own = await sealInRole(payloadOf(transfer.bytes), TRANSFER_TYP, role, signer);
  const bytes = uniteSignatures(transfer.bytes, Buffer.from(own), [signer.kid]);
  const counted = [...countedKids(verdict), signer.kid];
  const shelved = { docId, bytes, signed: { typ: TRANSFER_TYP, payload: file }, counted } as const;
  return { fileName, docId, file, bytes, record: () => recordSigned(parts, shelved, changes) };
};

const acceptanceChanges = (
  { pool, newPoolName, on }: Acceptance,
  { docId, fileName, file }: ReadTransfer,
): readonly Change[] => [
  ...(newPoolName === undefined
    ? []
    : [{ kind: 'pool-created' as const, on, pool, ...(newPoolName === '' ? {} : { name: newPoolName }) }]),
  { kind: 'transfer-accepted', on, pool, docId, transfer: file.id, fileName },
];

const refuseKey = (code: string, file: TransferFile, required: string, kid: string): Result<never> =>
  refuse(code, { transfer: file.id, kid, required });

const checkAcceptKey = (file: TransferFile, kid: string): Result<null> => {
  const required = requiredKey(file, 'accept') ?? '';
  return kid === required ? done(null) : refuseKey('transfer/wrong-accept-key', file, required, kid);
};

const ledgerWith = (parts: DeskParts, { docId, file }: ReadTransfer): Ledger =>
  withSignedFile(ledgerOf(parts), docId, { typ: TRANSFER_TYP, payload: file });

/** The ledger before and after the arrival, which is not recorded. Errors: those of `acceptTransfer`. */
export const tryAcceptance = async (
  parts: DeskParts,
  handed: HandedTransfer,
  acceptance: Acceptance,
  kid: string,
): Promise<Result<{ readonly transfer: ReadTransfer; readonly before: Ledger; readonly after: Ledger }>> => {
  const transfer = await readTransfer(parts, handed);
  if (!transfer.ok) return transfer;
  const ours = checkAcceptKey(transfer.value.file, kid);
  if (!ours.ok) return ours;
  const before = ledgerWith(parts, transfer.value);
  const changes = acceptanceChanges(acceptance, transfer.value);
  const decided = decide(before, parts.journal.draft(changes, parts.now().getTime()));
  if (!decided.ok) return decided;
  return done({ transfer: transfer.value, before, after: { ...before, events: [...before.events, decided.value] } });
};

/** Errors: those of `readTransfer`, `transfer/wrong-accept-key`; what the rules refuse, `record` says. */
export const acceptTransfer = async (
  parts: DeskParts,
  handed: HandedTransfer,
  acceptance: Acceptance,
  signer: Signer,
): Promise<Result<SignedHere>> => {
  const transfer = await readTransfer(parts, handed);
  if (!transfer.ok) return transfer;
  const ours = checkAcceptKey(transfer.value.file, signer.kid);
  if (!ours.ok) return ours;
  const changes = acceptanceChanges(acceptance, transfer.value);
  return done(await countersign(parts, transfer.value, 'accept', signer, changes));
};

/** The signatures that count and that the register does not know yet. */
export const newSignatures = (
  parts: DeskParts,
  { docId, verdict }: Pick<ReadTransfer, 'docId' | 'verdict'>,
): readonly RecordedSignature[] => {
  const known = knownTransfer(parts, docId);
  return verdict.signatures.flatMap(({ role, kid, trustedAs, outcome }) => {
    if (outcome !== 'valid' || (role !== 'accept' && role !== 'issuer')) return [];
    const isKnown = known?.signatures.some((each) => each.role === role && each.kid === kid) === true;
    return isKnown ? [] : [{ role, kid, name: trustedAs ?? kid }];
  });
};

/** The day on which a signature is recorded: today, or that of the removal where the clock is behind it. */
const signedOn = ({ removedOn }: TransferFile, today: CivilDate): CivilDate => (removedOn > today ? removedOn : today);

export const signatureChange = (
  { docId, fileName, file }: ReadTransfer,
  by: RecordedSignature,
  today: CivilDate,
): Change => ({ kind: 'transfer-signed', on: signedOn(file, today), docId, transfer: file.id, fileName, ...by });

const checkConfirmation = (parts: DeskParts, { docId, file, verdict }: ReadTransfer, kid: string): Result<null> => {
  const required = requiredKey(file, 'issuer') ?? kid;
  if (kid !== required) return refuseKey('transfer/wrong-issuer-key', file, required, kid);
  const other = verdict.signatures.find((each) => each.kid === kid && each.role !== 'issuer');
  if (other !== undefined) return refuse('transfer/signed-otherwise', { transfer: file.id, role: other.role });
  const counted = verdict.signatures.filter(({ outcome }) => outcome === 'valid');
  if (transferState(file, counted) === 'released')
    return refuse('transfer/not-accepted', { transfer: file.id, partner: file.to.partner });
  return knownTransfer(parts, docId)?.signatures.some((each) => each.role === 'issuer' && each.kid === kid) === true
    ? refuse('document/known', { docId })
    : done(null);
};

/** Signing asks for no trust, but whoever released or accepted the licences confirms them with an issuer's key alone. */
const refuseOwnConfirmation = async (
  parts: DeskParts,
  { docId, file }: ReadTransfer,
  kid: string,
): Promise<Result<never> | null> => {
  const own = await parts.keys.publicKeys();
  if (!own.ok) return own;
  const signs = (role: 'release' | 'accept'): boolean => own.value.some((key) => key.kid === requiredKey(file, role));
  const side = knownTransfer(parts, docId)?.side;
  const isParty = side === 'released' || side === 'received' || signs('release') || signs('accept');
  if (!isParty) return null;
  const trusted = await isTrustedAs(parts, kid, 'issuer');
  if (!trusted.ok) return trusted;
  return trusted.value ? null : refuse('transfer/own-confirmation', { transfer: file.id });
};

/** `name`: what the signing key is called. Errors: those of `readTransfer`, `transfer/not-accepted`, `transfer/wrong-issuer-key`, `transfer/signed-otherwise`, `transfer/own-confirmation`, `document/known`. */
export const confirmTransfer = async (
  parts: DeskParts,
  handed: HandedTransfer,
  signer: Signer,
  name: string,
): Promise<Result<SignedHere>> => {
  const transfer = await readTransfer(parts, handed);
  if (!transfer.ok) return transfer;
  const allowed = checkConfirmation(parts, transfer.value, signer.kid);
  if (!allowed.ok) return allowed;
  const refused = await refuseOwnConfirmation(parts, transfer.value, signer.kid);
  if (refused !== null) return refused;
  const own = { role: 'issuer', kid: signer.kid, name } as const;
  const changes = [...newSignatures(parts, transfer.value), own].map((by) =>
    signatureChange(transfer.value, by, parts.today()),
  );
  return done(await countersign(parts, transfer.value, 'issuer', signer, changes));
};
