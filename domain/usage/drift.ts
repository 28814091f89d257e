/** Drift: what was bought for an installation against what its servers report, each difference named. Unknown stays unknown. */
import { boughtBy, overdrawnPools, sumBought, type BoughtPart, type BoughtRegister, type Overdrawn } from './bought';
import { licensingOf, type Figures, type LicensingRow, type LicensingSection, type UsageRegister } from './licensing';
import { levelOf, purposeOfLicence } from './licence-id';
import type { UsagePurpose } from './purpose';
import type { KnownUsage } from './server-standing';

export const differenceKinds = [
  /** More is used than was bought. */
  'used-above-bought',
  /** More is used than the server has (AC-1). */
  'used-above-total',
  /** The server has fewer than were bought: something is still to be installed, or was lost. */
  'total-below-bought',
  /** The server has more than is entered as bought: something is not entered, or was not paid for. */
  'total-above-bought',
  /** Bought, and the server reports no such licence. */
  'not-reported',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  readonly kind: DifferenceKind;
  readonly by: number;
}

export interface DriftRow {
  readonly licence: string;
  readonly level: number | null;
  /** As the levels in force name it. */
  readonly name: string | null;
  /** `null`: nothing was entered, or a part of it is not known. */
  readonly bought: number | null;
  readonly parts: readonly BoughtPart[];
  /** AC-7: `null` reads "No data", and nothing is compared with it. */
  readonly reported: Figures | null;
  readonly lastKnown: Figures | null;
  /** Empty where nothing differs, and where it cannot be told. */
  readonly differences: readonly Difference[];
}

export interface Drift {
  readonly rows: readonly DriftRow[];
  readonly overdrawn: readonly Overdrawn[];
}

export type DriftRegister = BoughtRegister & UsageRegister;

const above = (kind: DifferenceKind, more: number, less: number): readonly Difference[] =>
  more > less ? [{ kind, by: more - less }] : [];

const differencesOf = (bought: number | null, reported: Figures | null): readonly Difference[] => {
  if (reported === null) return [];
  const { used, total } = reported;
  const ofServer = above('used-above-total', used, total);
  if (bought === null) return ofServer;
  return [
    ...above('used-above-bought', used, bought),
    // Where both are one number, one of the two says it.
    ...(bought === total ? [] : ofServer),
    ...above('total-below-bought', bought, total),
    ...above('total-above-bought', total, bought),
  ];
};

/** The servers whose newest reading holds now: of what they do not report it is known that they do not. */
type KnownPurposes = ReadonlySet<UsagePurpose>;

const rowOf = (
  licence: string,
  parts: readonly BoughtPart[],
  row: LicensingRow | undefined,
  known: KnownPurposes,
): DriftRow => {
  const bought = sumBought(parts);
  const isMissing = row === undefined && known.has(purposeOfLicence(licence)) && bought !== null && bought > 0;
  return {
    licence,
    level: levelOf(licence),
    name: row?.name ?? null,
    bought,
    parts,
    reported: row?.figures ?? null,
    lastKnown: row?.lastKnown ?? null,
    differences: isMissing ? [{ kind: 'not-reported', by: bought }] : differencesOf(bought, row?.figures ?? null),
  };
};

/** A table that names some licences does not say that there are no others. */
const isWhole = (section: LicensingSection | null): boolean =>
  section?.isKnown === true && section.last?.partial !== true;

const knownIn = (register: DriftRegister, installation: string, known: KnownUsage): KnownPurposes => {
  const { core, analytics } = licensingOf(register, installation, known);
  // AC-4: it is the core's word that no module is connected, and so that there is nothing of analytics.
  const saysNone = core.isKnown && core.last?.snapshot.analyticsModule === false;
  const purposes: UsagePurpose[] = isWhole(core) ? ['cameras'] : [];
  return new Set(saysNone || isWhole(analytics) ? [...purposes, 'analytics'] : purposes);
};

export const driftOf = (register: DriftRegister, installation: string, known: KnownUsage): Drift => {
  const { core, analytics } = licensingOf(register, installation, known);
  const rows = [...core.rows, ...(analytics?.rows ?? [])];
  const allotments = register.allotments.filter((each) => each.installation === installation);
  const licences = new Set([...rows.map(({ licence }) => licence), ...allotments.map(({ licence }) => licence)]);
  const knownPurposes = knownIn(register, installation, known);
  return {
    rows: [...licences].map((licence) => {
      const parts = allotments
        .filter((each) => each.licence === licence)
        .map((allotment) => boughtBy(register, allotment));
      return rowOf(
        licence,
        parts,
        rows.find((row) => row.licence === licence),
        knownPurposes,
      );
    }),
    overdrawn: overdrawnPools(register, allotments),
  };
};
