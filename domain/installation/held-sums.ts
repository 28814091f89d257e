/** The parts that an installation holds, summed by part and end, and whether there is enough of what they need (ID-8, ID-10). */
import type { CivilDate } from '../calendar/civil-date';
import type { Parts } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import { heldOn, isHeldOn } from './held-parts';
import type { PartQuantity } from './order-line';
import type { HeldPart } from './registered-installation';

/** ID-8: what a part needs, and how much of it is held. */
export interface HeldNeed {
  readonly part: string;
  readonly required: number;
  /** Held and not ended; what counts as it is counted too. */
  readonly there: number;
}

export interface HeldSum extends PartQuantity {
  readonly family: LicenceFamily;
  readonly expiresOn: CivilDate | null;
  /** `null` for a part that needs no other, and for one that has ended. */
  readonly need: HeldNeed | null;
}

const needOf = (parts: Parts, counts: ReadonlyMap<string, number>, part: string): HeldNeed | null => {
  const needs = parts.get(part)?.needs ?? null;
  if (needs === null) return null;
  let there = 0;
  for (const [held, quantity] of counts)
    if (held === needs.part || parts.get(held)?.countsAs === needs.part) there += quantity;
  return { part: needs.part, required: needs.per === 'licence' ? (counts.get(part) ?? 0) : 1, there };
};

const keyOf = ({ part, expiresOn }: HeldPart): string => `${part} ${expiresOn ?? ''}`;

/** Subscriptions with the latest end first, then what never ends, by its part number. */
const byEnd = (one: HeldSum, other: HeldSum): number => {
  if (one.expiresOn === other.expiresOn) return one.part.localeCompare(other.part, 'en-GB');
  if (one.expiresOn === null || other.expiresOn === null) return one.expiresOn === null ? 1 : -1;
  return one.expiresOn < other.expiresOn ? 1 : -1;
};

export const heldSums = (held: readonly HeldPart[], parts: Parts, on: CivilDate): readonly HeldSum[] => {
  const counts = heldOn(held, on);
  const sums = new Map<string, HeldSum>();
  for (const each of held) {
    const { part, family, expiresOn, quantity } = each;
    const known = sums.get(keyOf(each));
    const need = isHeldOn(each, on) ? needOf(parts, counts, part) : null;
    sums.set(keyOf(each), { part, family, expiresOn, need, quantity: quantity + (known?.quantity ?? 0) });
  }
  return [...sums.values()].sort(byEnd);
};
