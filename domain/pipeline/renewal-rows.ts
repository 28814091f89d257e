/** The pipeline as rows: everything that can be renewed, with its deadline, what is said of it, and what a year of it is worth. */
import type { Deadline } from '../deadline/deadline';
import { deadlinesOf } from '../deadline/deadlines-of';
import type { Register, RegisteredPool } from '../ledger/register';
import { valuesBy, type AnnualValue } from './annual-value';
import type { RegisteredRenewal, RenewedLicences } from './registered-renewal';
import type { Renewal } from './renewal';
import { untouched } from './renewals';

export interface RenewalRow extends Pick<RegisteredRenewal, 'key' | 'stage' | 'since' | 'owner' | 'note' | 'reason'> {
  readonly deadline: Deadline;
  readonly renewal: Renewal;
  /** What a year costs, one sum a currency; empty where no list says. */
  readonly value: AnnualValue;
}

/** What a renewal is of, as a price list names it. */
export const licencesOf = (
  renewal: Renewal,
  { quantity, products }: Deadline,
  pools: ReadonlyMap<string, RegisteredPool>,
): readonly RenewedLicences[] => {
  if (renewal.kind === 'term') return products.map((product) => ({ product, variant: null, quantity }));
  const lots = pools.get(renewal.pool)?.lots ?? [];
  return renewal.kind === 'sup'
    ? lots.filter(({ term }) => term === 'perpetual')
    : lots.filter(({ lot }) => lot === renewal.lot);
};

/** In the order of their deadlines; `deadlines` are those of the register where they are known already. */
export const renewalRows = (
  register: Register,
  deadlines: readonly Deadline[] = deadlinesOf(register),
): readonly RenewalRow[] => {
  const said = new Map(register.renewals.map((renewal) => [renewal.key, renewal]));
  const pools = new Map(register.pools.map((pool) => [pool.pool, pool]));
  const valueOf = valuesBy(register, register.asOf);
  return deadlines.flatMap((deadline) => {
    const { renewal } = deadline;
    if (renewal === null) return [];
    const { key, stage, since, owner, note, reason } = said.get(deadline.key) ?? untouched(renewal);
    const value = valueOf(renewal.kind, licencesOf(renewal, deadline, pools), deadline.on);
    return [{ key, stage, since, owner, note, reason, deadline, renewal, value }];
  });
};
