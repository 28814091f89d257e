/** The transfers of a register as rows: what is on its way, oldest first, and what has arrived, newest first. */
import { toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { transfersOf, type RegisteredTransfer } from '../../../domain/ledger/transfers';
import type { RemovalReading } from '../../../domain/policy/policy';
import type { TransitReport } from '../../../domain/pool/report';
import type { SignedTransfer } from '../../../domain/transfer/signed-transfer';
import { transferQuantity, type TransferRole } from '../../../domain/transfer/transfer-file';

/** Where licences left or arrive: a pool of this register, another partner, or what the removal says in words. */
export type TransferEnd =
  | { readonly kind: 'pool'; readonly pool: string; readonly name: string }
  | { readonly kind: 'partner'; readonly partner: string; readonly pool: string | null }
  | { readonly kind: 'said'; readonly text: string };

/**
 * `transit`: unsigned, received by any pool here. `released`: waits for the other partner's signature. `received`: in
 * a pool of this register, without signatures. `unconfirmed`: accepted, and an issuer has still to sign.
 */
export type TransferRowState = 'transit' | 'released' | 'received' | 'accepted' | 'unconfirmed' | 'confirmed';

export interface TransferRow {
  /** Two partners may use one number. */
  readonly key: string;
  readonly transfer: string;
  readonly from: TransferEnd;
  readonly to: TransferEnd;
  readonly quantity: number;
  readonly state: TransferRowState;
  readonly reading: RemovalReading | null;
  readonly leftOn: CivilDate;
  readonly arrivedOn: CivilDate | null;
  /** The signed document; `null` for a transfer between pools of this register. */
  readonly docId: string | null;
}

export interface TransitRow extends TransferRow {
  readonly projected: boolean;
  readonly lots: TransitReport['lots'];
  /** Whole days since the licences left; 0 on the day itself. */
  readonly days: number;
}

export interface TransferRows {
  readonly inTransit: readonly TransitRow[];
  readonly completed: readonly TransferRow[];
}

type Names = ReadonlyMap<string, string>;

/** A pool without a name goes by its id. */
const poolEnd = (pool: string, names: Names): TransferEnd => ({ kind: 'pool', pool, name: names.get(pool) ?? pool });

const partnerEnd = ({
  partner,
  pool,
}: {
  readonly partner: string;
  readonly pool?: string | undefined;
}): TransferEnd => ({
  kind: 'partner',
  partner,
  pool: pool ?? null,
});

/** It follows from the signatures, and from nothing else. */
const signedState = ({ state, missing }: SignedTransfer): TransferRowState =>
  state === 'accepted' && missing.includes('issuer' satisfies TransferRole) ? 'unconfirmed' : state;

const ownTo = ({ to, signed, destination }: RegisteredTransfer, names: Names): TransferEnd => {
  if (to !== null) return poolEnd(to, names);
  return signed === null ? { kind: 'said', text: destination ?? '' } : partnerEnd(signed.file.to);
};

/** Licences that left a pool of this register. */
const toOwnRow = (one: RegisteredTransfer, names: Names): TransferRow => ({
  key: one.transfer,
  transfer: one.transfer,
  from: poolEnd(one.from, names),
  to: ownTo(one, names),
  quantity: one.quantity,
  state: one.signed === null ? (one.to === null ? 'transit' : 'received') : signedState(one.signed),
  reading: one.reading,
  leftOn: one.leftOn,
  arrivedOn: one.arrivedOn,
  docId: one.signed?.docId ?? null,
});

/** Licences of other partners, accepted here or confirmed by an issuer. */
const toForeignRow = (one: SignedTransfer, names: Names): TransferRow => ({
  key: one.docId,
  transfer: one.file.id,
  from: partnerEnd(one.file.from),
  to: one.pool === null ? partnerEnd(one.file.to) : poolEnd(one.pool, names),
  quantity: transferQuantity(one.file),
  state: signedState(one),
  reading: one.file.reading,
  leftOn: one.file.removedOn,
  arrivedOn: one.signatures.find(({ role }) => role === 'accept')?.on ?? null,
  docId: one.docId,
});

const isUnderWay = ({ state }: TransferRow): boolean => state === 'transit' || state === 'released';

const byDayLeft = (one: TransferRow, other: TransferRow): number =>
  one.leftOn < other.leftOn ? -1 : one.leftOn > other.leftOn ? 1 : 0;

export const transferRows = (register: Register): TransferRows => {
  const names = new Map(register.pools.map(({ pool, name }) => [pool, name === '' ? pool : name]));
  const lots = new Map(register.transit.map((one) => [one.transfer, one.lots]));
  const today = toDayNumber(register.asOf);
  const own = transfersOf(register);
  const projected = new Set(own.filter((one) => one.projected).map(({ transfer }) => transfer));
  const rows = own.map((one) => toOwnRow(one, names));
  const foreign = register.signedTransfers
    .filter(({ side }) => side !== 'released')
    .map((one) => toForeignRow(one, names));
  return {
    inTransit: rows.filter(isUnderWay).map((row) => ({
      ...row,
      projected: projected.has(row.transfer),
      lots: lots.get(row.transfer) ?? [],
      days: today - toDayNumber(row.leftOn),
    })),
    completed: [...rows.filter((row) => !isUnderWay(row)), ...foreign].sort(byDayLeft).toReversed(),
  };
};
