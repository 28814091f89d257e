/** The activation that started a pool's SUP, which a what-if may move to another day (LP-10). */
import type { ChangeOf } from '../../../../domain/ledger/change';
import type { PoolHistoryEntry, RegisteredPool } from '../../../../domain/ledger/register';

export interface FirstActivation extends PoolHistoryEntry {
  readonly change: ChangeOf<'licences-activated'>;
}

const isActivation = (entry: PoolHistoryEntry): entry is FirstActivation => entry.change.kind === 'licences-activated';

/** `null` where nothing was activated; of a pool whose window ended by itself it is the first one all the same. */
export const firstActivation = ({ changes }: RegisteredPool): FirstActivation | null =>
  changes.find(isActivation) ?? null;
