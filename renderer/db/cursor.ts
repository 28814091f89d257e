/** Where the screens' copy of the ledger stands, to be compared with the journal's head at every start. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { LedgerHead } from '../../contract/ipc';

/** Raised whenever rows or the fold change their meaning: an older copy is then built anew. */
export const PROJECTION_VERSION = 24;

export interface Cursor {
  readonly version: number;
  /** Events held, from the journal's first. */
  readonly count: number;
  /** Id of the last event held. */
  readonly head: string | null;
  /** The journal's digest after that event; `null` while pages are still missing. */
  readonly digest: string | null;
  /** The day of the stored register; `null` while there is none for these events. */
  readonly asOf: CivilDate | null;
  /** Checksum of the stored register: tells a damaged row from a whole one. */
  readonly registerSum: number | null;
  /** Imported files whose payload is missing: they are asked for again at every start. */
  readonly lacking: number;
}

export const emptyCursor: Cursor = {
  version: PROJECTION_VERSION,
  count: 0,
  head: null,
  digest: null,
  asOf: null,
  registerSum: null,
  lacking: 0,
};

/** Whether the copy holds exactly what the journal holds. */
export const standsAtHead = (cursor: Cursor, head: LedgerHead): boolean =>
  cursor.version === PROJECTION_VERSION &&
  cursor.count === head.count &&
  cursor.head === head.head &&
  cursor.digest === head.digest;

/** Whether the copy can be brought up by appending; else it is built anew. */
export const canFollow = (cursor: Cursor, head: LedgerHead): boolean =>
  cursor.version === PROJECTION_VERSION && (cursor.count < head.count || standsAtHead(cursor, head));
