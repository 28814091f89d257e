/** What was bought under one serial, one entry for each confirmation (ID-6): the line along which an ISS serial stays the same. */
import type { CivilDate } from '../calendar/civil-date';
import type { LicenceFamily } from '../part/part-change';
import type { Lineage } from './lineages';
import type { PartQuantity } from './order-line';
import type { RegisteredConfirmation, RegisteredInstallation } from './registered-installation';
import { sumByPart } from './serial-causes';

export interface Purchase {
  /** Tells it from the others of the installation. */
  readonly key: string;
  readonly on: CivilDate;
  /** As it was confirmed: packs stay packs. */
  readonly parts: readonly PartQuantity[];
  readonly order: string | null;
  /** `null` for what was there before Coterm knew of it. */
  readonly confirmation: string | null;
}

type FamilyOf = (part: string) => LicenceFamily | undefined;

const ofConfirmation = (
  { confirmation, on, order, lines }: RegisteredConfirmation,
  { family, part }: Lineage,
  familyOf: FamilyOf,
): readonly Purchase[] => {
  const own = lines.filter((line) => familyOf(line.part) === family && (part === null || part === line.part));
  return own.length === 0 ? [] : [{ key: confirmation, on, parts: sumByPart(own), order, confirmation }];
};

/** Oldest first. */
export const purchasesOf = (
  { confirmations }: Pick<RegisteredInstallation, 'confirmations'>,
  lineage: Lineage,
  familyOf: FamilyOf,
): readonly Purchase[] => {
  const before = lineage.serials.flatMap(({ serial, since, confirmation, parts }): readonly Purchase[] =>
    confirmation === null && since !== null && parts.length > 0
      ? [{ key: `recorded ${serial}`, on: since, parts: sumByPart(parts), order: null, confirmation: null }]
      : [],
  );
  const bought = confirmations.flatMap((each) => ofConfirmation(each, lineage, familyOf));
  return [...before, ...bought].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
};
