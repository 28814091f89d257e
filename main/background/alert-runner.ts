/**
 * Looks what is new among the alerts: soon after the start, every hour, after the computer slept, and within a minute after
 * the ledger or the licence servers say something else. One digest says it, and it is told once.
 */
import type { AlertsState, ShownDigest } from '../../contract/alert-messages';
import { digestText } from '../../contract/digest-text';
import { watchTasks, type WatchedTasks } from '../../domain/alert/alerts';
import { digestOf, type Told } from '../../domain/alert/digest';
import { isDueSoon, registerTasks } from '../../domain/overview/register-tasks';
import { noUsageFacts, type UsageFacts } from '../../domain/overview/usage-facts';
import { takeTurns } from '../keys/take-turns';
import { localDate } from '../local-date';
import type { ShownWorkspace } from '../shown-workspace';
import { createLookout, type EveryMinute } from './lookout';
import { openToldFile, type ToldFile } from '../workspace/told-file';

export interface AlertRunnerParts {
  readonly shown: () => ShownWorkspace;
  readonly now: () => Date;
  readonly everyMinute: EveryMinute;
  /** What licence servers say of the shown workspace. */
  readonly usageFacts: (shown: ShownWorkspace) => Promise<UsageFacts>;
  /** Shows a digest where the system has notifications; false where a window has to. */
  readonly notify: (digest: ShownDigest) => boolean;
  /** Called after each run with how much is due soon. */
  readonly tell: (count: number) => void;
  /** A run that failed is repeated within a minute. */
  readonly log: (failure: unknown) => void;
}

export interface AlertRunner {
  readonly state: () => AlertsState;
  /** A window has shown the digest. */
  readonly told: (digest: string) => Promise<void>;
  /** Something has changed: it is looked at within a minute. */
  readonly wake: () => void;
  /** Another workspace is shown. */
  readonly follow: () => void;
  readonly close: () => Promise<void>;
}

interface Pending {
  readonly shown: ShownDigest;
  /** What is known as told once it was shown. */
  readonly told: readonly Told[];
}

interface Ran {
  readonly at: Date;
  readonly count: number;
  readonly usage: UsageFacts;
  readonly file: ToldFile;
  readonly pending: Pending | null;
}

const HOUR_MS = 3_600_000;

const quietIn = ({ kind, workspace }: ShownWorkspace): AlertsState['quiet'] => {
  if (kind === 'sample') return 'sample';
  return workspace.readOnly ? 'read-only' : null;
};

const copyOf = ({ usedUp, failing, support, deletions }: UsageFacts): AlertsState['usage'] => ({
  usedUp: [...usedUp],
  failing: [...failing],
  support: [...support],
  deletions: [...deletions],
});

/** What the system has shown is told; what a window has to show waits for it. */
const tellNew = async (
  notify: AlertRunnerParts['notify'],
  file: ToldFile,
  watched: WatchedTasks,
  at: Date,
): Promise<Pending | null> => {
  const before = await file.read();
  const { digest, told } = digestOf([...watched.alerts.values()], before.told, at.getTime());
  const ranAt = at.toISOString();
  const text = digest === null ? null : { digest: ranAt, ...digestText(digest) };
  if (text !== null && !notify(text)) {
    await file.write({ ranAt, told: before.told });
    return { shown: text, told };
  }
  await file.write({ ranAt, told });
  return null;
};

export const createAlertRunner = (parts: AlertRunnerParts): AlertRunner => {
  const { shown, now } = parts;
  const inTurn = takeTurns();
  let ran: Ran | null = null;
  let isWoken = false;
  let isClosed = false;

  const wake = (): void => {
    isWoken = true;
  };
  const run = async (): Promise<void> => {
    if (isClosed) return;
    const of = shown();
    const at = now();
    const register = of.workspace.ledger.register(localDate(at));
    const usage = await parts.usageFacts(of);
    if (isClosed) return;
    // Another is shown by now, or this one was closed: nobody is told of it, and nothing is written into its folder.
    if (shown().workspace !== of.workspace) return wake();
    const watched = watchTasks(registerTasks(register, usage), register, at.getTime());
    const file = openToldFile(of.workspace.folder);
    const pending = quietIn(of) === null ? await tellNew(parts.notify, file, watched, at) : null;
    const count = countDue(watched);
    if (shown().workspace !== of.workspace) return wake();
    ran = { at, count, usage, file, pending };
    parts.tell(count);
  };
  const runInTurn = (): void => {
    isWoken = false;
    void inTurn(run).catch((failure: unknown) => {
      parts.log(failure);
      wake();
    });
  };
  const ends = [
    createLookout({ now, everyMinute: parts.everyMinute, look: runInTurn }),
    parts.everyMinute(() => {
      if (isWoken) runInTurn();
    }),
  ];

  return {
    state: () => {
      const quiet = quietIn(shown());
      if (ran === null) return { ranAt: null, next: null, count: 0, usage: copyOf(noUsageFacts), digest: null, quiet };
      return {
        ranAt: ran.at.toISOString(),
        next: new Date(ran.at.getTime() + HOUR_MS).toISOString(),
        count: ran.count,
        usage: copyOf(ran.usage),
        digest: ran.pending?.shown ?? null,
        quiet,
      };
    },
    told: (digest) =>
      inTurn(async () => {
        const { pending = null, file, at } = ran ?? {};
        if (ran === null || pending?.shown.digest !== digest || file === undefined || at === undefined) return;
        await file.write({ ranAt: at.toISOString(), told: pending.told });
        ran = { ...ran, pending: null };
      }),
    wake,
    follow: () => {
      // The first run of a host waits until everything else has started.
      const isLater = ran !== null;
      ran = null;
      if (isLater) runInTurn();
      else wake();
    },
    close: async () => {
      isClosed = true;
      for (const end of ends) end();
      await inTurn(() => Promise.resolve());
    },
  };
};

/** As the window counts. */
const countDue = ({ needing }: WatchedTasks): number => needing.filter(isDueSoon).length;
