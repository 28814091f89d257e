/** Asks the licence servers of a workspace for as long as its host runs: hourly, sooner after a failure, and on demand (AC-6). */
import type { ServerStatus } from '../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import type { EveryMinute } from '../background/lookout';
import { takeTurns } from '../keys/take-turns';
import {
  createCheckOne,
  endOfOthers,
  statusOf,
  type CheckedDesk,
  type CheckedWorkspace,
  type CheckingParts,
} from './check-one';
import { fewAtATime } from './few-at-a-time';
import { hasSlept, isDue, spread } from './schedule';
import { outageUntil, uncheckedStatus } from './status-after';
import { isSameServer, type KeptStatus } from './status-book';

export interface CheckerParts extends Omit<CheckingParts, 'signal'> {
  /** `null` while nothing is to be asked. */
  readonly workspace: () => CheckedWorkspace | null;
  readonly everyMinute: EveryMinute;
  /** Something is another than before: called as often as that happens. */
  readonly changed: () => void;
}

export interface Checker {
  /** Asks these now, and answers when all of them are through. */
  readonly checkNow: (servers: readonly RegisteredLicenceServer[]) => Promise<void>;
  /** How the servers of a workspace stand, in their order. */
  readonly statuses: (workspace: CheckedWorkspace) => Promise<readonly ServerStatus[]>;
  /** Ends the checks that are under way; nothing is written afterwards. */
  readonly close: () => Promise<void>;
}

const MOST_AT_A_TIME = 4;
const DAY_MS = 24 * 60 * 60_000;

const toServerStatus = (
  { address: _address, pin: _pin, noList: _noList, ...status }: KeptStatus,
  checking: boolean,
): ServerStatus => ({ ...status, checking });

type Plan = Pick<CheckerParts, 'dice'> & { readonly at: Date; readonly slept: boolean };

/** What a server was in the midst of that nobody asks any more is over. */
const forgetOthers = async (
  { statuses, readings }: CheckedDesk,
  servers: readonly RegisteredLicenceServer[],
  at: Date,
): Promise<void> => {
  for (const status of await statuses.keepOnly(servers)) {
    const outage = outageUntil(status, at);
    if (outage !== null) await readings.recordOutage(outage);
  }
};

/**
 * Which servers are asked at this minute. Those that come due together after a sleep, or at first, are spread: nobody
 * asks for every hour that was slept through, nor a hundred servers at once.
 */
const dueNow = async (
  { desk, servers }: CheckedWorkspace,
  { at, slept, dice }: Plan,
): Promise<readonly RegisteredLicenceServer[]> => {
  const all = await Promise.all(
    servers().map(async (server) => ({ server, status: await statusOf(desk, server, at) })),
  );
  const due = all.filter(({ status }) => isDue(status.nextAt, at));
  const isInCrowd = (status: KeptStatus): boolean => slept || status.nextAt === null;
  const crowd = due.filter(({ status }) => isInCrowd(status));
  const planned = spread(crowd.length, at, dice).map((time, index) => ({ time, ...crowd[index] }));
  for (const { time, server } of planned) {
    if (server === undefined) continue;
    await endOfOthers(desk, server, at);
    await desk.statuses.plan(uncheckedStatus(server, at), time.toISOString());
  }
  // Asked for anew: one that came while this was worked out is not forgotten.
  await forgetOthers(desk, servers(), at);
  const first = planned.flatMap(({ time, server }) => (server !== undefined && time <= at ? [server] : []));
  return [...first, ...due.filter(({ status }) => !isInCrowd(status)).map(({ server }) => server)];
};

interface Running {
  readonly desk: CheckedDesk;
  readonly server: RegisteredLicenceServer;
  readonly check: Promise<void>;
}

/** Runs one check of a server at a time, and whoever asks meanwhile waits for that one: not for that of its predecessor. */
const createRunner = (parts: CheckerParts, signal: AbortSignal) => {
  const running = new Set<Running>();
  const find = (desk: CheckedDesk, server: RegisteredLicenceServer): Running | undefined =>
    [...running].find((each) => each.desk === desk && isSameServer(each.server, server));
  const turn = fewAtATime(MOST_AT_A_TIME);
  const checkOne = createCheckOne({ ...parts, signal });
  const start = (workspace: CheckedWorkspace, server: RegisteredLicenceServer): Promise<void> => {
    const { desk } = workspace;
    const before = find(desk, server);
    if (before !== undefined) return before.check;
    const check = turn(() => checkOne(workspace, server)).finally(() => {
      running.delete(started);
      parts.changed();
    });
    const started: Running = { desk, server, check };
    running.add(started);
    parts.changed();
    return check;
  };
  return {
    start,
    isRunning: ({ desk }: CheckedWorkspace, server: RegisteredLicenceServer): boolean =>
      find(desk, server) !== undefined,
    settled: async (): Promise<void> => void (await Promise.all([...running].map(({ check }) => check))),
  };
};

export const createChecker = (parts: CheckerParts): Checker => {
  const { now, dice } = parts;
  const inTurn = takeTurns();
  const ending = new AbortController();
  const runner = createRunner(parts, ending.signal);
  let lastLook: Date | null = null;
  let lastSweep = 0;

  const sweep = async ({ desk }: CheckedWorkspace, at: Date): Promise<void> => {
    if (Math.abs(at.getTime() - lastSweep) < DAY_MS) return;
    lastSweep = at.getTime();
    await desk.readings.sweep(at);
  };
  const look = async (): Promise<void> => {
    const workspace = parts.workspace();
    if (workspace === null || ending.signal.aborted) return;
    const at = now();
    const due = await dueNow(workspace, { at, dice, slept: hasSlept(lastLook, at) });
    lastLook = at;
    if (ending.signal.aborted) return;
    for (const server of due) void runner.start(workspace, server);
    if (due.length === 0) await sweep(workspace, at);
    await workspace.desk.statuses.save();
  };
  const stopLooking = parts.everyMinute(() => void inTurn(look).catch(parts.failed));
  return {
    checkNow: async (servers) => {
      const workspace = parts.workspace();
      if (workspace === null || ending.signal.aborted) return;
      await Promise.all(servers.map((server) => runner.start(workspace, server)));
      // A status that is not on the disk costs a check after the next start, and nobody their answer now.
      await workspace.desk.statuses.save().catch(parts.failed);
    },
    statuses: async (workspace) => {
      const status = async (server: RegisteredLicenceServer): Promise<ServerStatus> =>
        toServerStatus(await statusOf(workspace.desk, server, now()), runner.isRunning(workspace, server));
      return await Promise.all(workspace.servers().map(status));
    },
    close: async () => {
      stopLooking();
      ending.abort();
      await runner.settled();
      await inTurn(() => Promise.resolve());
    },
  };
};
