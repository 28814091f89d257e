/** Every kind of change of the renewals' pipeline, with all that it can say. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';

const on = day('2025-06-01');
const pool = 'P-1';

export const pipelineChanges: readonly Change[] = [
  { kind: 'renewal-stage-set', on, renewal: { kind: 'sup', pool }, stage: 'lost', reason: 'went elsewhere' },
  { kind: 'renewal-stage-set', on, renewal: { kind: 'subscription', pool, lot: 'S1' }, stage: 'quoted' },
  { kind: 'renewal-owner-set', on, renewal: { kind: 'sup', pool }, owner: 'M. Okafor' },
  {
    kind: 'renewal-noted',
    on,
    renewal: { kind: 'term', installation: 'N1', part: 'VS-ES1', expiresOn: on },
    note: 'Calls back in May',
  },
];
