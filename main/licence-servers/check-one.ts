/** Asks one licence server of a workspace with its token, keeps its reading, and says how it stands from then on. */
import { refuse, type Result } from '../../domain/result';
import type { RegisteredLicenceServer } from '../../domain/usage/usage-book';
import type { CheckServer, ServerAnswer } from './check-server';
import type { Dice } from './schedule';
import { outageUntil, statusAfter, uncheckedStatus } from './status-after';
import { isSameServer, type KeptStatus } from './status-book';
import type { UsageDesk } from './usage-desk';

/** What a check works with. */
export interface CheckedDesk {
  readonly readings: Pick<UsageDesk['readings'], 'record' | 'recordOutage' | 'known' | 'sweep'>;
  readonly statuses: Pick<UsageDesk['statuses'], 'find' | 'last' | 'set' | 'plan' | 'keepOnly' | 'save'>;
  readonly tokens: Pick<UsageDesk['tokens'], 'find'>;
}

/** The workspace whose servers are asked. */
export interface CheckedWorkspace {
  readonly desk: CheckedDesk;
  /** Those of the register as it stands now. */
  readonly servers: () => readonly RegisteredLicenceServer[];
}

export interface CheckingParts {
  readonly check: CheckServer;
  readonly now: () => Date;
  readonly dice: Dice;
  /** What nobody foresaw. */
  readonly failed: (failure: unknown) => void;
  /** Ends what is under way; nothing is written afterwards. */
  readonly signal: AbortSignal;
}

export type CheckOne = (workspace: CheckedWorkspace, server: RegisteredLicenceServer) => Promise<void>;

export const statusOf = async (desk: CheckedDesk, server: RegisteredLicenceServer, now: Date): Promise<KeptStatus> =>
  (await desk.statuses.find(server)) ?? uncheckedStatus(server, now);

const ask = async (
  { check, signal }: CheckingParts,
  desk: CheckedDesk,
  server: RegisteredLicenceServer,
): Promise<Result<ServerAnswer>> => {
  const { address, pin, purpose } = server;
  const token = await desk.tokens.find(server, address);
  if (!token.ok) return token;
  const known = () => desk.readings.known(server);
  return await check({ server: { address, pin, token: token.value }, purpose, known, signal });
};

/** Whoever changed the server meanwhile gets no status of the one before; another note makes no other server of it. */
const stillStands = ({ servers }: CheckedWorkspace, server: RegisteredLicenceServer): boolean =>
  servers().some((each) => isSameServer(each, server));

/** An outage of a server whose place another one takes ends with it. */
export const endOfOthers = async (desk: CheckedDesk, server: RegisteredLicenceServer, at: Date): Promise<void> => {
  const last = await desk.statuses.last(server);
  const outage = last === null || isSameServer(last, server) ? null : outageUntil(last, at);
  if (outage !== null) await desk.readings.recordOutage(outage);
};

/** Why what is over could not be kept; `null` where it was, or where nothing is over. */
const keepOutage = async ({ readings }: CheckedDesk, before: KeptStatus, after: KeptStatus, at: Date) => {
  const outage = before.state === after.state ? null : outageUntil(before, at);
  const kept = outage === null ? null : await readings.recordOutage(outage);
  return kept === null || kept.ok ? null : kept.error;
};

const keep = async (
  { now, dice }: CheckingParts,
  workspace: CheckedWorkspace,
  server: RegisteredLicenceServer,
  result: Result<ServerAnswer>,
): Promise<void> => {
  const { desk } = workspace;
  const at = now();
  const { installation, purpose } = server;
  const heard = (answer: ServerAnswer) => ({
    installation,
    purpose,
    snapshot: answer.snapshot,
    lists: answer.used.ok ? answer.used.value : null,
    receivedAt: at,
  });
  const kept = result.ok ? await desk.readings.record(heard(result.value)) : null;
  const notKept = kept === null || kept.ok ? null : kept.error;
  await endOfOthers(desk, server, at);
  const before = await statusOf(desk, server, at);
  const after = statusAfter(before, { result, notKept, at }, dice);
  const lost = await keepOutage(desk, before, after, at);
  // It may have been removed or changed while its answer was written.
  if (stillStands(workspace, server)) await desk.statuses.set({ ...after, error: after.error ?? lost });
};

export const createCheckOne =
  (parts: CheckingParts): CheckOne =>
  async (workspace, server) => {
    const { signal, failed } = parts;
    if (signal.aborted) return;
    const result = await ask(parts, workspace.desk, server).catch((failure: unknown) => {
      failed(failure);
      return refuse('host/failed');
    });
    if (signal.aborted || !stillStands(workspace, server)) return;
    await keep(parts, workspace, server, result).catch(failed);
  };
