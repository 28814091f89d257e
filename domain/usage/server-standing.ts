/** What stands of a licence server of an installation: how it answered last, and whether its figures hold now (AC-6, AC-7). */
import { carriedIn } from './carry-on';
import type { UsagePurpose } from './purpose';
import type { Reading, ServerStatus } from './reading';
import type { RegisteredLicenceServer } from './usage-book';

/** What the host knows: the newest reading of each installation and purpose, and the state of every server. */
export interface KnownUsage {
  readonly latest: readonly Reading[];
  readonly statuses: readonly ServerStatus[];
}

export interface ServerStanding {
  readonly purpose: UsagePurpose;
  /** `null` where nobody is asked: figures then come from files alone. */
  readonly server: RegisteredLicenceServer | null;
  readonly status: ServerStatus | null;
  /** The newest reading there is, whether it holds now or not. */
  readonly last: Reading | null;
  /** AC-7: whether that reading holds now; if not, everything of it reads "No data". */
  readonly isKnown: boolean;
}

interface OfServer {
  readonly installation: string;
  readonly purpose: UsagePurpose;
}

const isAsked = (status: ServerStatus | null): status is ServerStatus =>
  status !== null && status.state !== 'unchecked';

/** A file holds until a server is asked; what a server said holds while it answers. */
const holdsNow = (last: Reading, server: RegisteredLicenceServer | null, status: ServerStatus | null): boolean => {
  if (server !== null && isAsked(status)) return status.state === 'active';
  return last.source.kind === 'file';
};

export const serverStanding = (
  { licenceServers }: { readonly licenceServers: readonly RegisteredLicenceServer[] },
  { installation, purpose }: OfServer,
  { latest, statuses }: KnownUsage,
): ServerStanding => {
  const of = <Each extends OfServer>(all: readonly Each[]): Each | null =>
    all.find((each) => each.installation === installation && each.purpose === purpose) ?? null;
  const [server, status, last] = [of(licenceServers), of(statuses), of(latest)];
  return { purpose, server, status, last, isKnown: last !== null && holdsNow(last, server, status) };
};

/** Whether something of the reading holds now: what a server said before a file holds only while a server answers. */
export const holdsOf = ({ isKnown, server, status, last }: ServerStanding, what: string): boolean => {
  if (!isKnown || last === null) return false;
  return (server !== null && isAsked(status)) || carriedIn(last, what)?.source !== 'server';
};

/** AC-4: what the newest word of the core says of an analytics module; without one, whether anything of analytics is there. */
export const hasAnalytics = (core: ServerStanding, analytics: ServerStanding): boolean =>
  core.last?.snapshot.analyticsModule ?? (analytics.server !== null || analytics.last !== null);
