/** Takes a request for an activation, or for its return, into the exchanges; or says why it does not count. */
import type { Refusal } from '../result';
import type { ActivationRequest } from './activation-files';
import { outstanding, requestIdOf, type Exchanges, type KeptRequest } from './exchanges';

/** The granted answer that a return names has to be this site's own, about the same licences. */
const refuseReturn = ({ byResponse }: Exchanges, request: ActivationRequest): Refusal | null => {
  if (request.returns === undefined) return null;
  const { id, quantity, returns, siteKid, pool, product } = request;
  const granted = byResponse.get(returns.response);
  const isOwn =
    granted?.answer?.response.result === 'granted' &&
    granted.request.kind === 'activate' &&
    granted.request.siteKid === siteKid &&
    granted.request.pool === pool &&
    granted.request.product === product;
  if (granted === undefined || !isOwn) return { code: 'activation/return-unknown', id };
  const left = outstanding(granted);
  return quantity > left ? { code: 'activation/too-many-returned', id, quantity, left } : null;
};

const refuseRequest = (exchanges: Exchanges, { docId, request }: KeptRequest): Refusal | null => {
  const { id, siteKid, siteSequence } = request;
  if (exchanges.byRequest.has(docId)) return { code: 'document/known', docId };
  if (exchanges.used.has(requestIdOf(request))) return { code: 'activation/conflict', id };
  const last = exchanges.siteSequences.get(siteKid) ?? 0;
  if (siteSequence <= last) return { code: 'activation/site-sequence', id, sequence: siteSequence, last };
  return refuseReturn(exchanges, request);
};

/** `null` when taken. */
export const takeRequest = (exchanges: Exchanges, kept: KeptRequest): Refusal | null => {
  // A workspace that asks and answers reads its own request, and two computers may have read the same one: it is one exchange.
  if (exchanges.byRequest.has(kept.docId) && kept.direction === 'imported') return null;
  const refusal = refuseRequest(exchanges, kept);
  if (refusal !== null) return refusal;
  const acceptedBefore = exchanges.sequences.get(kept.request.pool) ?? 0;
  exchanges.byRequest.set(kept.docId, { ...kept, acceptedBefore, answer: null, returned: 0 });
  exchanges.used.add(requestIdOf(kept.request));
  exchanges.siteSequences.set(kept.request.siteKid, kept.request.siteSequence);
  return null;
};
