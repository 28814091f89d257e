/** How a licence server stands after a check (AC-6, AC-7). */
import type { Refusal, Result } from '../../domain/result';
import { isOutageState } from '../../domain/usage/outage';
import { stateAfter, type ServerAnswer } from './check-server';
import { nextCheck, type Dice } from './schedule';
import type { KeptOutage } from './reading-lines';
import type { KeptStatus, ServerIdentity } from './status-book';

/** Nobody has asked it yet. */
export const uncheckedStatus = ({ installation, purpose, address, pin }: ServerIdentity, now: Date): KeptStatus => ({
  installation,
  purpose,
  address,
  pin,
  state: 'unchecked',
  since: now.toISOString(),
  checkedAt: null,
  goodAt: null,
  nextAt: null,
  error: null,
  failures: 0,
  noList: null,
});

/** What a person compares belongs into a dialog, and not into a status that is kept. */
const keptError = ({ certificate: _certificate, ...error }: Refusal): Refusal => error;

export interface Outcome {
  readonly result: Result<ServerAnswer>;
  /** Why a good answer could not be kept; `null` where it was. */
  readonly notKept: Refusal | null;
  readonly at: Date;
}

/** What a server is in the midst of, as it is kept once it is over; `null` where it does not fail. */
export const outageUntil = (before: KeptStatus, at: Date): KeptOutage | null => {
  const { installation, purpose, state, since, goodAt } = before;
  return isOutageState(state) && Date.parse(since) < at.getTime()
    ? { installation, purpose, state, from: since, to: at.toISOString(), goodAt }
    : null;
};

/** A server that errs now and is silent then has failed all the while. */
const failingFrom = ({ failures, failingSince, since }: KeptStatus, instant: string): string =>
  failingSince ?? (failures > 0 ? since : instant);

export const statusAfter = (before: KeptStatus, { result, notKept, at }: Outcome, dice: Dice): KeptStatus => {
  const state = stateAfter(result);
  const instant = at.toISOString();
  const failures = result.ok ? 0 : before.failures + 1;
  const list = result.ok ? result.value.used : null;
  return {
    ...before,
    state,
    since: state === before.state ? before.since : instant,
    failingSince: result.ok ? null : failingFrom(before, instant),
    checkedAt: instant,
    goodAt: result.ok ? instant : before.goodAt,
    nextAt: nextCheck(at, failures, dice).toISOString(),
    error: result.ok ? notKept : keptError(result.error),
    failures,
    noList: list === null ? before.noList : list.ok ? null : keptError(list.error),
  };
};
