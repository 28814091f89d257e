/** What the answer to a request changes: licences are activated, or activated ones are free again. */
import type { ActivationRequest, ActivationResponse } from '../activation/activation-files';
import type { Change } from './change';

/** Where this register counts it, and why without a EULA. */
interface Counted {
  readonly place: string;
  readonly override: string | null;
}

/** LP-10: the answer carries the day of the activation, so that it is the same on both sides. */
export const answerChanges = (
  { returns }: Pick<ActivationRequest, 'returns'>,
  { result, pool, quantity, activatedOn, decidedOn }: ActivationResponse,
  { place: site, override }: Counted,
): readonly Change[] => {
  if (result === 'refused') return [];
  if (returns === undefined) {
    const activated = { on: activatedOn ?? decidedOn, pool, quantity, site };
    return [{ kind: 'licences-activated', ...activated, ...(override === null ? {} : { override }) }];
  }
  const returned = { pool, quantity, site, response: returns.response };
  return [{ kind: 'activation-returned', on: decidedOn, ...returned }];
};
