/** The service levels while the ledger is folded: what was agreed with each customer, by the customer's name (LP-14). */
import type { CivilDate } from '../calendar/civil-date';
import type { MergedSide } from '../customer/customer-change';
import type { Refusal } from '../result';
import type { SupportChange } from './support-change';

export interface ServiceLevel {
  readonly customer: string;
  readonly name: string;
  /** Empty where nothing is said. */
  readonly hours: string;
  readonly response: string;
  readonly since: CivilDate;
}

/** Mutable, and owned by one fold. */
export type ServiceLevels = Map<string, ServiceLevel>;

/** `null` when applied; a refusal leaves the levels as they were. */
export const applySupportChange = (levels: ServiceLevels, change: SupportChange): Refusal | null => {
  const { customer, on } = change;
  if (change.kind === 'service-level-removed')
    return levels.delete(customer) ? null : { code: 'service-level/unknown', customer };
  const { name, hours = '', response = '' } = change;
  levels.set(customer, { customer, name, hours, response, since: on });
  return null;
};

/** What was agreed, without whom and since when: for example "Gold · Mon–Fri · within 4 hours". */
export const levelFacts = ({ name, hours, response }: Pick<ServiceLevel, 'name' | 'hours' | 'response'>): string =>
  [name, hours, response].filter((words) => words !== '').join(' · ');

/** Two levels that say different things; a merge has to say which of them holds. */
export const levelsDiffer = (one: ServiceLevel | undefined, other: ServiceLevel | undefined): boolean =>
  one !== undefined && other !== undefined && levelFacts(one) !== levelFacts(other);

/** What was agreed follows the customer to its new name. Where both have a level, the one that `holds` does. */
export const renameInServiceLevels = (
  levels: ServiceLevels,
  from: string,
  to: string,
  holds: MergedSide = 'into',
): void => {
  const level = levels.get(from);
  if (level === undefined) return;
  levels.delete(from);
  if (holds === 'from' || !levels.has(to)) levels.set(to, { ...level, customer: to });
};
