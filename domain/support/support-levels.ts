/** The service levels while the ledger is folded: what was agreed with each customer, by the customer's name (LP-14). */
import type { CivilDate } from '../calendar/civil-date';
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

/** What was agreed follows the customer to its new name; where it joins one that has a level, that one's stands. */
export const renameInServiceLevels = (levels: ServiceLevels, from: string, to: string): void => {
  const level = levels.get(from);
  if (level === undefined) return;
  levels.delete(from);
  if (!levels.has(to)) levels.set(to, { ...level, customer: to });
};
