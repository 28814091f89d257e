/** Has backups made without anybody asking: each day on which something changed, and before every import. */
import type { LedgerHead } from '../../contract/ipc';
import type { Refusal } from '../../domain/result';
import { isOlderThanReadings } from '../backup/is-older-than-readings';
import { isOlderThanTrust } from '../backup/is-older-than-trust';
import type { ListBackups, ListedBackup } from '../backup/list-backups';
import type { InTurn } from '../keys/take-turns';
import { localDate } from '../local-date';
import type { StartWork, Work } from './work';
import { createLookout, type EveryMinute } from './lookout';

export interface BackupFailure {
  /** Instant, RFC 3339. */
  readonly at: string;
  readonly error: Refusal;
}

export interface KeeperParts {
  /** Of the workspace that is backed up. */
  readonly folder: string;
  /** Where its ledger stands; `null` while it is not to be backed up. */
  readonly head: () => LedgerHead | null;
  readonly list: ListBackups;
  readonly startWork: StartWork;
  /** Whatever else works on the folder takes its turn here too. */
  readonly inTurn: InTurn;
  readonly now: () => Date;
  readonly everyMinute: EveryMinute;
  /** Called when there is a new backup, or when there should be one and is none. */
  readonly tell: () => void;
}

export interface BackupKeeper {
  /**
   * Called with where the ledger stands before an import. Returns at once: lines of the journal are only ever appended,
   * so that the backup of exactly this state can be written while the import goes on, or after it.
   */
  readonly beforeImport: (head: LedgerHead) => void;
  /** Why there is no newer backup; `null` when the last attempt succeeded. */
  readonly lastFailure: () => BackupFailure | null;
  /** Ends what is under way, without a trace. */
  readonly close: () => Promise<void>;
}

/** Nothing happened in the workspace since this backup, nobody else is trusted, and no licence server said anything else. */
const isStill = async (folder: string, head: LedgerHead, newest: ListedBackup | undefined): Promise<boolean> =>
  newest?.manifest?.head.digest === head.digest &&
  !(await isOlderThanTrust(folder, newest.name)) &&
  !(await isOlderThanReadings(folder, newest.name));

export const createBackupKeeper = (parts: KeeperParts): BackupKeeper => {
  const { folder, list, inTurn, now } = parts;
  let failure: BackupFailure | null = null;
  let work: Work<unknown> | null = null;
  let isWaiting = false;
  let isClosed = false;

  const fail = (error: Refusal): void => {
    failure = { at: now().toISOString(), error };
    parts.tell();
  };
  const make = async (upTo: LedgerHead): Promise<void> => {
    work = parts.startWork('automatic-backup', { folder, nowMs: now().getTime(), upTo });
    const made = await work.result;
    work = null;
    if (!made.ok) return made.error.code === 'work/cancelled' ? undefined : fail(made.error);
    failure = null;
    parts.tell();
  };
  /** `isDue` is asked with what is there. */
  const makeIf = async (head: LedgerHead, isDue: (backups: readonly ListedBackup[]) => boolean): Promise<void> => {
    if (isClosed) return;
    const listed = await list();
    if (!listed.ok) return fail(listed.error);
    const newest = listed.value.find(({ madeAt }) => madeAt <= now().toISOString());
    if (isDue(listed.value) && !(await isStill(folder, head, newest))) await make(head);
  };
  const lookAtTheDay = (): Promise<void> =>
    inTurn(async () => {
      const head = parts.head();
      const today = localDate(now());
      if (head !== null && head.count > 0) await makeIf(head, (backups) => backups.every(({ on }) => on !== today));
    });
  const stopLooking = createLookout({ now, everyMinute: parts.everyMinute, look: () => void lookAtTheDay() });

  return {
    beforeImport: (head) => {
      // One that waits its turn is of an earlier state still, and stands for this import too.
      if (isWaiting || head.count === 0 || parts.head() === null) return;
      isWaiting = true;
      void inTurn(async () => {
        isWaiting = false;
        await makeIf(head, () => true);
      });
    },
    lastFailure: () => failure,
    close: async () => {
      isClosed = true;
      stopLooking();
      work?.cancel();
      await inTurn(() => Promise.resolve());
    },
  };
};
