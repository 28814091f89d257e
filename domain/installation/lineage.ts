/** The lineage of serials: which is the current one of an installation, and where any older one leads (ID-3, ID-6, ID-7). */
import type { RegisteredInstallation, RegisteredSerial } from './registered-installation';
import type { SerialScope } from './scope';

/** Serials as people mean them: blanks around them and capitals make no other serial. */
export const serialKey = (serial: string): string => serial.trim().toUpperCase();

export const isSameSerial = (one: string, other: string): boolean => serialKey(one) === serialKey(other);

export const isCurrent = ({ supersededBy }: RegisteredSerial): boolean => supersededBy === null;

interface WithSerials {
  readonly serials: readonly RegisteredSerial[];
}

/**
 * The current serial of a scope; `null` while there is none. A part without a serial of its own goes by that of its
 * family; a family without one by the oldest of its parts.
 */
export const currentSerial = ({ serials }: WithSerials, { family, part }: SerialScope): RegisteredSerial | null => {
  const current = serials.filter((serial) => serial.family === family && isCurrent(serial));
  const own = current.find((serial) => serial.part === part);
  return own ?? (part === null ? current[0] : current.find((serial) => serial.part === null)) ?? null;
};

/** Every current serial of an installation, oldest first. */
export const currentSerials = ({ serials }: WithSerials): readonly RegisteredSerial[] => serials.filter(isCurrent);

/** The serial that stands today where this one stood: itself while it is current. */
export const currentOf = ({ serials }: WithSerials, serial: RegisteredSerial): RegisteredSerial => {
  // A serial is superseded by one that came after it, so that one walk finds the end.
  let last = serial;
  for (const next of serials)
    if (last.supersededBy !== null && isSameSerial(next.serial, last.supersededBy)) last = next;
  return last;
};

export interface FoundSerial {
  readonly installation: RegisteredInstallation;
  readonly serial: RegisteredSerial;
}

/** Any serial, old or current, by its key. Built once per register: 100,000 installations are one walk. */
export type SerialIndex = ReadonlyMap<string, FoundSerial>;

export const serialIndex = (installations: readonly RegisteredInstallation[]): SerialIndex => {
  const index = new Map<string, FoundSerial>();
  for (const installation of installations)
    for (const serial of installation.serials) index.set(serialKey(serial.serial), { installation, serial });
  return index;
};

export const findSerial = (index: SerialIndex, serial: string): FoundSerial | null =>
  index.get(serialKey(serial)) ?? null;
