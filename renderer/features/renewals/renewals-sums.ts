/** How much of what is shown ends, and how much has ended already: what the line under the title says. */
import { subjectKey, type RenewalItem } from './renewal-items';

export interface RenewalsSums {
  /** Pools and installations with something to be renewed. */
  readonly pools: number;
  readonly installations: number;
  readonly licences: number;
  readonly lapsedPools: number;
  readonly lapsedInstallations: number;
}

/** One with a renewal to come and another that lapsed counts in both. */
const subjects = (items: readonly RenewalItem[]): readonly [pools: number, installations: number] => {
  const keys = [...new Set(items.map(({ deadline }) => subjectKey(deadline)))];
  const pools = keys.filter((key) => key.startsWith('pool ')).length;
  return [pools, keys.length - pools];
};

export const renewalsSums = (items: readonly RenewalItem[]): RenewalsSums => {
  const renewals = items.filter(({ deadline }) => deadline.renewal !== null);
  const ahead = renewals.filter(({ deadline }) => deadline.daysLeft >= 0);
  const [pools, installations] = subjects(ahead);
  const [lapsedPools, lapsedInstallations] = subjects(renewals.filter(({ deadline }) => deadline.daysLeft < 0));
  const licences = ahead.reduce((sum, { deadline }) => sum + deadline.quantity, 0);
  return { pools, installations, licences, lapsedPools, lapsedInstallations };
};
