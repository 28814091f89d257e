/** What the pipeline asks a person before it records anything: one question at a time. */
import type { RenewalStage } from '../../../../domain/pipeline/pipeline-change';
import type { RenewalRow } from '../../../../domain/pipeline/renewal-rows';

export type LosingStage = Extract<RenewalStage, 'lost' | 'will-not-renew'>;

export type PipelineAsked =
  | { readonly what: 'won'; readonly row: RenewalRow }
  | { readonly what: 'reason'; readonly rows: readonly RenewalRow[]; readonly stage: LosingStage }
  | { readonly what: 'owner'; readonly rows: readonly RenewalRow[] }
  | { readonly what: 'evaluate' | 'trade-in'; readonly row: RenewalRow };

export const asksForReason = (stage: RenewalStage): stage is LosingStage =>
  stage === 'lost' || stage === 'will-not-renew';

/** A term is renewed by an order and its confirmation: nothing is proposed for it here. */
export const proposesRenewal = ({ renewal, deadline }: RenewalRow): boolean =>
  renewal.kind !== 'term' && !deadline.projected;
