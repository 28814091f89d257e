/** The changes that the new serials of a register make: each installation once, and its serials with what they hold. */
import type { CivilDate } from '../calendar/civil-date';
import { termEnd } from '../installation/held-parts';
import type { RegisterChange } from '../ledger/change';
import type { Parts } from '../part/part';
import type { SerialPer } from '../policy/policy';
import type { FormedInstallation, FormedSerial } from './form-installations';
import type { StatedPart } from './serial-groups';

export interface InstallationChanges {
  readonly formed: FormedInstallation;
  readonly changes: readonly RegisterChange[];
}

export interface Dating {
  readonly today: CivilDate;
  readonly parts: Parts;
  readonly per: SerialPer;
  /** Names that customers were given later: before that day nobody was called so. */
  readonly renamedTo: ReadonlySet<string>;
}

/** A site that is not registered is not lost. */
const noteOf = ({ notes, unknownSite }: FormedInstallation): string =>
  [...(unknownSite === undefined ? [] : [`Site: ${unknownSite}`]), ...notes].join('\n');

const created = (formed: FormedInstallation, installation: string, on: CivilDate): RegisterChange => {
  const { name, customer, site } = formed;
  const note = noteOf(formed);
  return {
    kind: 'installation-created',
    on,
    installation,
    name,
    ...(customer === undefined ? {} : { customer }),
    ...(site === undefined ? {} : { site }),
    ...(note === '' ? {} : { note }),
  };
};

/** On an earlier day than today there may have been no such site, no such part, no such name and another policy. */
const isOldEnough = (
  { parts, per, renamedTo }: Dating,
  { site, registered, customer }: FormedInstallation,
  { group }: FormedSerial,
): boolean =>
  per === 'family' &&
  site === undefined &&
  registered === null &&
  (customer === undefined || !renamedTo.has(customer)) &&
  [...group.parts.values()].every(({ value }) => parts.get(value.part)?.builtIn === true);

const dayOf = (dating: Dating, formed: FormedInstallation, serial: FormedSerial): CivilDate => {
  const { heldSince } = serial.group;
  // Nothing is recorded on a day that is still to come: nobody would see it before.
  return heldSince !== undefined && heldSince < dating.today && isOldEnough(dating, formed, serial)
    ? heldSince
    : dating.today;
};

/** ID-10: a term runs from the day that the row says, whatever day it is recorded on. */
const endOf = ({ parts }: Dating, { part, termEnd: stated, heldSince }: StatedPart, on: CivilDate) => {
  const known = parts.get(part);
  if (stated !== undefined || heldSince === undefined || heldSince === on || known === undefined) return stated;
  return termEnd(known, heldSince) ?? undefined;
};

const recorded = (dating: Dating, serial: FormedSerial, installation: string, on: CivilDate): RegisterChange => {
  const { group, formerly, scope } = serial;
  const { heldSince } = group;
  return {
    kind: 'installation-serial-recorded',
    on,
    installation,
    family: scope.family,
    ...(scope.part === null ? {} : { part: scope.part }),
    serial: group.serial,
    ...(formerly.length === 0 ? {} : { formerly: [...formerly] }),
    held: [...group.parts.values()].map(({ value }) => {
      const expiresOn = endOf(dating, value, on);
      return { part: value.part, quantity: value.quantity, ...(expiresOn === undefined ? {} : { expiresOn }) };
    }),
    ...(heldSince === undefined || heldSince === on ? {} : { reason: `Held since ${heldSince}` }),
  };
};

const earliest = (dates: readonly CivilDate[], today: CivilDate): CivilDate =>
  dates.reduce((first, date) => (date < first ? date : first), dates[0] ?? today);

/** What has no day of its own is dated today. */
export const installationChanges = (
  formed: readonly FormedInstallation[],
  dating: Dating,
  newId: () => string,
): readonly InstallationChanges[] =>
  formed.map((one) => {
    const { registered, serials } = one;
    const installation = registered?.installation ?? newId();
    const days = serials.map((serial) => dayOf(dating, one, serial));
    const first = registered === null ? [created(one, installation, earliest(days, dating.today))] : [];
    const rest = serials.map((serial, index) => recorded(dating, serial, installation, days[index] ?? dating.today));
    return { formed: one, changes: [...first, ...rest] };
  });
