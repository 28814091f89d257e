/** The register's installations, as their records stand at the end of a fold. */
import { currentIn, type Installations, type InstallationRecord } from '../installation/installations';
import type { RegisteredInstallation } from '../installation/registered-installation';
import { scopesOf, type SerialScope } from '../installation/scope';
import type { Parts } from '../part/part';
import type { SerialPer } from '../policy/policy';

interface Reading {
  readonly installations: Installations;
  readonly parts: Parts;
  readonly per: SerialPer;
}

/** ID-2: what its open orders ask for and it has no serial for. */
const awaitingOf = ({ installations, parts, per }: Reading, record: InstallationRecord): readonly SerialScope[] => {
  if (record.openOrders.length === 0) return [];
  const ordered = record.openOrders.flatMap((order) => installations.orders.get(order)?.expanded ?? []);
  const scopes = scopesOf(
    per,
    ordered.flatMap(({ part }) => parts.get(part) ?? []),
  );
  return scopes.filter((scope) => currentIn(record, scope) === null);
};

/** The fold is over: nothing changes the lists of a record any more. */
const registered = (reading: Reading, record: InstallationRecord): RegisteredInstallation => ({
  installation: record.installation,
  name: record.name,
  customer: record.customer,
  site: record.site,
  note: record.note,
  createdOn: record.createdOn,
  archivedOn: record.archivedOn,
  serials: record.serials,
  held: record.held,
  confirmations: record.confirmations,
  awaiting: awaitingOf(reading, record),
  changes: record.changes,
});

/** In the order in which they were created. */
export const registeredInstallations = (reading: Reading): readonly RegisteredInstallation[] =>
  [...reading.installations.byId.values()].map((record) => registered(reading, record));
