/** The draft of a transfer (LP-13): licences leave a pool and, where a destination is chosen, arrive in the same step. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { Register, RegisteredPool } from '../../../../domain/ledger/register';
import { transfersOf } from '../../../../domain/ledger/transfers';
import type { RemovalReading } from '../../../../domain/policy/policy';
import { said, type Draft } from './draft';
import { readAll, readDateFrom, readName, readText, readWhole } from './read-fields';

/** Chosen instead of a pool: the licences stay in transit until they are received. */
export const INTO_TRANSIT = '';

/** Chosen instead of a pool: a signed file takes the licences to another partner. No pool is called half a character. */
export const TO_PARTNER = '\ud800';

export interface TransferFields {
  readonly quantity: string;
  /** A lot's name, or `IN_JOINING_ORDER`. */
  readonly lot: string;
  /** A pool's id, `INTO_TRANSIT` or `TO_PARTNER`. */
  readonly to: string;
  readonly on: string;
  readonly transfer: string;
  /** The customer or licence server that licences in transit are for, where it is known. */
  readonly destination?: string;
}

/** Whether the licences arrive in no pool of the register yet. */
export const isUnderWay = (to: string): boolean => to === INTO_TRANSIT || to === TO_PARTNER;

export const transferDraft = (fields: TransferFields, reading: RemovalReading, pool: RegisteredPool): Draft => {
  const read = readAll({
    quantity: readWhole(fields.quantity),
    on: readDateFrom(fields.on, pool.createdOn),
    transfer: readName(fields.transfer),
    destination: readText(fields.to === INTO_TRANSIT ? (fields.destination ?? '') : ''),
  });
  if (!read.ok) return read;
  const { quantity, on, transfer, destination } = read.values;
  const removed: Change = {
    kind: 'licences-removed',
    on,
    pool: pool.pool,
    quantity,
    reading,
    transfer,
    ...said('lot', fields.lot),
    ...said('destination', destination),
  };
  const received: Change = { kind: 'licences-received', on, pool: fields.to, transfer };
  return { ok: true, changes: isUnderWay(fields.to) ? [removed] : [removed, received] };
};

/** Numbers that were ever given, undone transfers included where the ledger is at hand. */
const usedNumbers = (register: Register, ledger: Ledger | null): ReadonlySet<string> => {
  const recorded = (ledger?.events ?? []).flatMap(({ changes }) =>
    changes.flatMap((change) => ('transfer' in change && change.transfer !== undefined ? [change.transfer] : [])),
  );
  return new Set([...recorded, ...transfersOf(register).map(({ transfer }) => transfer)]);
};

/** The first of T-2025-1, T-2025-2, ... that no transfer has had and no draft has `taken`, by the year of `on`. */
export const transferNumberAfter = (
  register: Register,
  ledger: Ledger | null,
  on: CivilDate,
  taken: readonly string[],
): string => {
  const used = new Set([...usedNumbers(register, ledger), ...taken]);
  const prefix = `T-${on.slice(0, 4)}-`;
  let number = 1;
  while (used.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
};

export const nextTransferNumber = (register: Register, ledger: Ledger | null, on: CivilDate): string =>
  transferNumberAfter(register, ledger, on, []);
