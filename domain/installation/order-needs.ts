/** ID-8: which parts need which others, counted over what is held, what is ordered now, and other open orders. */
import type { CivilDate } from '../calendar/civil-date';
import type { Parts } from '../part/part';
import { isHeldOn } from './held-parts';
import type { PartQuantity } from './order-line';
import { heldAfter, sumParts, type SingleLine } from './order-lines';
import type { HeldPart } from './registered-installation';

type Counts = ReadonlyMap<string, number>;

const countParts = (there: readonly PartQuantity[]): Counts =>
  new Map(sumParts(there).map(({ part, quantity }) => [part, quantity]));

/** How many serve a need of the part: its own, and those that count as it. */
const countServing = (parts: Parts, counts: Counts, needed: string): number =>
  [...counts].reduce(
    (sum, [part, quantity]) => (part === needed || parts.get(part)?.countsAs === needed ? sum + quantity : sum),
    0,
  );

export interface OpenNeed {
  readonly part: string;
  readonly needs: string;
  readonly required: number;
  /** How many of what is needed there are, or will be. */
  readonly there: number;
}

/** What the part needs and lacks; every part that needs the same is counted by itself. `null` when nothing is lacking. */
const openNeed = (parts: Parts, counts: Counts, part: string): OpenNeed | null => {
  const needs = parts.get(part)?.needs ?? null;
  const count = counts.get(part) ?? 0;
  if (needs === null || count === 0) return null;
  const required = needs.per === 'licence' ? count : 1;
  const there = countServing(parts, counts, needs.part);
  return there >= required ? null : { part, needs: needs.part, required, there };
};

/** What is counted beside the order. */
export interface CountedBefore {
  readonly on: CivilDate;
  /** Parts held; those that have ended count no longer. */
  readonly held: readonly HeldPart[];
  /** What other open orders bring and take. */
  readonly open: readonly SingleLine[];
}

/** What is there once all lines are confirmed. */
const countAfter = ({ on, held }: CountedBefore, lines: readonly SingleLine[]): Counts => {
  const stays = heldAfter(held, lines).filter((each) => isHeldOn(each, on));
  return countParts([...stays, ...lines]);
};

const missing = (need: OpenNeed | null): number => (need === null ? 0 : need.required - need.there);

/** Needs that the order leaves open: of what it asks for, and of what it takes the ground from. What was lacking before is not its fault. */
export const openNeeds = (parts: Parts, there: CountedBefore, lines: readonly SingleLine[]): readonly OpenNeed[] => {
  const before = countAfter(there, there.open);
  const after = countAfter(there, [...there.open, ...lines]);
  const ordered = new Set(lines.map(({ part }) => part));
  return [...after.keys()].flatMap((part) => {
    const need = openNeed(parts, after, part);
    const isOwn = ordered.has(part) || missing(need) > missing(openNeed(parts, before, part));
    return need !== null && isOwn ? [need] : [];
  });
};
