/** Packs as what they contain (ID-8): a starter pack is ordered and confirmed as one part, and counted as four Experts. */
import { isPack, type Part, type Parts } from '../part/part';
import { done, refuse, type Result } from '../result';
import type { PartQuantity } from './order-line';

/** So many of a single part. */
export interface SinglePart {
  readonly part: Part;
  readonly quantity: number;
}

/** A line as single parts, in the pack's order. Refusals: `part/unknown`. */
export const expandLine = (parts: Parts, { part, quantity }: PartQuantity): Result<readonly SinglePart[]> => {
  const known = parts.get(part);
  if (known === undefined) return refuse('part/unknown', { part });
  if (!isPack(known)) return done([{ part: known, quantity }]);
  const contents: SinglePart[] = [];
  for (const content of known.contents) {
    const single = parts.get(content.part);
    if (single === undefined) return refuse('part/unknown', { part: content.part });
    contents.push({ part: single, quantity: quantity * content.quantity });
  }
  return done(contents);
};

/** All lines as single parts, one entry a part, in the order in which they come first. */
export const expandLines = (parts: Parts, lines: readonly PartQuantity[]): Result<readonly SinglePart[]> => {
  const sums = new Map<string, SinglePart>();
  for (const line of lines) {
    const expanded = expandLine(parts, line);
    if (!expanded.ok) return expanded;
    for (const { part, quantity } of expanded.value)
      sums.set(part.part, { part, quantity: (sums.get(part.part)?.quantity ?? 0) + quantity });
  }
  return done([...sums.values()]);
};

export const toQuantities = (singles: readonly SinglePart[]): readonly PartQuantity[] =>
  singles.map(({ part, quantity }) => ({ part: part.part, quantity }));
