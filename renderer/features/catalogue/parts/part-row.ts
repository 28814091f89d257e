/** An IDIS part as a row of the catalogue: with how many of it installations hold. */
import { isHeldOn } from '../../../../domain/installation/held-parts';
import type { Register } from '../../../../domain/ledger/register';
import type { Part } from '../../../../domain/part/part';

export interface PartRow extends Part {
  /** Held by installations in use, without what has ended. */
  readonly heldQuantity: number;
}

const heldByPart = ({ installations, asOf }: Register): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { archivedOn, held } of installations)
    if (archivedOn === null)
      for (const each of held)
        if (isHeldOn(each, asOf)) sums.set(each.part, (sums.get(each.part) ?? 0) + each.quantity);
  return sums;
};

/** Offered ones first, else in the catalogue's order. */
export const partRows = (register: Register): readonly PartRow[] => {
  const held = heldByPart(register);
  return register.parts
    .map((part) => ({ ...part, heldQuantity: held.get(part.part) ?? 0 }))
    .toSorted((one, other) => Number(one.withdrawnOn !== null) - Number(other.withdrawnOn !== null));
};
