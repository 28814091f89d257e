/** Creates, describes, archives and restores an installation while the ledger is folded. */
import type { Refusal } from '../result';
import type { InstallationChangeOf } from './installation-change';
import { newRecord, refuseInstallation, type InstallationFacts } from './installations';
import type { Surroundings } from './surroundings';

type Stated = InstallationChangeOf<'installation-created' | 'installation-described'>;

/** A site is registered, and its customer's; one that was removed since stays with the installation that stands there. */
const refuseSite = (
  { sites, installations }: Surroundings,
  { installation, site, customer }: Stated,
): Refusal | null => {
  if (site === undefined) return null;
  if (!sites.has(site) && installations.byId.get(installation)?.site === site) return null;
  const known = sites.get(site);
  if (known === undefined) return { code: 'site/unknown', site };
  return customer === undefined || known.customer === customer
    ? null
    : { code: 'site/other-customer', name: known.name, customer };
};

/** Who is not named is the site's customer. */
const factsOf = ({ sites }: Surroundings, { name, customer, site, note }: Stated): InstallationFacts => ({
  name,
  customer: customer ?? (site === undefined ? null : (sites.get(site)?.customer ?? null)),
  site: site ?? null,
  note: note ?? null,
});

export const createInstallation = (
  around: Surroundings,
  change: InstallationChangeOf<'installation-created'>,
): Refusal | null => {
  const { installation, on } = change;
  const { byId } = around.installations;
  const known = byId.get(installation);
  if (known !== undefined) return { code: 'installation/exists', installation, name: known.name };
  const refusal = refuseSite(around, change);
  if (refusal !== null) return refusal;
  byId.set(installation, newRecord(installation, factsOf(around, change), on));
  return null;
};

export const describeInstallation = (
  around: Surroundings,
  change: InstallationChangeOf<'installation-described'>,
): Refusal | null => {
  const refusal = refuseInstallation(around.installations, change.installation) ?? refuseSite(around, change);
  const record = around.installations.byId.get(change.installation);
  if (refusal === null && record !== undefined) Object.assign(record, factsOf(around, change));
  return refusal;
};

export const archiveInstallation = (
  { installations }: Surroundings,
  { installation, on }: InstallationChangeOf<'installation-archived'>,
): Refusal | null => {
  const refusal = refuseInstallation(installations, installation);
  const record = installations.byId.get(installation);
  if (refusal === null && record !== undefined) record.archivedOn = on;
  return refusal;
};

export const restoreInstallation = (
  { installations }: Surroundings,
  { installation }: InstallationChangeOf<'installation-restored'>,
): Refusal | null => {
  const record = installations.byId.get(installation);
  if (record === undefined) return { code: 'installation/unknown', installation };
  if (record.archivedOn === null) return { code: 'installation/not-archived', installation, name: record.name };
  record.archivedOn = null;
  return null;
};
