/** A serial as a row of the list: what is shown, sorted and searched, worked out once per register. */
import { withoutAdministratorSystems } from '../../../../domain/installation/administrator-system';
import { isHeldOn } from '../../../../domain/installation/held-parts';
import { isCurrent } from '../../../../domain/installation/lineage';
import type {
  HeldPart,
  RegisteredInstallation,
  RegisteredSerial,
} from '../../../../domain/installation/registered-installation';
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Register } from '../../../../domain/ledger/register';
import type { LicenceFamily } from '../../../../domain/part/part-change';
import { daysLeft } from '../../../ui/format-days-left';
import { foldText } from '../../pools';

/** `none`: nothing was ever ordered or recorded for the installation. */
export type SerialState = 'current' | 'awaiting' | 'none' | 'superseded';

export interface SerialRow {
  readonly installation: RegisteredInstallation;
  readonly siteName: string;
  /** `null` while the first one is awaited. */
  readonly serial: RegisteredSerial | null;
  readonly family: LicenceFamily | null;
  /** Where serials are one per part. */
  readonly part: string | null;
  readonly state: SerialState;
  /** Licences held under the serial; none under a superseded one. */
  readonly quantity: number;
  /** The first end of a subscription that is held. */
  readonly nextEnd: CivilDate | null;
  readonly daysLeft: number | null;
  /** Serials that it superseded, oldest first. */
  readonly older: readonly string[];
}

interface Scope {
  readonly family: LicenceFamily;
  readonly part: string | null;
}

const heldUnder = (held: readonly HeldPart[], { family, part }: Scope): readonly HeldPart[] =>
  held.filter((each) => each.family === family && (part === null || part === each.part));

/** What ended first is the most urgent, so that the past counts too. */
const firstEnd = (held: readonly HeldPart[]): CivilDate | null => {
  let first: CivilDate | null = null;
  for (const { expiresOn } of held) if (expiresOn !== null && (first === null || expiresOn < first)) first = expiresOn;
  return first;
};

interface Named {
  readonly installation: RegisteredInstallation;
  readonly siteName: string;
  readonly asOf: CivilDate;
  readonly daysTo: (end: CivilDate) => number;
}

/** A long list has few different days: each is counted once. */
const countedDays = (asOf: CivilDate): Named['daysTo'] => {
  const known = new Map<CivilDate, number>();
  return (end) => {
    const days = known.get(end) ?? daysLeft(end, asOf);
    known.set(end, days);
    return days;
  };
};

type Held = Pick<SerialRow, 'quantity' | 'nextEnd' | 'daysLeft'>;

const nothingHeld: Held = { quantity: 0, nextEnd: null, daysLeft: null };

const heldOf = ({ installation: { held }, asOf, daysTo }: Named, scope: Scope): Held => {
  const own = heldUnder(held, scope);
  const nextEnd = firstEnd(own);
  return {
    quantity: own.reduce((sum, each) => (isHeldOn(each, asOf) ? sum + each.quantity : sum), 0),
    nextEnd,
    daysLeft: nextEnd === null ? null : daysTo(nextEnd),
  };
};

/** Everything that the row is found by, folded. */
export const searchTextOf = ({ serial, older, installation: { name, customer }, siteName }: SerialRow): string =>
  foldText([...(serial === null ? [] : [serial.serial]), ...older, name, customer ?? '', siteName].join('\n'));

const serialRow = (named: Named, serial: RegisteredSerial): SerialRow => {
  const { installation, siteName } = named;
  const isOld = !isCurrent(serial);
  const older = isOld
    ? []
    : installation.serials
        .filter((each) => each.family === serial.family && !isCurrent(each))
        .map((each) => each.serial);
  return {
    installation,
    siteName,
    serial,
    family: serial.family,
    part: serial.part,
    state: isOld ? 'superseded' : 'current',
    ...(isOld ? nothingHeld : heldOf(named, serial)),
    older,
  };
};

const awaitingRow = (named: Named, scope: Scope | null): SerialRow => ({
  installation: named.installation,
  siteName: named.siteName,
  serial: null,
  family: scope?.family ?? null,
  part: scope?.part ?? null,
  state: scope === null ? 'none' : 'awaiting',
  ...nothingHeld,
  older: [],
});

/** One for each serial, and one for each that is awaited; an IDIS installation without any has a row too. */
export const serialRows = ({ installations, sites, removedSites, asOf }: Register): readonly SerialRow[] => {
  const daysTo = countedDays(asOf);
  const names = new Map([...removedSites, ...sites].map(({ site, name }) => [site, name]));
  return withoutAdministratorSystems(installations).flatMap((installation) => {
    const siteName = installation.site === null ? '' : (names.get(installation.site) ?? installation.site);
    const named: Named = { installation, siteName, asOf, daysTo };
    const rows = installation.serials.map((serial) => serialRow(named, serial));
    const awaited = installation.awaiting.map((scope) => awaitingRow(named, scope));
    return rows.length + awaited.length === 0 ? [awaitingRow(named, null)] : [...rows, ...awaited];
  });
};
