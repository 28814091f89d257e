/** What the answer to a request changes: licences are activated, or activated ones are free again. */
import type { ActivationRequest, ActivationResponse } from '../activation/activation-files';
import type { Change } from './change';

/** LP-10: the answer carries the day of the activation, so that it is the same on both sides. */
export const answerChanges = (
  { returns, site }: ActivationRequest,
  { result, pool, quantity, activatedOn, decidedOn }: ActivationResponse,
): readonly Change[] => {
  if (result === 'refused') return [];
  if (returns === undefined)
    return [{ kind: 'licences-activated', on: activatedOn ?? decidedOn, pool, quantity, site: site.name }];
  const returned = { pool, quantity, site: site.name, response: returns.response };
  return [{ kind: 'activation-returned', on: decidedOn, ...returned }];
};
