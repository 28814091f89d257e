/** The draft of a merge: into whom, and whose service level holds where both have one (LP-14). */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { MergedSide } from '../../../domain/customer/customer-change';
import type { Register } from '../../../domain/ledger/register';
import { done, refuse } from '../../../domain/result';
import { levelsDiffer, type ServiceLevel } from '../../../domain/support/support-levels';
import { draftOf, errorsOf, type Draft } from '../dossier';

export interface MergeFields {
  readonly into: string | null;
  readonly serviceLevel: MergedSide | null;
}

/** The service levels of both; `null` where there is nothing to choose between. */
export type RivalLevels = Readonly<Record<MergedSide, ServiceLevel>> | null;

export const rivalLevels = (
  { serviceLevels }: Pick<Register, 'serviceLevels'>,
  from: string,
  into: string | null,
): RivalLevels => {
  const levelOf = (customer: string | null) => serviceLevels.find((level) => level.customer === customer);
  const [left, right] = [levelOf(from), levelOf(into)];
  return left !== undefined && right !== undefined && levelsDiffer(left, right) ? { from: left, into: right } : null;
};

export const mergeDraft = (
  { into, serviceLevel }: MergeFields,
  register: Pick<Register, 'serviceLevels'>,
  from: string,
  on: CivilDate,
): Draft => {
  const isAsked = rivalLevels(register, from, into) !== null;
  const errors = errorsOf({
    into: into === null ? refuse('field/required') : done(into),
    serviceLevel: isAsked && serviceLevel === null ? refuse('field/required') : done(serviceLevel),
  });
  if (errors !== null || into === null) return { ok: false, errors: errors ?? {} };
  const holds = isAsked && serviceLevel !== null ? { serviceLevel } : {};
  return draftOf({ kind: 'customers-merged', on, from, into, ...holds });
};
