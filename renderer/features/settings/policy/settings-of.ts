/** What each policy parameter can be set to, in the order in which it is offered; months are typed. */
import type { PolicyParameter } from '../../../../domain/ledger/policy-changes';
import {
  lapsedReadings,
  removalReadings,
  renewalBases,
  roundings,
  serialPers,
  weights,
} from '../../../../domain/policy/policy';

export const settingsOf = {
  weight: weights,
  rounding: roundings,
  lapsed: lapsedReadings,
  removal: removalReadings,
  renewalBasis: renewalBases,
  serialPer: serialPers,
} as const satisfies Readonly<Record<Exclude<PolicyParameter, 'activationWindowMonths'>, readonly string[]>>;
