/** One check of one licence server: its status, then what uses its licences, within one span of time for all of it. */
import { refuse, type Result } from '../../domain/result';
import { done } from '../../domain/result';
import type { UsagePurpose } from '../../domain/usage/purpose';
import type { ServerState } from '../../domain/usage/reading';
import type { Snapshot } from '../../domain/usage/snapshot';
import { readStatus, type AskedServer } from './read-status';
import { readUsed, type KnownUse, type UsedLists } from './read-used';

/** A server that feeds one byte a second is given up as well. */
export const CHECK_WITHIN_MS = 30_000;

export interface CheckOrder {
  readonly server: AskedServer;
  readonly purpose: UsagePurpose;
  /** What the last reading said; asked for only when the server answers. */
  readonly known: () => Promise<KnownUse | null>;
  /** Ends the check before its time. */
  readonly signal: AbortSignal;
}

export interface ServerAnswer {
  readonly snapshot: Snapshot;
  /** A list that cannot be had makes no answer a bad one. */
  readonly used: Result<UsedLists>;
}

export type CheckServer = (order: CheckOrder) => Promise<Result<ServerAnswer>>;

/** AC-6: what a server says that does answer. Everything else is silence (AC-7). */
const answered: ReadonlySet<string> = new Set([
  'server/redirected',
  'server/token-refused',
  'server/answered-error',
  'server/too-large',
  'server/compressed',
  'server/malformed',
  'server/newer',
  'server/other-purpose',
  'server/repeats-token',
]);

/** AC-6, AC-7: the state that an outcome of a check leaves behind. */
export const stateAfter = (outcome: Result<unknown>): ServerState => {
  if (outcome.ok) return 'active';
  return answered.has(outcome.error.code) ? 'inactive' : 'unavailable';
};

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** A silence that our own patience ended is called by that name. */
const inTime = <Value>(
  outcome: Result<Value>,
  { server, signal }: Pick<CheckOrder, 'server' | 'signal'>,
  timer: AbortSignal,
  withinMs: number,
): Result<Value> => {
  if (stateAfter(outcome) !== 'unavailable') return outcome;
  if (signal.aborted) return refuse('work/cancelled');
  if (!timer.aborted) return outcome;
  return refuse('server/timeout', { host: hostOf(server.address), seconds: Math.ceil(withinMs / 1000) });
};

/** Errors: those of `readStatus`, `server/timeout`, `work/cancelled`. */
export const createCheckServer =
  (withinMs = CHECK_WITHIN_MS): CheckServer =>
  async (order) => {
    const { server, purpose, known } = order;
    const timer = AbortSignal.timeout(withinMs);
    const signal = AbortSignal.any([order.signal, timer]);
    const status = inTime(await readStatus(server, purpose, signal), order, timer, withinMs);
    if (!status.ok) return status;
    const used = await readUsed(server, status.value, await known(), signal);
    return done({ snapshot: status.value, used: inTime(used, order, timer, withinMs) });
  };

/** As a check, without what uses the licences: for a person who tries an address. */
export const tryServer = async (
  order: Omit<CheckOrder, 'known'>,
  withinMs = CHECK_WITHIN_MS,
): Promise<Result<Snapshot>> => {
  const timer = AbortSignal.timeout(withinMs);
  const signal = AbortSignal.any([order.signal, timer]);
  return inTime(await readStatus(order.server, order.purpose, signal), order, timer, withinMs);
};
