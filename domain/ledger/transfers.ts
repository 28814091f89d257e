/** Transfers between pools (LP-13) as the register's standing changes tell them: under way and completed. */
import type { CivilDate } from '../calendar/civil-date';
import type { RemovalReading } from '../policy/policy';
import type { SignedTransfer } from '../transfer/signed-transfer';
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
  /** Who or what receives them, as the removal says; `null` where it says nothing. */
  readonly destination: string | null;
  /** Its signed document, where it is released to another partner. */
  readonly signed: SignedTransfer | null;
  readonly leftOn: CivilDate;
  /** The day on which a pool here received them, or another partner's signature became known here. */
  readonly arrivedOn: CivilDate | null;
  /** The SUP of the pool they left had not started (LP-10): their dates are those of the latest possible start. */
  readonly projected: boolean;
}

interface Arrival {
  readonly to: string;
  readonly on: CivilDate;
}

type Pools = Pick<Register, 'pools' | 'signedTransfers'>;

const arrivalsIn = ({ pools }: Pick<Pools, 'pools'>): ReadonlyMap<string, Arrival> =>
  new Map(
    pools.flatMap(({ pool, changes }) =>
      changes.flatMap(({ change }): [string, Arrival][] =>
        change.kind === 'licences-received' ? [[change.transfer, { to: pool, on: change.on }]] : [],
      ),
    ),
  );

const toTransfer = (
  source: RegisteredPool,
  { quantity, lot, reading, on, destination }: ChangeOf<'licences-removed'>,
  transfer: string,
  arrival: Arrival | undefined,
  signed: SignedTransfer | null,
): RegisteredTransfer => ({
  transfer,
  from: source.pool,
  to: arrival?.to ?? null,
  quantity,
  lot: lot ?? null,
  reading: reading ?? null,
  destination: destination ?? null,
  signed,
  leftOn: on,
  arrivedOn: arrival?.on ?? signed?.signatures.find(({ role }) => role === 'accept')?.on ?? null,
  projected: source.commencedOn === null || on < source.commencedOn,
});

/** In the order of the days on which they left, as of the register's own day; withdrawn changes are not in it. */
export const transfersOf = (register: Pools): readonly RegisteredTransfer[] => {
  const arrivals = arrivalsIn(register);
  const signed = new Map(
    register.signedTransfers.filter(({ side }) => side === 'released').map((each) => [each.file.id, each]),
  );
  return register.pools
    .flatMap((source) =>
      source.changes.flatMap(({ change }) =>
        change.kind === 'licences-removed' && change.transfer !== undefined
          ? [
              toTransfer(
                source,
                change,
                change.transfer,
                arrivals.get(change.transfer),
                signed.get(change.transfer) ?? null,
              ),
            ]
          : [],
      ),
    )
    .sort((one, other) => (one.leftOn < other.leftOn ? -1 : one.leftOn > other.leftOn ? 1 : 0));
};
