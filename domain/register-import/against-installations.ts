/** Compares what a file says of a serial with what the register has of it. */
import { currentOf, isCurrent, serialKey, type FoundSerial, type SerialIndex } from '../installation/lineage';
import { expandLine } from '../installation/expand-parts';
import type { RegisteredInstallation } from '../installation/registered-installation';
import type { Parts } from '../part/part';
import type { Refusal } from '../result';
import type { RegisteredSite } from '../site/registered-site';
import type { InstallationFacts } from './read-installations';
import type { GroupRow, SerialGroup } from './serial-groups';

/** What a table is judged against. */
export interface KnownInstallations {
  readonly serials: SerialIndex;
  readonly parts: Parts;
  readonly sites: ReadonlyMap<string, RegisteredSite>;
}

const differs = (here: string | undefined, there: string | null): boolean => here !== undefined && here !== there;

/** A site that is not registered stands in the note alone, and is not compared. */
const siteOf = ({ sites }: KnownInstallations, { site }: RegisteredInstallation): string | null =>
  site === null ? null : (sites.get(site)?.name ?? null);

/** ID-5: the serial belongs to another installation than the row says. */
const foreign = (
  known: KnownInstallations,
  { installation }: FoundSerial,
  facts: InstallationFacts,
): Refusal | null => {
  const { name, customer } = installation;
  const said = (there: string | null, here: string | undefined, field: string): Refusal => ({
    code: 'row/serial-foreign',
    serial: facts.serial,
    field,
    owner: name,
    there: there ?? '',
    here: here ?? '',
  });
  if (differs(facts.installation, name)) return said(name, facts.installation, 'installation');
  if (differs(facts.customer, customer)) return said(customer, facts.customer, 'customer');
  const site = siteOf(known, installation);
  return site !== null && differs(facts.site, site) ? said(site, facts.site, 'site') : null;
};

/** By single parts, packs expanded. */
const heldOf = ({ held }: RegisteredInstallation, part: string): number =>
  held.reduce((sum, each) => (each.part === part ? sum + each.quantity : sum), 0);

/** What all rows of the serial say together. */
const statedTotals = (parts: Parts, group: SerialGroup): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>();
  for (const { value } of group.parts.values()) {
    const expanded = expandLine(parts, value);
    for (const { part, quantity } of expanded.ok ? expanded.value : [])
      totals.set(part.part, (totals.get(part.part) ?? 0) + quantity);
  }
  return totals;
};

const holdsOtherwise = (
  { parts }: KnownInstallations,
  { installation }: FoundSerial,
  facts: InstallationFacts,
  totals: ReadonlyMap<string, number>,
): Refusal | null => {
  for (const line of facts.parts) {
    const expanded = expandLine(parts, line);
    for (const { part } of expanded.ok ? expanded.value : []) {
      const [here, there] = [totals.get(part.part) ?? 0, heldOf(installation, part.part)];
      if (here !== there)
        return { code: 'row/holds-otherwise', owner: installation.name, part: part.part, here, there };
      const ends = installation.held.filter((held) => held.part === part.part).map(({ expiresOn }) => expiresOn);
      if (facts.termEnd !== undefined && !ends.includes(facts.termEnd))
        return { code: 'row/ends-otherwise', part: part.part, here: facts.termEnd, there: ends[0] ?? '' };
    }
  }
  return null;
};

/** ID-7: known, and where it leads to. */
const superseded = ({ installation, serial }: FoundSerial): Refusal => ({
  code: 'row/serial-superseded',
  serial: serial.serial,
  owner: installation.name,
  current: currentOf(installation, serial).serial,
});

const judgeKnown = (
  known: KnownInstallations,
  found: FoundSerial,
  row: GroupRow,
  totals: ReadonlyMap<string, number>,
): void => {
  const { facts } = row;
  const { installation, serial } = found;
  if (facts.family !== null && facts.family !== serial.family)
    row.error = { code: 'row/serial-other-family', serial: serial.serial, there: serial.family, here: facts.family };
  else if (installation.archivedOn !== null)
    row.error = { code: 'row/installation-archived', owner: installation.name };
  else row.error = foreign(known, found, facts);
  if (row.error !== null) return;
  row.isKnown = true;
  if (!isCurrent(serial)) row.error = superseded(found);
  else {
    row.error = holdsOtherwise(known, found, facts, totals);
    row.isKnown = row.error === null;
  }
};

/** A serial that is new here may have superseded one that is not: that is a confirmation, and no register. */
const judgeFormers = ({ serials }: KnownInstallations, row: GroupRow): void => {
  for (const former of row.facts.formerly) {
    const found = serials.get(serialKey(former));
    if (found === undefined || row.error !== null) continue;
    row.error = { code: 'row/former-known', serial: former, owner: found.installation.name };
  }
};

/** Says of each row of the group whether it is there already, or what the register says against it. */
export const judgeAgainstRegister = (known: KnownInstallations, group: SerialGroup): void => {
  const found = known.serials.get(group.key);
  const totals = found === undefined ? null : statedTotals(known.parts, group);
  for (const row of group.rows) {
    if (row.error !== null) continue;
    if (found === undefined || totals === null) judgeFormers(known, row);
    else judgeKnown(known, found, row, totals);
    if (row.error !== null && !row.isKnown) group.faulty ??= row.row;
  }
};
