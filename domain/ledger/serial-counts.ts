/** How many serials came with a lot: asked lot by lot, answered from each licence file once. */
import type { Ledger } from './ledger';
import type { LicenceFile } from './licence-file';

type Counts = ReadonlyMap<string, number>;

const countsOf = (file: LicenceFile | undefined): Counts =>
  new Map(file?.lots.flatMap(({ lot, serialCount }) => (serialCount === undefined ? [] : [[lot, serialCount]])) ?? []);

/** 0 for a lot that came without serials, or by another way. */
export const serialCounts = ({ licenceFile }: Ledger): ((docId: string | null, lot: string) => number) => {
  const known = new Map<string, Counts>();
  return (docId, lot) => {
    if (docId === null) return 0;
    const counts = known.get(docId) ?? countsOf(licenceFile(docId));
    known.set(docId, counts);
    return counts.get(lot) ?? 0;
  };
};
