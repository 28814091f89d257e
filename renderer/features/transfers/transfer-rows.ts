/** The transfers of a register as rows: what is on its way, oldest first, and what has arrived, newest first. */
import { toDayNumber } from '../../../domain/calendar/civil-date';
import type { Register } from '../../../domain/ledger/register';
import { transfersOf, type RegisteredTransfer } from '../../../domain/ledger/transfers';
import type { TransitReport } from '../../../domain/pool/report';

/** A transfer with the names of its pools; a pool without a name goes by its id. */
export interface TransferRow extends RegisteredTransfer {
  readonly fromName: string;
  readonly toName: string;
}

export interface TransitRow extends TransferRow {
  readonly lots: TransitReport['lots'];
  /** Whole days since the licences left; 0 on the day itself. */
  readonly days: number;
}

export interface TransferRows {
  readonly inTransit: readonly TransitRow[];
  readonly completed: readonly TransferRow[];
}

export const transferRows = (register: Register): TransferRows => {
  const names = new Map(register.pools.map(({ pool, name }) => [pool, name === '' ? pool : name]));
  const lots = new Map(register.transit.map((one) => [one.transfer, one.lots]));
  const today = toDayNumber(register.asOf);
  const rows = transfersOf(register).map((one): TransferRow => ({
    ...one,
    fromName: names.get(one.from) ?? one.from,
    toName: one.to === null ? '' : (names.get(one.to) ?? one.to),
  }));
  return {
    inTransit: rows
      .filter(({ to }) => to === null)
      .map((row) => ({ ...row, lots: lots.get(row.transfer) ?? [], days: today - toDayNumber(row.leftOn) })),
    completed: rows.filter(({ to }) => to !== null).toReversed(),
  };
};
