/** Takes the licence desk's answer into the exchanges; or says why it is not believed. */
import type { Refusal } from '../result';
import type { ActivationResponse } from './activation-files';
import { numberOf, outstanding, type Exchange, type Exchanges, type KeptResponse } from './exchanges';

/** The answer's number, and the one that it had to be higher than. */
const refuseSequence = (exchanges: Exchanges, exchange: Exchange, kept: KeptResponse): Refusal | null => {
  const { response, direction, sharesNumber } = kept;
  // It names its request and the number used once of that: what a number guards against beside it, a person has looked at.
  if (sharesNumber) return null;
  const { id, sequence, pool } = response;
  // Answers may overtake each other on their way, but none was given before its question was asked.
  const last = direction === 'issued' ? (exchanges.sequences.get(pool) ?? 0) : exchange.acceptedBefore;
  if (exchanges.used.has(numberOf(response))) return { code: 'activation/sequence', id, sequence, last: sequence };
  return sequence > last ? null : { code: 'activation/sequence', id, sequence, last };
};

/** What is granted is what was asked for. */
const isAsAsked = ({ request }: Exchange, response: ActivationResponse): boolean =>
  response.pool === request.pool &&
  response.quantity === request.quantity &&
  (response.result === 'granted' && request.kind === 'activate') === (response.activatedOn !== undefined);

const returnedFrom = (exchanges: Exchanges, { request }: Exchange): Exchange | undefined =>
  request.returns === undefined ? undefined : exchanges.byResponse.get(request.returns.response);

const refuseReturned = (exchanges: Exchanges, exchange: Exchange, response: ActivationResponse): Refusal | null => {
  if (exchange.request.kind !== 'return' || response.result === 'refused') return null;
  const granted = returnedFrom(exchanges, exchange);
  const left = granted === undefined ? 0 : outstanding(granted);
  const { quantity } = response;
  return quantity > left ? { code: 'activation/too-many-returned', id: exchange.request.id, quantity, left } : null;
};

/** The request that is answered: one of this register's own, where the answer came from elsewhere. */
const exchangeOf = (exchanges: Exchanges, { direction, response }: KeptResponse): Exchange | undefined => {
  const asked = exchanges.byRequest.get(response.inReplyTo);
  const isOurs = asked !== undefined && (direction === 'issued' || asked.direction === 'issued');
  return isOurs && asked.request.siteKid === response.siteKid ? asked : undefined;
};

const refuseResponse = (exchanges: Exchanges, exchange: Exchange, kept: KeptResponse): Refusal | null => {
  const { response } = kept;
  const { id } = response;
  if (response.nonce !== exchange.request.nonce) return { code: 'activation/nonce', id };
  if (exchange.answer !== null) return { code: 'activation/answered', id, request: exchange.request.id };
  const refusal = refuseSequence(exchanges, exchange, kept);
  if (refusal !== null) return refusal;
  if (!isAsAsked(exchange, response)) return { code: 'activation/differs', id, request: exchange.request.id };
  return refuseReturned(exchanges, exchange, response);
};

const keep = (exchanges: Exchanges, exchange: Exchange, kept: KeptResponse): void => {
  const { pool, sequence, result, quantity } = kept.response;
  exchange.answer = kept;
  exchanges.byResponse.set(kept.docId, exchange);
  exchanges.used.add(numberOf(kept.response));
  exchanges.sequences.set(pool, Math.max(exchanges.sequences.get(pool) ?? 0, sequence));
  const granted = result === 'granted' ? returnedFrom(exchanges, exchange) : undefined;
  if (granted !== undefined) granted.returned += quantity;
};

/** `null` when taken. */
export const takeResponse = (exchanges: Exchanges, kept: KeptResponse): Refusal | null => {
  const { id } = kept.response;
  if (exchanges.byResponse.has(kept.docId)) return { code: 'activation/replayed', id };
  const exchange = exchangeOf(exchanges, kept);
  if (exchange === undefined) return { code: 'activation/foreign', id };
  const refusal = refuseResponse(exchanges, exchange, kept);
  if (refusal === null) keep(exchanges, exchange, kept);
  return refusal;
};
