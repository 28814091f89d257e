/** An installation's serials as they follow one another: one line for each family, or for each part that has serials of its own. */
import { serialStays } from '../part/part';
import type { LicenceFamily } from '../part/part-change';
import { currentSerial } from './lineage';
import type { RegisteredInstallation, RegisteredInstallationOrder, RegisteredSerial } from './registered-installation';
import { isSameScope, type SerialScope } from './scope';

export interface Lineage extends SerialScope {
  /** Oldest first; empty while the first one is awaited. */
  readonly serials: readonly RegisteredSerial[];
  readonly current: RegisteredSerial | null;
  /** ID-6: it stays for good; ID-7: each update brings another. */
  readonly stays: boolean;
}

/** VAI before ISS: it is the one that changes. */
const familyRank: Readonly<Record<LicenceFamily, number>> = { VAI: 0, ISS: 1 };

const byScope = (one: SerialScope, other: SerialScope): number =>
  familyRank[one.family] - familyRank[other.family] ||
  Number(one.part !== null) - Number(other.part !== null) ||
  (one.part ?? '').localeCompare(other.part ?? '', 'en-GB');

export const lineagesOf = (installation: Pick<RegisteredInstallation, 'serials' | 'awaiting'>): readonly Lineage[] => {
  const scopes: SerialScope[] = [];
  for (const { family, part } of [...installation.serials, ...installation.awaiting])
    if (!scopes.some((known) => isSameScope(known, { family, part }))) scopes.push({ family, part });
  return scopes.sort(byScope).map((scope) => {
    const serials = installation.serials.filter((serial) => isSameScope(serial, scope));
    return { ...scope, serials, current: currentSerial({ serials }, scope), stays: serialStays(scope.family) };
  });
};

/** Whether what is ordered belongs to the lineage. */
const concerns =
  (familyOf: (part: string) => LicenceFamily | undefined, { family, part }: SerialScope) =>
  (ordered: { readonly part: string }): boolean =>
    familyOf(ordered.part) === family && (part === null || part === ordered.part);

/** Open orders that will change the lineage once they are confirmed. */
export const openOrdersOf = (
  orders: readonly RegisteredInstallationOrder[],
  scope: SerialScope,
  familyOf: (part: string) => LicenceFamily | undefined,
): readonly RegisteredInstallationOrder[] =>
  orders.filter(({ state, expanded }) => state === 'open' && expanded.some(concerns(familyOf, scope)));
