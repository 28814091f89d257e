/** Forms installations of new serials: a serial of each family that shares name, customer and site belongs to one system. */
import { scopeOf, isSameScope, type SerialScope } from '../installation/scope';
import { expandLine } from '../installation/expand-parts';
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { Register } from '../ledger/register';
import { groupBy } from '../group-by';
import type { Parts } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import type { SerialPer } from '../policy/policy';
import type { NewSerial } from './judge-installations';
import { findSite, type SitesByName } from './sites-by-name';

export interface FormedSerial extends NewSerial {
  readonly scope: SerialScope;
}

/** An installation that the file brings, or one that is there and gets a serial of a family that it had none of. */
export interface FormedInstallation {
  /** `null` for a new one. */
  readonly registered: RegisteredInstallation | null;
  readonly name: string;
  /** Whether the file says its name. */
  readonly isNamed: boolean;
  readonly customer: string | undefined;
  /** The id of a registered site. */
  readonly site: string | undefined;
  /** What the file calls a site that is not registered. */
  readonly unknownSite: string | undefined;
  readonly notes: readonly string[];
  readonly serials: readonly FormedSerial[];
  /** Others of the file, or of the register, have the same name and customer. */
  readonly isNamesake: boolean;
}

export interface Forming {
  readonly register: Pick<Register, 'installations'>;
  readonly sites: SitesByName;
  readonly parts: Parts;
  readonly per: SerialPer;
}

/** Where serials are one per part: the only part that the file says of it. */
const scopeOfSerial = ({ parts, per }: Forming, { group }: NewSerial): SerialScope => {
  const family: LicenceFamily = group.family?.value ?? 'ISS';
  const singles = new Set(
    [...group.parts.values()].flatMap(({ value }) => {
      const expanded = expandLine(parts, value);
      return expanded.ok ? expanded.value.map(({ part }) => part.part) : [];
    }),
  );
  const [only] = singles;
  return scopeOf(per, family, singles.size === 1 ? only : undefined);
};

type Shared = Pick<FormedInstallation, 'name' | 'isNamed' | 'customer' | 'site' | 'unknownSite'>;

/** Without a name it is called by its site, else by its customer, else by its serial. */
const sharedBy = ({ sites }: Forming, { group }: NewSerial): Shared => {
  const { installation, customer, site } = group.stated;
  const registeredSite = site === undefined ? undefined : findSite(sites, site.value, customer?.value);
  const isNameOfSite = installation === undefined && site !== undefined;
  return {
    name: installation?.value ?? site?.value ?? customer?.value.slice(0, MOST_NAME_CHARACTERS) ?? group.serial,
    isNamed: installation !== undefined,
    customer: customer?.value,
    site: registeredSite,
    unknownSite: registeredSite === undefined && !isNameOfSite ? site?.value : undefined,
  };
};

const MOST_NAME_CHARACTERS = 250;

const keyOf = (name: string, customer: string | null | undefined): string => JSON.stringify([name, customer ?? null]);

const areDistinct = (serials: readonly FormedSerial[]): boolean =>
  serials.every(({ scope }, index) => !serials.slice(0, index).some((other) => isSameScope(other.scope, scope)));

const MOST_SCOPES = 50;

type Candidate = Shared & { readonly serial: FormedSerial };

/** Serials of one name that are one system; each for itself where two of them are of one family. */
const together = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const isOne =
    candidates.length <= MOST_SCOPES &&
    candidates.every(({ isNamed }) => isNamed) &&
    areDistinct(candidates.map(({ serial }) => serial));
  return isOne ? [candidates] : candidates.map((candidate) => [candidate]);
};

/** The one of that name and customer which has no serial of these scopes yet. */
const registeredOne = (
  registered: readonly RegisteredInstallation[],
  serials: readonly FormedSerial[],
): RegisteredInstallation | null => {
  const [only] = registered;
  if (only === undefined || registered.length > 1 || only.archivedOn !== null) return null;
  const isFree = serials.every(
    ({ scope }) =>
      !only.serials.some((serial) => serial.family === scope.family && (serial.part ?? null) === scope.part),
  );
  return isFree ? only : null;
};

const formOne = (
  candidates: readonly Candidate[],
  registered: readonly RegisteredInstallation[],
  all: number,
): readonly FormedInstallation[] => {
  const [first] = candidates;
  if (first === undefined) return [];
  const { serial: _serial, ...shared } = first;
  const serials = candidates.map(({ serial }) => serial);
  const mayGrow = shared.isNamed && all === candidates.length;
  const there = mayGrow ? registeredOne(registered, serials) : null;
  return [
    {
      ...shared,
      registered: there,
      notes: [...new Set(serials.flatMap(({ group }) => [...group.notes]))],
      serials,
      isNamesake: shared.isNamed && there === null && all + registered.length > candidates.length,
    },
  ];
};

/** In the order in which they come in the file. */
export const formInstallations = (forming: Forming, serials: readonly NewSerial[]): readonly FormedInstallation[] => {
  const candidates = serials.map((serial): Candidate => ({
    ...sharedBy(forming, serial),
    serial: { ...serial, scope: scopeOfSerial(forming, serial) },
  }));
  const registered = groupBy(forming.register.installations, ({ name, customer }) => keyOf(name, customer));
  const named = groupBy(candidates, ({ name, customer, isNamed, serial, site, unknownSite }) =>
    isNamed ? JSON.stringify([name, customer ?? null, site ?? null, unknownSite ?? null]) : serial.group.key,
  );
  return [...named.values()].flatMap((alike) =>
    together(alike).flatMap((one) => {
      const [first] = one;
      const there = first?.isNamed === true ? (registered.get(keyOf(first.name, first.customer)) ?? []) : [];
      return formOne(one, there, alike.length);
    }),
  );
};
