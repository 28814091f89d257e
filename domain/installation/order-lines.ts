/** What the lines of an order bring and take, part by part: packs are taken apart when they are counted (ID-8). */
import type { Parts } from '../part/part';
import { expandLine } from './expand-parts';
import { takeHeld } from './held-parts';
import type { PartQuantity } from './order-line';
import type { HeldPart } from './registered-installation';

export interface OrderedLine extends PartQuantity {
  /** A part held, of which as many leave as this line brings. */
  readonly replaces?: string | undefined;
}

/** So many of a single part, and what leaves with them. */
export interface SingleLine extends PartQuantity {
  readonly replaces: string | null;
}

/** Line by line; a part that the catalogue does not know stands for itself, so that the rest can still be checked. */
export const singleLines = (parts: Parts, lines: readonly OrderedLine[]): readonly SingleLine[] =>
  lines.flatMap((line): readonly SingleLine[] => {
    const replaces = line.replaces ?? null;
    const singles = expandLine(parts, line);
    if (!singles.ok) return [{ part: line.part, quantity: line.quantity, replaces }];
    return singles.value.map(({ part, quantity }) => ({ part: part.part, quantity, replaces }));
  });

/** One entry a part, in the order in which each is first named. */
export const sumParts = (lines: readonly PartQuantity[]): readonly PartQuantity[] => {
  const sums = new Map<string, number>();
  for (const { part, quantity } of lines) sums.set(part, (sums.get(part) ?? 0) + quantity);
  return [...sums].map(([part, quantity]) => ({ part, quantity }));
};

/** How many of each part leave with the lines. */
export const replacedParts = (lines: readonly SingleLine[]): readonly PartQuantity[] =>
  sumParts(lines.flatMap(({ replaces, quantity }) => (replaces === null ? [] : [{ part: replaces, quantity }])));

export const countOf = (held: readonly PartQuantity[], part: string): number =>
  held.reduce((sum, each) => (each.part === part ? sum + each.quantity : sum), 0);

/** What is still held once the lines have taken what they replace; what is not there cannot leave. */
export const heldAfter = (held: readonly HeldPart[], lines: readonly SingleLine[]): readonly HeldPart[] =>
  replacedParts(lines).reduce((rest, { part, quantity }) => {
    const taken = takeHeld(rest, { part, quantity: Math.min(quantity, countOf(rest, part)) });
    return taken.ok ? taken.value : rest;
  }, held);
