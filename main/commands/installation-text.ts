/** An installation and one of its serials, as `coterm serials` prints them (ID-3, ID-6, ID-7). */
import { heldOn } from '../../domain/installation/held-parts';
import { currentOf, currentSerials, type FoundSerial } from '../../domain/installation/lineage';
import type { RegisteredInstallation, RegisteredSerial } from '../../domain/installation/registered-installation';
import type { Register } from '../../domain/ledger/register';
import { siteName } from '../../domain/ledger/sites';
import { textTable } from './pools-text';

/** Of a table's cell; a name of several lines would break the table. */
export const cell = (text: string | null): string =>
  text === null || text.trim() === '' ? '–' : text.replaceAll(/\s+/g, ' ');

export const scopeText = ({ family, part }: Pick<RegisteredSerial, 'family' | 'part'>): string => part ?? family;

const serialDocument = (serial: RegisteredSerial): object => {
  const { event: _event, ...said } = serial;
  return said;
};

const held = ({ held: parts }: RegisteredInstallation, { asOf }: Register) =>
  [...heldOn(parts, asOf)].map(([part, quantity]) => ({ part, quantity }));

/** What is held has not ended; `serials` are the current ones, oldest first. */
export const installationDocument = (installation: RegisteredInstallation, register: Register): object => ({
  installation: installation.installation,
  name: installation.name,
  customer: installation.customer,
  site: installation.site,
  createdOn: installation.createdOn,
  archivedOn: installation.archivedOn,
  serials: currentSerials(installation).map(serialDocument),
  awaiting: installation.awaiting,
  held: held(installation, register),
});

export const siteText = ({ site }: RegisteredInstallation, register: Register): string =>
  site === null ? '' : siteName(register, site);

const stateText = ({ serial, installation }: FoundSerial): string => {
  const current = currentOf(installation, serial);
  if (current === serial) return `It is the current ${scopeText(serial)} serial: quote it in the next order.`;
  const day = serial.supersededOn === null ? '' : ` on ${serial.supersededOn}`;
  return `It was superseded${day} by ${serial.supersededBy ?? ''}. The current ${scopeText(serial)} serial is ${current.serial}.`;
};

const lineageOf = ({ serial, installation }: FoundSerial): readonly RegisteredSerial[] =>
  installation.serials.filter(({ family }) => family === serial.family);

const lineageText = (found: FoundSerial): string =>
  textTable(
    ['Serial', 'For', 'Since', 'Superseded', 'Brought'],
    lineageOf(found).map((each) => [
      cell(each.serial),
      scopeText(each),
      each.since ?? 'not known',
      each.supersededBy === null ? 'current' : (each.supersededOn ?? 'not known'),
      each.parts.map(({ part, quantity }) => `${quantity} x ${part}`).join(', ') || '–',
    ]),
  );

export const foundText = (found: FoundSerial, register: Register): string => {
  const { installation, serial } = found;
  const place = [installation.customer, siteText(installation, register)].filter(
    (text) => text !== null && text !== '',
  );
  const where = place.length === 0 ? '' : `, ${place.join(', ')}`;
  const title = `${serial.serial}: ${cell(installation.name)} (${installation.installation})${where}`;
  return `As of ${register.asOf}\n\n${title}\n${stateText(found)}\n\n${lineageText(found)}`;
};

export const foundDocument = (found: FoundSerial, register: Register): object => {
  const { installation, serial } = found;
  const current = currentOf(installation, serial);
  return {
    asOf: register.asOf,
    serial: serialDocument(serial),
    state: current === serial ? 'current' : 'superseded',
    current: serialDocument(current),
    lineage: lineageOf(found).map(serialDocument),
    installation: installationDocument(installation, register),
  };
};
