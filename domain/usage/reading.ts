/** Readings of licence servers as they are kept, and what is known of the servers themselves (AC-6, AC-7). */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { UsagePurpose } from './purpose';
import type { Snapshot } from './snapshot';

export type ReadingSource =
  { readonly kind: 'server' } | { readonly kind: 'file'; readonly docId: string; readonly fileName: string };

/** What an earlier reading says of something that a later one leaves out: a licence, or the support. */
export interface Carried {
  readonly what: string;
  /** Instant at which it was taken. */
  readonly at: string;
  readonly source: ReadingSource['kind'];
}

/** A snapshot that was received: from where and when. */
export interface Reading {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  /** Instant at which the server took it. */
  readonly at: string;
  /** The day of `at` where Coterm runs. */
  readonly on: CivilDate;
  /** Instant. */
  readonly receivedAt: string;
  readonly source: ReadingSource;
  readonly snapshot: Snapshot;
  /** Digest of the kept list of used licences (AC-9); `null` where none is kept. */
  readonly used: string | null;
  /** It names some licences, as a table does: of those that it leaves out it says nothing, and least of all that they are gone. */
  readonly partial?: true | undefined;
  /** What stands in its snapshot from earlier readings, since it leaves it out itself. */
  readonly carried?: readonly Carried[] | undefined;
}

/** AC-6: `inactive` answered with an error; AC-7: `unavailable` did not answer. `unchecked`: nobody has asked yet. */
export const serverStates = ['unchecked', 'active', 'inactive', 'unavailable'] as const;
export type ServerState = (typeof serverStates)[number];

export interface ServerStatus {
  readonly installation: string;
  readonly purpose: UsagePurpose;
  readonly state: ServerState;
  /** Instant since when it is in this state. */
  readonly since: string;
  /** Instant since when it gives no good answer, in whatever state; nothing while it does, and where that is not known. */
  readonly failingSince?: string | null | undefined;
  /** Instants of the last check, the last good answer, and the next check. */
  readonly checkedAt: string | null;
  readonly goodAt: string | null;
  readonly nextAt: string | null;
  /** Why the last answer was no good one. */
  readonly error: Refusal | null;
  /** In a row. */
  readonly failures: number;
  readonly checking: boolean;
}
