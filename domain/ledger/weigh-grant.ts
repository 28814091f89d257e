/** Whether the licence desk can grant a request, by its own register: the lot that the answer names, or why not. */
import type { ActivationRequest } from '../activation/activation-files';
import { chooseLot, type RecordedLoss } from '../activation/answer-request';
import { outstanding } from '../activation/exchanges';
import { done, refuse, type Result } from '../result';
import type { Register } from './register';

/** What of a request decides. */
type AskedFor = Pick<ActivationRequest, 'id' | 'kind' | 'siteKid' | 'pool' | 'product' | 'quantity' | 'returns'>;
type Asked = Pick<Register, 'pools' | 'activations'>;

const lossesIn = ({ pools }: Asked): readonly RecordedLoss[] =>
  pools.flatMap(({ changes }) => changes.flatMap(({ change }) => (change.kind === 'activation-lost' ? [change] : [])));

/** A return goes back to the lot from which its activation was granted. */
const weighReturn = ({ activations }: Asked, { id, quantity, returns, siteKid }: AskedFor): Result<string> => {
  const granted = activations.find(({ answer }) => answer !== null && answer.docId === returns?.response);
  const answer = granted?.answer ?? null;
  if (granted === undefined || answer === null || granted.request.siteKid !== siteKid)
    return refuse('activation/return-unknown', { id });
  const left = outstanding(granted);
  return quantity > left ? refuse('activation/too-many-returned', { id, quantity, left }) : done(answer.response.lot);
};

/** Refusals: those of `chooseLot`, `activation/return-unknown`, `activation/too-many-returned`. */
export const weighGrant = (register: Asked, request: AskedFor): Result<string> => {
  if (request.kind === 'return') return weighReturn(register, request);
  const pool = register.pools.find((each) => each.pool === request.pool);
  return chooseLot(pool, request, register.activations, lossesIn(register));
};
