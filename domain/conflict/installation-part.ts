/** The part of a ledger that a conflict of IDIS installations depends on: it folds to the same installations. */
import { isInstallationChange } from '../installation/installation-change';
import type { Change } from '../ledger/change';
import type { LedgerEvent } from '../ledger/event';
import { isGeneral } from '../ledger/general-changes';
import type { Ledger } from '../ledger/ledger';
import type { Conflict } from '../ledger/register';

type InstallationOfOrder = ReadonlyMap<string, string>;

const ordersIn = (events: readonly LedgerEvent[]): InstallationOfOrder =>
  new Map(
    events.flatMap(({ changes }) =>
      changes.flatMap((change): [string, string][] =>
        change.kind === 'installation-order-placed' ? [[change.order, change.installation]] : [],
      ),
    ),
  );

/** The installation that a change is about; a cancellation names its order alone. */
const installationOf = (change: Change, orders: InstallationOfOrder): string | undefined => {
  if (change.kind === 'installation-order-cancelled') return orders.get(change.order);
  if ('subject' in change) return change.subject.kind === 'installation' ? change.subject.installation : undefined;
  return isInstallationChange(change) ? change.installation : undefined;
};

/** Those of the event, and the one that stands in its way. */
const concernedBy = (event: LedgerEvent, { error }: Conflict, orders: InstallationOfOrder): ReadonlySet<string> => {
  const { installation } = error;
  const named = event.changes.flatMap((change) => installationOf(change, orders) ?? []);
  return new Set(named.length > 0 && typeof installation === 'string' ? [...named, installation] : named);
};

/** What every installation is judged by: parts and policy, sites and the names of customers. */
const isGround = (change: Change): boolean =>
  isGeneral(change) ||
  ['site-added', 'site-changed', 'site-removed', 'customer-renamed', 'customers-merged'].includes(change.kind);

const withoutStrays = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const ids = new Set(events.map(({ id }) => id));
  const kept = events.filter(({ changes }) =>
    changes.every((change) => change.kind !== 'change-withdrawn' || ids.has(change.change)),
  );
  return kept.length === events.length ? kept : withoutStrays(kept);
};

/** `null` for a conflict that concerns no installation. */
export const installationPart = (ledger: Ledger, event: LedgerEvent, conflict: Conflict): Ledger | null => {
  const orders = ordersIn(ledger.events);
  const concerned = concernedBy(event, conflict, orders);
  if (concerned.size === 0) return null;
  const isConcerned = (change: Change): boolean => concerned.has(installationOf(change, orders) ?? '');
  const isNeeded = (change: Change): boolean =>
    isConcerned(change) ||
    isGround(change) ||
    change.kind === 'change-withdrawn' ||
    change.kind === 'register-imported';
  const events = ledger.events.flatMap((each) => {
    const changes = each.changes.filter(isNeeded);
    if (changes.length === each.changes.length) return [each];
    return changes.length === 0 ? [] : [{ ...each, changes }];
  });
  return {
    ...ledger,
    events: withoutStrays(events),
    registerChanges: (docId) => ledger.registerChanges(docId)?.filter(isConcerned),
  };
};
