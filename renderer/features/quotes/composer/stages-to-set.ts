/** The renewals of a quote whose stage becomes “quoted” with it: those that stand before it in the pipeline. */
import type { ChangeOf } from '../../../../domain/ledger/change';
import type { Register } from '../../../../domain/ledger/register';
import { renewalKey, type Renewal } from '../../../../domain/pipeline/renewal';
import type { DraftedQuote } from '../../../../domain/quote/draft-quote';

/** A trade-in is no renewal; one that was won, lost or given up stays so. */
export const stagesToSet = (
  { renewals, asOf }: Register,
  { pools }: Pick<DraftedQuote, 'pools'>,
): readonly ChangeOf<'renewal-stage-set'>[] =>
  pools.flatMap(({ pool, years }) => {
    const renewal: Renewal = { kind: 'sup', pool };
    const stage = renewals.find(({ key }) => key === renewalKey(renewal))?.stage ?? 'not-started';
    const isBefore = stage === 'not-started' || stage === 'in-progress';
    return years > 0 && isBefore ? [{ kind: 'renewal-stage-set', on: asOf, renewal, stage: 'quoted' }] : [];
  });
