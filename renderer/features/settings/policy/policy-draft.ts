/** The draft of one changed policy parameter: all others stay as they are on its day. */
import { policyOn, type PolicyChange, type PolicyParameter } from '../../../../domain/ledger/policy-changes';
import { policySchema, type Policy } from '../../../../domain/policy/policy';
import { refuse, type Result } from '../../../../domain/result';
import { draftOf, readAll, readDate, readMonths, type Draft } from '../../pools';

export interface PolicyFields {
  /** What is chosen, or typed for the window's months. */
  readonly setting: string;
  readonly on: string;
}

const readSetting = (parameter: PolicyParameter, typed: string): Result<string | number> =>
  parameter === 'activationWindowMonths' ? readMonths(typed) : { ok: true, value: typed };

const withSetting = (policy: Policy, parameter: PolicyParameter, setting: string | number): Policy =>
  policySchema.parse({ ...policy, [parameter]: setting });

export const policyDraft = (
  parameter: PolicyParameter,
  fields: PolicyFields,
  changes: readonly PolicyChange[],
): Draft => {
  const read = readAll({ setting: readSetting(parameter, fields.setting), on: readDate(fields.on) });
  if (!read.ok) return read;
  const { setting, on } = read.values;
  const policy = policyOn(changes, on);
  if (policy[parameter] === setting) return { ok: false, errors: { setting: refuse('field/unchanged').error } };
  return draftOf({ kind: 'policy-set', on, policy: withSetting(policy, parameter, setting) });
};
