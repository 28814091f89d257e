/** Whether the automatic backups need a person: none was made, the last attempt failed, or the newest one is stale. */
import type { Refusal } from '../result';

export interface BackupFacts {
  /** False for a workspace that is not backed up by itself: the sample, and one that is read only. */
  readonly isOn: boolean;
  /** Events recorded so far. */
  readonly events: number;
  /** The newest backup that counts; `events` is `null` where nobody knows what it holds. */
  readonly newest: { readonly madeAtMs: number; readonly events: number | null } | null;
  /** Why there is no newer one; `null` when the last attempt succeeded or there was none. */
  readonly lastFailure: Refusal | null;
  readonly nowMs: number;
}

export type BackupStanding =
  | { readonly as: 'good' }
  | { readonly as: 'never' }
  | { readonly as: 'stale'; readonly days: number }
  | { readonly as: 'failed'; readonly error: Refusal };

/** Whole days after which a backup is stale; one is made on each day on which Coterm is open. */
export const STALE_AFTER_DAYS = 3;

const MS_PER_DAY = 86_400_000;

/** However old, a backup that holds everything is as good as a new one. */
const holdsEverything = ({ newest, events }: BackupFacts): boolean =>
  newest !== null && newest.events !== null && newest.events >= events;

export const backupStanding = (facts: BackupFacts): BackupStanding => {
  const { isOn, events, newest, lastFailure, nowMs } = facts;
  if (!isOn || events === 0) return { as: 'good' };
  if (lastFailure !== null) return { as: 'failed', error: lastFailure };
  if (newest === null) return { as: 'never' };
  const days = Math.floor((nowMs - newest.madeAtMs) / MS_PER_DAY);
  return days >= STALE_AFTER_DAYS && !holdsEverything(facts) ? { as: 'stale', days } : { as: 'good' };
};
