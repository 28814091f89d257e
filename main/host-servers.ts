/** The licence servers of a host: those of its own workspace are asked in the background, those of any that is shown can be looked at. */
import { refuse, done, type Result } from '../domain/result';
import type { Reading, ServerStatus } from '../domain/usage/reading';
import type { EveryMinute } from './background/lookout';
import { allReadings } from './licence-servers/all-readings';
import { createCheckServer, tryServer, type CheckServer } from './licence-servers/check-server';
import type { CheckedWorkspace } from './licence-servers/check-one';
import { createChecker } from './licence-servers/checker';
import { later, oneAMoment, type Later } from './licence-servers/one-a-moment';
import type { Dice } from './licence-servers/schedule';
import type { ServerName } from './licence-servers/server-key';
import { registeredServers } from './licence-servers/registered-servers';
import type { CivilDate } from '../domain/calendar/civil-date';
import type { NoticeBoard } from './notice-board';
import type { WorkspaceSwitch } from './shown-workspace';
import type { Workspace } from './workspace/workspace';

export type Paused = 'sample' | 'read-only';

export interface UsageNow {
  readonly statuses: readonly ServerStatus[];
  readonly latest: readonly Reading[];
  readonly tokens: readonly ServerName[];
  readonly paused: Paused | null;
}

export interface HostServers {
  /** Of the workspace that is shown. */
  readonly state: () => Promise<UsageNow>;
  /** Asks the servers of one installation, or all. Errors: `server/sample`, `workspace/read-only`, `server/none`. */
  readonly check: (installation: string | null) => Promise<Result<readonly ServerStatus[]>>;
  /** Why nothing is asked here; `null` where it is. */
  readonly refusePaused: () => Result<never> | null;
  readonly tryServer: typeof tryServer;
  /** Ends what is under way when the host closes. */
  readonly signal: AbortSignal;
  readonly changed: () => void;
  readonly close: () => Promise<void>;
}

export interface HostServerParts {
  readonly workspaces: WorkspaceSwitch;
  readonly notices: NoticeBoard;
  readonly everyMinute: EveryMinute;
  readonly now: () => Date;
  readonly today: () => CivilDate;
  readonly failed: (failure: unknown) => void;
  /** Left to the system where nothing else is given. */
  readonly dice?: Dice;
  readonly checkServer?: CheckServer;
  readonly after?: Later;
}

/** A hundred servers that are asked at once are told of in a handful of notices. */
const MOMENT_MS = 300;

export const createHostServers = (parts: HostServerParts): HostServers => {
  const { workspaces, notices, everyMinute, now, today, failed } = parts;
  const { dice = Math.random, checkServer = createCheckServer(), after = later } = parts;
  const ending = new AbortController();
  const tell = (): void => notices.publish({ channel: 'usage.changed', notice: {} });
  const changed = oneAMoment(after, MOMENT_MS, tell);
  const checked = (workspace: Workspace): CheckedWorkspace => ({
    desk: workspace.usage,
    servers: () => registeredServers(workspace.ledger.register(today())),
  });
  const ownOrNone = (): CheckedWorkspace | null => {
    const own = workspaces.own();
    return own.readOnly ? null : checked(own);
  };
  const checker = createChecker({
    workspace: ownOrNone,
    check: checkServer,
    now,
    dice,
    everyMinute,
    changed: changed.call,
    failed,
  });
  const paused = (): Paused | null => {
    const { kind, workspace } = workspaces.shown();
    if (kind === 'sample') return 'sample';
    return workspace.readOnly ? 'read-only' : null;
  };
  const refusePaused = (): Result<never> | null => {
    const why = paused();
    if (why === null) return null;
    return why === 'sample' ? refuse('server/sample') : refuse('workspace/read-only');
  };
  return {
    state: async () => {
      const { workspace } = workspaces.shown();
      const { tokens } = workspace.usage;
      return {
        statuses: await checker.statuses(checked(workspace)),
        latest: await allReadings(workspace, today).latest(),
        tokens: await tokens.list(),
        paused: paused(),
      };
    },
    check: async (installation) => {
      const refused = refusePaused();
      if (refused !== null) return refused;
      const shown = checked(workspaces.shown().workspace);
      const servers = shown.servers().filter((server) => (installation ?? server.installation) === server.installation);
      if (installation !== null && servers.length === 0) return refuse('server/none', { installation });
      await checker.checkNow(servers);
      const statuses = await checker.statuses(shown);
      return done(statuses.filter((status) => (installation ?? status.installation) === status.installation));
    },
    refusePaused,
    tryServer,
    signal: ending.signal,
    changed: changed.call,
    close: async () => {
      changed.stop();
      ending.abort();
      await checker.close();
    },
  };
};
