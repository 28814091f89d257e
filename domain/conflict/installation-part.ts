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

type Made = Pick<Ledger, 'registerChanges'>;

/** An imported register is about every installation that it brings, and is undone whole. */
const installationsOf = ({ registerChanges }: Made, { changes }: LedgerEvent, orders: InstallationOfOrder): string[] =>
  changes
    .flatMap((change): readonly Change[] =>
      change.kind === 'register-imported' ? (registerChanges(change.docId) ?? []) : [change],
    )
    .flatMap((change) => installationOf(change, orders) ?? []);

/** Those of the event, the one that stands in its way, and what was imported together with it. */
const concernedBy = (
  ledger: Ledger,
  event: LedgerEvent,
  { error: { installation } }: Conflict,
  orders: InstallationOfOrder,
): ReadonlySet<string> => {
  const named = installationsOf(ledger, event, orders);
  if (named.length === 0 || typeof installation !== 'string') return new Set(named);
  const imported = ledger.events
    .filter(({ changes }) => changes.some(({ kind }) => kind === 'register-imported'))
    .map((each) => installationsOf(ledger, each, orders))
    .filter((together) => together.includes(installation));
  return new Set([...named, installation, ...imported.flat()]);
};

/** What every installation is judged by: parts and policy, sites and the names of customers. */
const isGround = (change: Change): boolean =>
  isGeneral(change) ||
  ['site-added', 'site-changed', 'site-removed', 'customer-renamed', 'customers-merged'].includes(change.kind);

/** Without events that withdraw what is not there. */
export const withoutStrays = (events: readonly LedgerEvent[]): readonly LedgerEvent[] => {
  const ids = new Set(events.map(({ id }) => id));
  const kept = events.filter(({ changes }) =>
    changes.every((change) => change.kind !== 'change-withdrawn' || ids.has(change.change)),
  );
  return kept.length === events.length ? kept : withoutStrays(kept);
};

/** `null` for a conflict that concerns no installation. */
export const installationPart = (ledger: Ledger, event: LedgerEvent, conflict: Conflict): Ledger | null => {
  const orders = ordersIn(ledger.events);
  const concerned = concernedBy(ledger, event, conflict, orders);
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
