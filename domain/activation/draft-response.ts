/** Writes what the licence desk answers: the request echoed, and the decision. */
import type { CivilDate } from '../calendar/civil-date';
import type { ActivationRequest, ActivationResponse } from './activation-files';

export type Decision =
  { readonly result: 'granted'; readonly lot: string } | { readonly result: 'refused'; readonly reason: string };

/** What the desk's computer fills in. */
export interface ResponseStamp {
  readonly id: string;
  /** The docId of the request. */
  readonly inReplyTo: string;
  readonly sequence: number;
  /** Instant, RFC 3339. */
  readonly iat: string;
  readonly decidedOn: CivilDate;
}

/** LP-10: an activation counts from the day of the decision, on both sides. */
export const draftResponse = (
  request: ActivationRequest,
  decision: Decision,
  { id, inReplyTo, sequence, iat, decidedOn }: ResponseStamp,
): ActivationResponse => {
  const { nonce, siteKid, pool, quantity, kind } = request;
  const stamped = { v: 1 as const, id, inReplyTo, nonce, siteKid, sequence, iat, decidedOn };
  if (decision.result === 'refused')
    return { ...stamped, result: decision.result, reason: decision.reason, pool, lot: '', quantity };
  const granted = { ...stamped, result: decision.result, pool, lot: decision.lot, quantity };
  return kind === 'activate' ? { ...granted, activatedOn: decidedOn } : granted;
};
