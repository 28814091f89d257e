/** How many licences there are of each vendor's family: in force, ended, and by how many installations or pools they are held. */
import { isHeldOn } from '../installation/held-parts';
import type { Register } from '../ledger/register';
import { licenceFamilies, type LicenceFamily } from '../part/part-change';

export interface FamilyCount {
  readonly family: LicenceFamily;
  /** In force on the day. */
  readonly quantity: number;
  /** Subscriptions that have ended and were not renewed. */
  readonly ended: number;
  readonly installations: number;
}

/** ID-8, ID-9: single parts as they are held; archived installations are left out. Families that nobody holds too. */
export const countFamilies = ({ installations, asOf }: Register): readonly FamilyCount[] => {
  const counts = licenceFamilies.map((family) => ({ family, quantity: 0, ended: 0, installations: 0 }));
  for (const { archivedOn, held } of installations) {
    if (archivedOn !== null) continue;
    for (const count of counts) {
      const own = held.filter(({ family }) => family === count.family);
      if (own.length > 0) count.installations += 1;
      for (const part of own) count[isHeldOn(part, asOf) ? 'quantity' : 'ended'] += part.quantity;
    }
  }
  return counts.filter(({ installations: holders }) => holders > 0);
};
