/** Asks the licence servers of a workspace for as long as its host runs: hourly, sooner after a failure, and on demand (AC-6). */
import type { ServerStatus } from '../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import type { EveryMinute } from '../background/lookout';
import { takeTurns } from '../keys/take-turns';
import { createCheckOne, statusOf, type CheckedWorkspace, type CheckingParts } from './check-one';
import { fewAtATime } from './few-at-a-time';
import { hasSlept, isDue, spread } from './schedule';
import { serverKey } from './server-key';
import type { KeptStatus } from './status-book';

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
  for (const { time, status } of planned)
    if (status !== undefined) await desk.statuses.set({ ...status, nextAt: time.toISOString() });
  await desk.statuses.keepOnly(all.map(({ server }) => server));
  const first = planned.flatMap(({ time, server }) => (server !== undefined && time <= at ? [server] : []));
  return [...first, ...due.filter(({ status }) => !isInCrowd(status)).map(({ server }) => server)];
};

/** Runs one check of a server at a time, and whoever asks meanwhile waits for that one. */
const createRunner = (parts: CheckerParts, signal: AbortSignal) => {
  const running = new Map<string, Promise<void>>();
  const turn = fewAtATime(MOST_AT_A_TIME);
  const checkOne = createCheckOne({ ...parts, signal });
  const start = (workspace: CheckedWorkspace, server: RegisteredLicenceServer): Promise<void> => {
    const key = serverKey(server);
    const before = running.get(key);
    if (before !== undefined) return before;
    const check = turn(() => checkOne(workspace, server)).finally(() => {
      running.delete(key);
      parts.changed();
    });
    running.set(key, check);
    parts.changed();
    return check;
  };
  return {
    start,
    isRunning: (server: RegisteredLicenceServer): boolean => running.has(serverKey(server)),
    settled: async (): Promise<void> => void (await Promise.all(running.values())),
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
    for (const server of due) void runner.start(workspace, server);
    if (due.length === 0) await sweep(workspace, at);
    await workspace.desk.statuses.save();
  };
  const stopLooking = parts.everyMinute(() => void inTurn(look).catch(parts.failed));
  const isChecked = ({ desk }: CheckedWorkspace): boolean => parts.workspace()?.desk === desk;

  return {
    checkNow: async (servers) => {
      const workspace = parts.workspace();
      if (workspace === null) return;
      await Promise.all(servers.map((server) => runner.start(workspace, server)));
      // A status that is not on the disk costs a check after the next start, and nobody their answer now.
      await workspace.desk.statuses.save().catch(parts.failed);
    },
    statuses: async (workspace) => {
      const status = async (server: RegisteredLicenceServer): Promise<ServerStatus> =>
        toServerStatus(await statusOf(workspace.desk, server, now()), isChecked(workspace) && runner.isRunning(server));
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
