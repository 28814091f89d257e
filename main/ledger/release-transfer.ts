/** Releases licences to another partner (LP-13): the removal, and the signed document that says what left, as one event. */
import { parseStrictJson } from '../../contract/json/parse-strict-json';
import { limits } from '../../contract/limits';
import { toCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import type { Change, ChangeOf } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import { foldWholeLedger } from '../../domain/ledger/fold-events';
import { foldLedger } from '../../domain/ledger/fold-ledger';
import type { Ledger } from '../../domain/ledger/ledger';
import { transferDays, type TransferDays } from '../../domain/ledger/transfer-days';
import type { RemovalReading } from '../../domain/policy/policy';
import type { Transit } from '../../domain/pool/book';
import { done, refuse, type Result } from '../../domain/result';
import { TRANSFER_TYP, type TransferFile } from '../../domain/transfer/transfer-file';
import { toTransferLot } from '../../domain/transfer/transfer-lots';
import { parseSignedPayload } from '../files/parse-signed-payload';
import { sealInRole } from '../files/seal-envelope';
import type { Signer } from '../keys/signer';
import { ledgerOf, type DeskParts } from './desk-parts';
import { findTrusted } from './find-partner';
import { recordSigned } from './record-changes';
import type { SignedHere } from './sign-transfer';
import { docIdOfBytes } from './stored-document';
import { transferFileName } from './transfer-file-name';

export interface ReleaseOrder {
  readonly pool: string;
  readonly quantity: number;
  /** Left out: from the lots in the order in which they joined. */
  readonly lot?: string | undefined;
  readonly transfer: string;
  readonly on: CivilDate;
  readonly reading: RemovalReading;
  /** The receiving partner: a fingerprint, or the name under which the key is trusted here. */
  readonly to: string;
  /** The issuer who has to confirm it, if any. */
  readonly issuer?: string | undefined;
  /** What the releasing partner calls itself. */
  readonly from: string;
}

/** A transfer that can be released, before it is signed. */
export interface DraftedRelease {
  readonly removal: ChangeOf<'licences-removed'>;
  readonly file: Omit<TransferFile, 'iat' | 'requires'>;
  /** The keys that have to sign beside the releasing one. */
  readonly requires: TransferFile['requires'];
  readonly days: TransferDays;
}

export interface ReleasedTransfer extends SignedHere {
  readonly days: TransferDays;
}

const removalOf = (order: ReleaseOrder, destination: string): ChangeOf<'licences-removed'> => ({
  kind: 'licences-removed',
  on: order.on,
  pool: order.pool,
  quantity: order.quantity,
  ...(order.lot === undefined ? {} : { lot: order.lot }),
  transfer: order.transfer,
  reading: order.reading,
  destination,
});

interface Requirements {
  readonly partner: string;
  readonly requires: TransferFile['requires'];
}

const requirementsOf = async ({ trust }: DeskParts, { to, issuer }: ReleaseOrder): Promise<Result<Requirements>> => {
  const partner = await findTrusted(trust, to, 'partner');
  if (!partner.ok) return partner;
  const accept = { role: 'accept', kid: partner.value.kid } as const;
  if (issuer === undefined) return done({ partner: partner.value.name, requires: [accept] });
  const found = await findTrusted(trust, issuer, 'issuer');
  return found.ok
    ? done({ partner: partner.value.name, requires: [accept, { role: 'issuer', kid: found.value.kid }] })
    : found;
};

const withEvent = (ledger: Ledger, parts: DeskParts, change: Change): Result<Ledger> => {
  const decided = decide(ledger, parts.journal.draft([change], parts.now().getTime()));
  return decided.ok ? done({ ...ledger, events: [...ledger.events, decided.value] }) : decided;
};

const endless = ({ lots }: Transit): string | null =>
  lots.find(({ term }) => term.kind === 'subscription' && term.expiresOn === null)?.lot ?? null;

const fileOf = (order: ReleaseOrder, partner: string, transit: Transit): DraftedRelease['file'] => ({
  v: 1,
  id: order.transfer,
  from: { partner: order.from, pool: order.pool },
  to: { partner },
  removedOn: toCivilDate(transit.since),
  reading: order.reading,
  lots: transit.lots.map(toTransferLot),
});

/** What would be released, and nothing is. Errors: those of `findTrusted` and `decide`, `transfer/subscription-without-end`. */
export const draftRelease = async (parts: DeskParts, order: ReleaseOrder): Promise<Result<DraftedRelease>> => {
  const required = await requirementsOf(parts, order);
  if (!required.ok) return required;
  const { partner, requires } = required.value;
  const removal = removalOf(order, partner);
  const before = ledgerOf(parts);
  const after = withEvent(before, parts, removal);
  if (!after.ok) return after;
  const transit = foldWholeLedger(after.value).register.book.transit.get(order.transfer);
  if (transit === undefined) return refuse('transfer/unknown', { transfer: order.transfer });
  const lot = endless(transit);
  if (lot !== null) return refuse('transfer/subscription-without-end', { lot });
  const sides = { pools: [order.pool], transfer: order.transfer };
  const days = transferDays(foldLedger(before, order.on), foldLedger(after.value, order.on), sides);
  return done({ removal, file: fileOf(order, partner, transit), requires, days });
};

/** The signed document; `record` decides its removal and the document together. Errors: those of `draftRelease`, `ilf/invalid`. */
export const releaseTransfer = async (
  parts: DeskParts,
  order: ReleaseOrder,
  signer: Signer,
): Promise<Result<ReleasedTransfer>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const drafted = await draftRelease(parts, order);
  if (!drafted.ok) return drafted;
  const { removal, file: facts, requires, days } = drafted.value;
  const file: TransferFile = {
    ...facts,
    requires: [{ role: 'release', kid: signer.kid }, ...requires],
    iat: parts.now().toISOString(),
  };
  const payload = Buffer.from(JSON.stringify(file));
  // What every reader will do with it.
  const json = parseStrictJson(payload, { maxDepth: limits.jsonDepth, numbers: 'integers', part: 'payload' });
  if (!json.ok) return json;
  const signed = parseSignedPayload(TRANSFER_TYP, json.value);
  if (!signed.ok) return signed;
  const bytes = Buffer.from(`${await sealInRole(payload, TRANSFER_TYP, 'release', signer)}\n`);
  const docId = docIdOfBytes(payload);
  const fileName = transferFileName(file.id);
  const issued: Change = { kind: 'file-issued', on: removal.on, docId, typ: TRANSFER_TYP, fileName };
  const shelved = { docId, bytes, signed: signed.value, counted: [signer.kid] };
  return done({ fileName, docId, bytes, file, days, record: () => recordSigned(parts, shelved, [removal, issued]) });
};
