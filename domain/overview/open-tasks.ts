/** The tasks that no date of a pool brings about: orders to be issued, licences on their way, conflicts, and files that are gone. */
import { toDayNumber } from '../calendar/civil-date';
import type { Conflict, Register } from '../ledger/register';
import type { RegisteredOrder } from '../order/registered-order';
import type { TransitReport } from '../pool/report';
import { expiryBand } from './expiry-band';
import { toTaskPool } from './pool-tasks';
import type { ConflictTask, MissingDocumentTask, OpenTask, OrderTask, TaskPool, TransitTask } from './task';

type Pools = ReadonlyMap<string, TaskPool>;

interface Source {
  readonly pool: TaskPool;
  readonly destination: string | null;
}

/** By transfer, the pool that the licences left, and where they go as far as anybody said. */
const sourcesOf = ({ pools, transit }: Register): ReadonlyMap<string, Source> => {
  const sources = new Map<string, Source>();
  // A register without transits spares looking through every history.
  if (transit.length === 0) return sources;
  for (const pool of pools)
    for (const { change } of pool.changes)
      if (change.kind === 'licences-removed' && change.transfer !== undefined)
        sources.set(change.transfer, { pool: toTaskPool(pool), destination: change.destination ?? null });
  return sources;
};

/** Those that still wait for licences, whole or in part. */
const orderTask = (
  { order, number, partner, customer, quantity, issued, dueOn, state }: RegisteredOrder,
  { asOf }: Register,
): OrderTask[] => {
  if (state !== 'open' && state !== 'overdue') return [];
  const daysLeft = toDayNumber(dueOn) - toDayNumber(asOf);
  return [
    {
      kind: 'order-due',
      key: `order ${order}`,
      band: expiryBand(daysLeft),
      on: dueOn,
      daysLeft,
      order,
      number,
      partner,
      customer,
      quantity: quantity - issued,
      ordered: quantity,
    },
  ];
};

/** A transit has no day of its own to end on: it stands among the things of the month. */
const transitTask = (
  { transfer, quantity, since }: TransitReport,
  sources: ReadonlyMap<string, Source>,
  { asOf }: Register,
): TransitTask => ({
  kind: 'in-transit',
  key: `transit ${transfer}`,
  band: '15-30',
  on: since,
  transfer,
  quantity,
  daysSoFar: toDayNumber(asOf) - toDayNumber(since),
  pool: sources.get(transfer)?.pool ?? null,
  destination: sources.get(transfer)?.destination ?? null,
});

const missingDocument = ({ event, change }: Conflict): MissingDocumentTask[] =>
  change.kind === 'file-imported' || change.kind === 'register-imported'
    ? [
        {
          kind: 'document-missing',
          key: `document ${event}`,
          band: 'lapsed',
          on: change.on,
          docId: change.docId,
          fileName: change.fileName,
        },
      ]
    : [];

const conflictTask = ({ event, change, error }: Conflict, pools: Pools): ConflictTask => ({
  kind: 'conflict',
  key: `conflict ${event}`,
  band: 'lapsed',
  on: change.on,
  error,
  pool: 'pool' in change ? (pools.get(change.pool) ?? null) : null,
  docId: 'docId' in change ? change.docId : null,
});

/** Conflicts and missing files stand with what is overdue: every date beside them waits for them. */
export const openTasks = (register: Register): OpenTask[] => {
  const { conflicts, transit } = register;
  const pools: Pools =
    conflicts.length === 0 ? new Map() : new Map(register.pools.map((pool) => [pool.pool, toTaskPool(pool)]));
  const sources = sourcesOf(register);
  const isMissing = ({ error }: Conflict): boolean => error.code === 'document/unknown';
  return [
    ...conflicts.filter(isMissing).flatMap(missingDocument),
    ...conflicts.filter((conflict) => !isMissing(conflict)).map((conflict) => conflictTask(conflict, pools)),
    ...register.orders.flatMap((order) => orderTask(order, register)),
    ...transit.map((one) => transitTask(one, sources, register)),
  ];
};
