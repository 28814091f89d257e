/** The tasks of offline activation: requests that wait for the desk's answer, here or elsewhere. */
import { toDayNumber } from '../calendar/civil-date';
import type { Register, RegisteredExchange } from '../ledger/register';
import type { ExpiryBand } from './expiry-band';
import { toTaskPool } from './pool-tasks';
import type { ActivationTask, TaskPool } from './task';

/** Days after which a request has waited too long. */
const DAYS_TO_ANSWER = 7;

/** What is ours to answer is more urgent than what others owe us. */
const bandOf = (isOurs: boolean, daysSoFar: number): ExpiryBand => {
  const isLate = daysSoFar > DAYS_TO_ANSWER;
  if (isOurs) return isLate ? 'lapsed' : '0-7';
  return isLate ? '0-7' : '15-30';
};

const toTask = (
  { docId, direction, request }: RegisteredExchange,
  pool: TaskPool | null,
  { asOf }: Register,
): ActivationTask => {
  const { requestedOn, site, quantity, kind } = request;
  const isOurs = direction === 'imported';
  const daysSoFar = Math.max(0, toDayNumber(asOf) - toDayNumber(requestedOn));
  return {
    kind: isOurs ? 'request-to-answer' : 'request-waiting',
    key: `request ${docId}`,
    band: bandOf(isOurs, daysSoFar),
    on: requestedOn,
    daysSoFar,
    asks: kind,
    site: site.name,
    quantity,
    pool,
  };
};

export const activationTasks = (register: Register): ActivationTask[] =>
  register.activations
    .filter(({ answer }) => answer === null)
    .map((exchange) => {
      const pool = register.pools.find((each) => each.pool === exchange.request.pool);
      return toTask(exchange, pool === undefined ? null : toTaskPool(pool), register);
    });
