/** Transfers between pools (LP-13) as the register's standing changes tell them: under way and completed. */
import type { CivilDate } from '../calendar/civil-date';
import type { RemovalReading } from '../policy/policy';
import type { ChangeOf } from './change';
import type { Register, RegisteredPool } from './register';

export interface RegisteredTransfer {
  /** Its number, used once in a register. */
  readonly transfer: string;
  readonly from: string;
  /** `null` while the licences are in transit. */
  readonly to: string | null;
  readonly quantity: number;
  /** The lot that they were taken from; `null` when they left in the order in which the lots joined. */
  readonly lot: string | null;
  /** `null` where the change left it to the policy of its day. */
  readonly reading: RemovalReading | null;
  readonly leftOn: CivilDate;
  readonly arrivedOn: CivilDate | null;
  /** The SUP of the pool they left had not started (LP-10): their dates are those of the latest possible start. */
  readonly projected: boolean;
}

interface Arrival {
  readonly to: string;
  readonly on: CivilDate;
}

type Pools = Pick<Register, 'pools'>;

const arrivalsIn = ({ pools }: Pools): ReadonlyMap<string, Arrival> =>
  new Map(
    pools.flatMap(({ pool, changes }) =>
      changes.flatMap(({ change }): [string, Arrival][] =>
        change.kind === 'licences-received' ? [[change.transfer, { to: pool, on: change.on }]] : [],
      ),
    ),
  );

const toTransfer = (
  source: RegisteredPool,
  { quantity, lot, reading, on }: ChangeOf<'licences-removed'>,
  transfer: string,
  arrival: Arrival | undefined,
): RegisteredTransfer => ({
  transfer,
  from: source.pool,
  to: arrival?.to ?? null,
  quantity,
  lot: lot ?? null,
  reading: reading ?? null,
  leftOn: on,
  arrivedOn: arrival?.on ?? null,
  projected: source.commencedOn === null || on < source.commencedOn,
});

/** In the order of the days on which they left, as of the register's own day; withdrawn changes are not in it. */
export const transfersOf = (register: Pools): readonly RegisteredTransfer[] => {
  const arrivals = arrivalsIn(register);
  return register.pools
    .flatMap((source) =>
      source.changes.flatMap(({ change }) =>
        change.kind === 'licences-removed' && change.transfer !== undefined
          ? [toTransfer(source, change, change.transfer, arrivals.get(change.transfer))]
          : [],
      ),
    )
    .sort((one, other) => (one.leftOn < other.leftOn ? -1 : one.leftOn > other.leftOn ? 1 : 0));
};
