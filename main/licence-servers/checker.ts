/** Asks the licence servers of a workspace for as long as its host runs: hourly, sooner after a failure, and on demand (AC-6). */
import type { EveryMinute } from '../background/lookout';
import { refuse, type Result } from '../../domain/result';
import type { ServerStatus } from '../../domain/usage/reading';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import { takeTurns } from '../keys/take-turns';
import type { CheckServer, ServerAnswer } from './check-server';
import { fewAtATime } from './few-at-a-time';
import { hasSlept, isDue, spread, type Dice } from './schedule';
import { serverKey } from './server-key';
import { statusAfter, uncheckedStatus } from './status-after';
import type { KeptStatus } from './status-book';
import type { UsageDesk } from './usage-desk';

/** The workspace whose servers are asked. */
export interface CheckedWorkspace {
  readonly desk: UsageDesk;
  /** Those of the register as it stands now. */
  readonly servers: () => readonly RegisteredLicenceServer[];
}

export interface CheckerParts {
  /** `null` while nothing is to be asked. */
  readonly workspace: () => CheckedWorkspace | null;
  readonly check: CheckServer;
  readonly now: () => Date;
  readonly dice: Dice;
  readonly everyMinute: EveryMinute;
  /** Something is another than before: called as often as that happens. */
  readonly changed: () => void;
  /** What nobody foresaw. */
  readonly failed: (failure: unknown) => void;
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

const withoutIdentity = (
  { address: _address, pin: _pin, noList: _noList, ...status }: KeptStatus,
  checking: boolean,
): ServerStatus => ({ ...status, checking });

export const createChecker = (parts: CheckerParts): Checker => {
  const { now, dice, changed } = parts;
  const running = new Map<string, Promise<void>>();
  const turn = fewAtATime(MOST_AT_A_TIME);
  const inTurn = takeTurns();
  const ending = new AbortController();
  let lastLook: Date | null = null;
  let lastSweep = 0;

  const isOurs = (desk: UsageDesk): boolean => parts.workspace()?.desk === desk;
  const statusOf = async (desk: UsageDesk, server: RegisteredLicenceServer): Promise<KeptStatus> =>
    (await desk.statuses.find(server)) ?? uncheckedStatus(server, now());

  const ask = async (desk: UsageDesk, server: RegisteredLicenceServer): Promise<Result<ServerAnswer>> => {
    const { address, pin, purpose } = server;
    const token = await desk.tokens.find(server, address);
    if (!token.ok) return token;
    const known = () => desk.readings.known(server);
    return await parts.check({ server: { address, pin, token: token.value }, purpose, known, signal: ending.signal });
  };

  /** Whoever changed the server meanwhile gets no status of the one before. */
  const stillStands = ({ servers }: CheckedWorkspace, { event }: RegisteredLicenceServer): boolean =>
    !ending.signal.aborted && servers().some((server) => server.event === event);

  const keep = async (
    workspace: CheckedWorkspace,
    server: RegisteredLicenceServer,
    result: Result<ServerAnswer>,
  ): Promise<void> => {
    if (!stillStands(workspace, server)) return;
    const { desk } = workspace;
    const at = now();
    const { installation, purpose } = server;
    const kept = result.ok
      ? await desk.readings.record({
          installation,
          purpose,
          snapshot: result.value.snapshot,
          lists: result.value.used.ok ? result.value.used.value : null,
          receivedAt: at,
        })
      : null;
    const notKept = kept === null || kept.ok ? null : kept.error;
    await desk.statuses.set(statusAfter(await statusOf(desk, server), { result, notKept, at }, dice));
  };

  const checkOne = async (workspace: CheckedWorkspace, server: RegisteredLicenceServer): Promise<void> => {
    if (ending.signal.aborted) return;
    const result = await ask(workspace.desk, server).catch((failure: unknown) => {
      parts.failed(failure);
      return refuse('host/failed');
    });
    await keep(workspace, server, result).catch(parts.failed);
  };

  const start = (workspace: CheckedWorkspace, server: RegisteredLicenceServer): Promise<void> => {
    const key = serverKey(server);
    const before = running.get(key);
    if (before !== undefined) return before;
    const check = turn(() => checkOne(workspace, server)).finally(() => {
      running.delete(key);
      changed();
    });
    running.set(key, check);
    changed();
    return check;
  };

  /** After a sleep nobody asks for every hour that was slept through, nor a hundred servers at once. */
  const plan = async (workspace: CheckedWorkspace, at: Date): Promise<readonly RegisteredLicenceServer[]> => {
    const { desk } = workspace;
    const all = workspace.servers();
    const slept = hasSlept(lastLook, at);
    const known = await Promise.all(all.map(async (server) => ({ server, status: await statusOf(desk, server) })));
    const due = known.filter(({ status }) => isDue(status.nextAt, at));
    const crowd = due.filter(({ status }) => slept || status.nextAt === null);
    const times = spread(crowd.length, at, dice);
    for (const [index, { status }] of crowd.entries())
      await desk.statuses.set({ ...status, nextAt: (times[index] ?? at).toISOString() });
    await desk.statuses.keepOnly(all);
    const now = await Promise.all(due.map(async ({ server }) => ({ server, status: await statusOf(desk, server) })));
    return now.filter(({ status }) => isDue(status.nextAt, at)).map(({ server }) => server);
  };

  const sweep = async ({ desk }: CheckedWorkspace, at: Date): Promise<void> => {
    if (Math.abs(at.getTime() - lastSweep) < DAY_MS) return;
    lastSweep = at.getTime();
    await desk.readings.sweep(at);
  };

  const look = async (): Promise<void> => {
    const workspace = parts.workspace();
    if (workspace === null || ending.signal.aborted) return;
    const at = now();
    const due = await plan(workspace, at);
    lastLook = at;
    for (const server of due) void start(workspace, server);
    if (due.length === 0) await sweep(workspace, at);
    await workspace.desk.statuses.save();
  };

  const stopLooking = parts.everyMinute(() => void inTurn(look).catch(parts.failed));

  return {
    checkNow: async (servers) => {
      const workspace = parts.workspace();
      if (workspace === null) return;
      await Promise.all(servers.map((server) => start(workspace, server)));
      await workspace.desk.statuses.save();
    },
    statuses: async ({ desk, servers }) =>
      await Promise.all(
        servers().map(async (server) =>
          withoutIdentity(await statusOf(desk, server), isOurs(desk) && running.has(serverKey(server))),
        ),
      ),
    close: async () => {
      stopLooking();
      ending.abort();
      await Promise.all(running.values());
      await inTurn(() => Promise.resolve());
    },
  };
};
