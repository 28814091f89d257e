/** What sales staff say of renewals (LP-4): every stage, three owners, notes, and one that went elsewhere. */
import type { Change } from '../../../domain/ledger/change';
import type { RenewalStage } from '../../../domain/pipeline/pipeline-change';
import type { Renewal } from '../../../domain/pipeline/renewal';
import type { Moment } from '../moment';
import type { RecordedStep } from '../told-step';

interface Said {
  readonly stage?: RenewalStage;
  readonly reason?: string;
  readonly owner?: string;
  readonly note?: string;
}

/** One step for all that is said of a renewal that day. */
const said = (at: Moment, renewal: Renewal, { stage, reason, owner, note }: Said): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf): readonly Change[] => {
    const of = { on: dayOf(at), renewal };
    return [
      ...(owner === undefined ? [] : [{ kind: 'renewal-owner-set' as const, ...of, owner }]),
      ...(stage === undefined
        ? []
        : [{ kind: 'renewal-stage-set' as const, ...of, stage, ...(reason === undefined ? {} : { reason }) }]),
      ...(note === undefined ? [] : [{ kind: 'renewal-noted' as const, ...of, note }]),
    ];
  },
});

const sup = (pool: string): Renewal => ({ kind: 'sup', pool });

const OKAFOR = 'M. Okafor';
const RUIZ = 'S. Ruiz';
const BRANDT = 'L. Brandt';

export const pipeline: readonly RecordedStep[] = [
  said([0, -12], sup('P-1876'), { owner: OKAFOR, stage: 'won', note: 'Order promised for this week' }),
  said([0, -11], sup('P-1948'), { owner: BRANDT, stage: 'quoted' }),
  said([0, -9], sup('P-1987'), { owner: OKAFOR, stage: 'quoted', note: 'Waits for the new budget' }),
  said([0, -8], sup('P-1962'), { owner: OKAFOR, stage: 'in-progress' }),
  said([0, -7], sup('P-1745'), { owner: RUIZ }),
  said([0, -6], { kind: 'subscription', pool: 'P-2010', lot: 'S1' }, { owner: RUIZ, stage: 'in-progress' }),
  said([0, -5], sup('P-1650'), {
    owner: BRANDT,
    stage: 'will-not-renew',
    reason: 'The squares are rebuilt; the cameras go',
  }),
  said([0, -4], sup('P-1904'), { owner: RUIZ, stage: 'lost', reason: 'Another vendor came with the new substations' }),
];
