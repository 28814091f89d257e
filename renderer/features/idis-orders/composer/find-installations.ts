/** Finds installations by anything that names them: name, customer, and any serial, old or current. */
import { currentSerials } from '../../../../domain/installation/lineage';
import type { RegisteredInstallation } from '../../../../domain/installation/registered-installation';
import { foldText } from '../../pools';

/** More is what the list of serials is for. */
const MOST_FOUND = 20;

/** Folded once for as long as the installation stands as it is: a hundred thousand are asked at every letter. */
const folded = new WeakMap<RegisteredInstallation, string>();

const namesOf = (installation: RegisteredInstallation): string => {
  const known = folded.get(installation);
  if (known !== undefined) return known;
  const { name, customer, serials } = installation;
  const names = foldText([name, customer ?? '', ...serials.map(({ serial }) => serial)].join('\n'));
  folded.set(installation, names);
  return names;
};

/** Those in use in whose names every word occurs; the first of them where nothing is typed. */
export const findInstallations = (
  installations: readonly RegisteredInstallation[],
  text: string,
): readonly RegisteredInstallation[] => {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: RegisteredInstallation[] = [];
  for (const installation of installations) {
    if (found.length === MOST_FOUND) break;
    if (installation.archivedOn !== null) continue;
    const names = words.length === 0 ? '' : namesOf(installation);
    if (words.every((word) => names.includes(word))) found.push(installation);
  }
  return found;
};

/** A line that tells two installations of one name apart. */
export const installationLabel = (installation: RegisteredInstallation): string => {
  const serials = currentSerials(installation).map(({ serial }) => serial);
  return [installation.name, installation.customer ?? '', ...serials].filter((text) => text !== '').join(' · ');
};
