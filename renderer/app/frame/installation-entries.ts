/** What the command palette finds of IDIS installations: them by their names, and any serial, old or current, with what replaced it. */
import { isAdministratorSystem } from '../../../domain/installation/administrator-system';
import { currentOf, currentSerials, isCurrent } from '../../../domain/installation/lineage';
import type { RegisteredInstallation, RegisteredSerial } from '../../../domain/installation/registered-installation';
import type { Register } from '../../../domain/ledger/register';
import { installationPath, usagePath } from '../paths';
import { LEAST_SERIAL_LETTERS, MOST_PER_GROUP, words, type PaletteEntry } from './palette-entries';

interface Searched {
  readonly installations: readonly { readonly of: RegisteredInstallation; readonly text: string }[];
  readonly serials: readonly {
    readonly of: RegisteredInstallation;
    readonly serial: RegisteredSerial;
    readonly text: string;
  }[];
}

const lower = (text: string): string => text.toLocaleLowerCase('en-GB');

/** Prepared once per register: a keystroke is one walk over texts. */
const prepared = new WeakMap<readonly RegisteredInstallation[], Searched>();

const prepare = (installations: readonly RegisteredInstallation[]): Searched => ({
  installations: installations.map((of) => ({ of, text: lower(`${of.name}\n${of.customer ?? ''}`) })),
  serials: installations.flatMap((of) => of.serials.map((serial) => ({ of, serial, text: lower(serial.serial) }))),
});

const searchedIn = ({ installations }: Register): Searched => {
  const searched = prepared.get(installations) ?? prepare(installations);
  prepared.set(installations, searched);
  return searched;
};

const firstWith = <Each extends { readonly text: string }>(
  all: readonly Each[],
  wanted: readonly string[],
): readonly Each[] => {
  const found: Each[] = [];
  for (const each of all) {
    if (wanted.every((word) => each.text.includes(word))) found.push(each);
    if (found.length === MOST_PER_GROUP) break;
  }
  return found;
};

/** What is said of a serial that was found. */
export interface SerialWords {
  readonly current: (name: string) => string;
  /** "superseded on 18 Nov 2024, current: VAI-9X5F". */
  readonly superseded: (serial: RegisteredSerial, current: string, name: string) => string;
}

const serialEntry = ({ of, serial }: Searched['serials'][number], say: SerialWords): PaletteEntry => ({
  id: `installation-serial ${serial.serial}`,
  group: 'serials',
  title: serial.serial,
  note: isCurrent(serial) ? say.current(of.name) : say.superseded(serial, currentOf(of, serial).serial, of.name),
  target: { path: installationPath(of.installation) },
});

/** ID-7: every serial that an installation ever had leads to it. */
export const installationSerialEntries = (
  query: string,
  register: Register | null,
  say: SerialWords,
): readonly PaletteEntry[] => {
  const text = lower(query.trim());
  if (register === null || text.length < LEAST_SERIAL_LETTERS) return [];
  return firstWith(searchedIn(register).serials, [text]).map((found) => serialEntry(found, say));
};

export const installationEntries = (query: string, register: Register | null): readonly PaletteEntry[] => {
  const wanted = words(query);
  if (register === null || wanted.length === 0) return [];
  return firstWith(searchedIn(register).installations, wanted).map(({ of }) => ({
    id: `installation ${of.installation}`,
    group: 'installations',
    title: of.name,
    note: [of.customer ?? '', ...currentSerials(of).map(({ serial }) => serial)]
      .filter((part) => part !== '')
      .join(' · '),
    // What Coterm knows the usage of alone has no place among serials.
    target: { path: (isAdministratorSystem(of) ? usagePath : installationPath)(of.installation) },
  }));
};

/** The licensing pages of those that have serials too: these are found as installations, and have two pages. */
export const usageEntries = (query: string, register: Register | null): readonly PaletteEntry[] => {
  const wanted = words(query);
  if (register === null || wanted.length === 0) return [];
  const asked = new Set(register.licenceServers.map(({ installation }) => installation));
  const both = searchedIn(register).installations.filter(
    ({ of }) => asked.has(of.installation) && !isAdministratorSystem(of),
  );
  return firstWith(both, wanted).map(({ of }) => ({
    id: `usage ${of.installation}`,
    group: 'usage',
    title: of.name,
    note: of.customer ?? '',
    target: { path: usagePath(of.installation) },
  }));
};
