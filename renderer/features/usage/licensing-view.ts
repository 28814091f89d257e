/** What each installation uses, as its card shows it: computed again only for those of which something is another. */
import type { UsageState } from '../../../contract/usage-messages';
import type { RegisteredInstallation } from '../../../domain/installation/registered-installation';
import type { Register } from '../../../domain/ledger/register';
import { licensingOf, type LicensingSection } from '../../../domain/usage/licensing';
import type { UsagePurpose } from '../../../domain/usage/purpose';
import type { KnownUsage } from '../../../domain/usage/server-standing';
import { supportOf, type SupportRow } from '../../../domain/usage/support';

export interface InstallationUsage {
  readonly installation: RegisteredInstallation;
  /** That it reports; `null` where it reports none. */
  readonly version: string | null;
  /** Cameras and intercoms, then analytics where a module is connected (AC-4). */
  readonly sections: readonly LicensingSection[];
  readonly support: readonly SupportRow[];
  /** What the host says of it. */
  readonly known: KnownUsage;
}

interface Of {
  readonly installation: string;
  readonly purpose: UsagePurpose;
}

export const usageOf = (
  register: Register,
  installation: RegisteredInstallation,
  known: KnownUsage,
): InstallationUsage => {
  const id = installation.installation;
  const { version, core, analytics } = licensingOf(register, id, known);
  const sections = analytics === null ? [core] : [core, analytics];
  return { installation, version, sections, support: supportOf(register, id, known), known };
};

const byInstallation = <Each extends Of>(all: readonly Each[]): ReadonlyMap<string, readonly Each[]> => {
  const map = new Map<string, Each[]>();
  for (const each of all) {
    const own = map.get(each.installation);
    if (own === undefined) map.set(each.installation, [each]);
    else own.push(each);
  }
  return map;
};

const isAlike = <Each>(left: readonly Each[], right: readonly Each[]): boolean =>
  left.length === right.length && left.every((each, index) => each === right[index]);

interface Kept extends KnownUsage {
  readonly register: Register;
  readonly usage: InstallationUsage;
}

/** Those with a licence server, something bought for a counter, or a reading. */
const withUsage = (register: Register, latest: ReadonlyMap<string, unknown>): readonly RegisteredInstallation[] => {
  const named = new Set([...register.licenceServers, ...register.allotments].map(({ installation }) => installation));
  return register.installations.filter(
    ({ installation, archivedOn }) => archivedOn === null && (named.has(installation) || latest.has(installation)),
  );
};

/** Remembers what it gave last: an installation of which nothing is another is the same object again. */
export const createUsages = () => {
  let kept: ReadonlyMap<string, Kept> = new Map();
  const keep = (register: Register, installation: RegisteredInstallation, known: KnownUsage): Kept => {
    const before = kept.get(installation.installation);
    const stays =
      before?.register === register && isAlike(before.statuses, known.statuses) && isAlike(before.latest, known.latest);
    return stays ? before : { ...known, register, usage: usageOf(register, installation, known) };
  };
  return (register: Register, state: UsageState): readonly InstallationUsage[] => {
    const statuses = byInstallation(state.statuses);
    const latest = byInstallation(state.latest);
    const found = withUsage(register, latest).map((installation) => {
      const id = installation.installation;
      const known = { statuses: statuses.get(id) ?? [], latest: latest.get(id) ?? [] };
      return [id, keep(register, installation, known)] as const;
    });
    kept = new Map(found);
    return found.map(([, { usage }]) => usage);
  };
};
