/** Steps of the pipeline over more renewals than one step of the ledger holds. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../domain/ledger/change';
import { registerState } from '../../../../renderer/db/register-state';
import { ownerChanges, recordEdit } from '../../../../renderer/features/renewals/pipeline/pipeline-edits';
import { day } from '../../../builders/a-lot';
import { createDesktopDouble } from '../../../doubles/desktop';
import { openWindow } from '../../open-window';

const on = day('2025-03-12');
const pools = Array.from({ length: 501 }, (_, index) => `P-${index}`);
const created: readonly Change[] = pools.flatMap((pool): readonly Change[] => [
  { kind: 'pool-created', on: day('2024-01-10'), pool },
  { kind: 'lot-added', on: day('2024-01-10'), pool, lot: 'L1', product: 'core', quantity: 1, supMonths: 12 },
]);

describe('The pipeline', () => {
  it('gives 501 renewals an owner at once and leaves none of them out', async () => {
    const host = createDesktopDouble();
    for (let from = 0; from < created.length; from += 500) host.ledger.record(created.slice(from, from + 500));
    await openWindow('/overview', host);
    const rows = pools.map((pool) => ({ renewal: { kind: 'sup', pool }, stage: 'not-started', owner: '' }) as const);
    await recordEdit(ownerChanges(rows, 'M. Okafor', on));
    expect(registerState.getState().register?.renewals.filter(({ owner }) => owner === 'M. Okafor')).toHaveLength(501);
  });
});
