/** Which installation of the register a licence status file speaks of, as far as it can be told. */
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { LicenceStatusFile } from './licence-status-file';

type Known = Pick<RegisteredInstallation, 'installation' | 'name' | 'archivedOn'>;

/** Names that differ in case and blanks around them alone are one. */
export const plainName = (name: string): string => name.trim().toLowerCase();

/** By its id; else by its name, where one alone has it. `null` where a person has to say. */
export const matchInstallation = (
  installations: readonly Known[],
  { id, name }: LicenceStatusFile['installation'],
): string | null => {
  const inUse = installations.filter(({ archivedOn }) => archivedOn === null);
  const byId = inUse.find(({ installation }) => installation === id);
  if (byId !== undefined) return byId.installation;
  const [named, ...others] = inUse.filter((each) => plainName(each.name) === plainName(name));
  return named === undefined || others.length > 0 ? null : named.installation;
};

/** By the name or id that the rows of a table have: asked once for each, however many rows there are. */
export const installationFinder = (installations: readonly Known[]): ((named: string) => string | null) => {
  const found = new Map<string, string | null>();
  return (named) => {
    const known = found.get(named);
    if (known !== undefined) return known;
    const installation = matchInstallation(installations, { id: named, name: named });
    found.set(named, installation);
    return installation;
  };
};
