/** What `coterm usage --json` says of an installation: figures, states, support and drift. `null` is "No data", never 0 (AC-7). */
import type { RegisteredInstallation } from '../../domain/installation/registered-installation';
import type { Register } from '../../domain/ledger/register';
import { driftOf, type DriftRow } from '../../domain/usage/drift';
import { licensingOf, type LicensingRow, type LicensingSection } from '../../domain/usage/licensing';
import type { Outage } from '../../domain/usage/outage';
import type { KnownUsage, ServerStanding } from '../../domain/usage/server-standing';
import { supportOf, type SupportRow } from '../../domain/usage/support';
import { refusalDocument } from './answer';

const standingError = (status: ServerStanding['status']): object | null =>
  status === null || status.error === null ? null : refusalDocument(status.error).error;

const serverDocument = ({ server, status }: ServerStanding): object | null =>
  server && {
    address: server.address,
    state: status?.state ?? 'unchecked',
    since: status?.since ?? null,
    checkedAt: status?.checkedAt ?? null,
    goodAt: status?.goodAt ?? null,
    nextAt: status?.nextAt ?? null,
    failures: status?.failures ?? 0,
    error: standingError(status),
  };

/** When the figures held that stand as last known, and where they came from. */
const lastDocument = ({ last }: ServerStanding): object | null =>
  last && { takenAt: last.at, receivedAt: last.receivedAt, source: last.source };

const rowDocument = ({ figures, lastKnown, ...row }: LicensingRow): object => ({
  ...row,
  used: figures?.used ?? null,
  available: figures?.available ?? null,
  total: figures?.total ?? null,
  shared: figures?.shared ?? null,
  over: figures?.over ?? null,
  lastKnown,
});

/** AC-6, AC-7: spans in which nothing was known, oldest first; `to` is `null` while one lasts. */
const outageDocument = ({ state, from, to }: Outage): object => ({ state, from, to });

const sectionDocument = (section: LicensingSection, outages: readonly Outage[]): object => ({
  purpose: section.purpose,
  known: section.isKnown,
  server: serverDocument(section),
  last: lastDocument(section),
  licences: section.rows.map(rowDocument),
  outages: outages.filter(({ purpose }) => purpose === section.purpose).map(outageDocument),
});

const supportDocument = ({ purpose, support, lastKnown }: SupportRow): object => ({ purpose, support, lastKnown });

const driftDocument = ({ licence, bought, parts, reported, differences }: DriftRow): object => ({
  licence,
  bought,
  boughtFrom: parts.map(({ allotment, quantity, why }) => ({
    allotment: allotment.allotment,
    source: allotment.source,
    quantity,
    why,
  })),
  reported: reported?.total ?? null,
  used: reported?.used ?? null,
  differences,
});

export const usageDocument = (
  { installation, name, customer, site }: RegisteredInstallation,
  register: Register,
  known: KnownUsage,
  outages: readonly Outage[],
): object => {
  const { version, core, analytics } = licensingOf(register, installation, known);
  const drift = driftOf(register, installation, known);
  return {
    installation,
    name,
    customer,
    site,
    version,
    sections: [core, ...(analytics === null ? [] : [analytics])].map((section) => sectionDocument(section, outages)),
    support: supportOf(register, installation, known).map(supportDocument),
    drift: drift.rows.map(driftDocument),
    overdrawnPools: drift.overdrawn,
  };
};
