/** The policy parameters over time: each change of them in force, and the policy of any day. */
import type { CivilDate } from '../calendar/civil-date';
import { defaultPolicy, type Policy } from '../policy/policy';
import type { Register } from './register';

export type PolicyParameter = keyof Policy;

/** A change of the policy; what it differs in from the one before it. */
export interface PolicyChange {
  readonly event: string;
  readonly on: CivilDate;
  readonly policy: Policy;
  readonly before: Policy;
  readonly parameters: readonly PolicyParameter[];
}

export const parametersIn = (policy: Policy): readonly PolicyParameter[] =>
  Object.keys(policy).filter((name): name is PolicyParameter => name in defaultPolicy);

/** In the order of their days, later ones than the register's day too. */
export const policyChanges = ({ generalChanges }: Pick<Register, 'generalChanges'>): readonly PolicyChange[] => {
  let before = defaultPolicy;
  return generalChanges.flatMap(({ event, change }) => {
    if (change.kind !== 'policy-set') return [];
    const { on, policy } = change;
    const told = {
      event,
      on,
      policy,
      before,
      parameters: parametersIn(policy).filter((one) => policy[one] !== before[one]),
    };
    before = policy;
    return [told];
  });
};

/** The policy in force for what is dated on that day. */
export const policyOn = (changes: readonly PolicyChange[], on: CivilDate): Policy =>
  changes.findLast((change) => change.on <= on)?.policy ?? defaultPolicy;

/** Since when the parameter has been as it is on that day; `null` where it has never been anything else. */
export const inForceSince = (
  changes: readonly PolicyChange[],
  parameter: PolicyParameter,
  on: CivilDate,
): CivilDate | null =>
  changes.findLast((change) => change.on <= on && change.parameters.includes(parameter))?.on ?? null;

/** The first change of the parameter after that day; `null` where none is to come. */
export const nextChange = (
  changes: readonly PolicyChange[],
  parameter: PolicyParameter,
  after: CivilDate,
): PolicyChange | null => changes.find((change) => change.on > after && change.parameters.includes(parameter)) ?? null;
