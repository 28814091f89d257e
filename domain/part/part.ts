/** A part of the IDIS catalogue, as it is known on a day (ID-8, ID-9). */
import type { CivilDate } from '../calendar/civil-date';
import type { LicenceFamily, PackContent, PartChangeOf, PartNeed } from './part-change';

type PartSet = PartChangeOf<'part-set'>;

export interface Part extends Pick<PartSet, 'part' | 'description' | 'family' | 'per'> {
  /** Of a pack; empty for a single part. */
  readonly contents: readonly PackContent[];
  /** The part for which it stands where another needs that. */
  readonly countsAs: string | null;
  readonly needs: PartNeed | null;
  /** `null` for what never ends. */
  readonly termYears: number | null;
  /** Whether it came with Coterm, from the ordering document, and nobody has changed it. */
  readonly builtIn: boolean;
  /** The day from which it is offered no longer; `null` while it is. */
  readonly withdrawnOn: CivilDate | null;
}

/** Parts by their numbers. */
export type Parts = ReadonlyMap<string, Part>;

export const toPart = ({ part, description, family, per, ...more }: PartSet): Part => ({
  part,
  description,
  family,
  per,
  contents: more.contents ?? [],
  countsAs: more.countsAs ?? null,
  needs: more.needs ?? null,
  termYears: more.termYears ?? null,
  builtIn: false,
  withdrawnOn: null,
});

/** ID-6: the serial of an ISS licence stays for all its updates; ID-7: that of a VAI licence changes with each. */
export const serialStays = (family: LicenceFamily): boolean => family === 'ISS';

export const isPack = ({ contents }: Part): boolean => contents.length > 0;

/** Parts that a form offers, in the catalogue's order. */
export const offeredParts = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ withdrawnOn }) => withdrawnOn === null);
