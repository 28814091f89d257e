/** Steps of the renewals' pipeline in a few words: "Renewal of Harbour (P-1): Quoted". */
import i18next from 'i18next';
import type { Change, ChangeOf } from '../../domain/ledger/change';
import type { PipelineChange, RenewalStage } from '../../domain/pipeline/pipeline-change';
import type { Renewal } from '../../domain/pipeline/renewal';
import { registerState } from '../db/register-state';
import { namedPool } from './named-pool';

const stageName = (stage: RenewalStage): string => i18next.t(`app:stage.${stage}`);

/** What is renewed, by the names that people know. */
const renewed = (renewal: Renewal): string => {
  if (renewal.kind === 'sup') return namedPool(renewal.pool);
  if (renewal.kind === 'subscription')
    return i18next.t('app:step.renewalLot', { pool: namedPool(renewal.pool), lot: renewal.lot });
  const installations = registerState.getState().register?.installations ?? [];
  const known = installations.find(({ installation }) => installation === renewal.installation);
  const installation = known?.name ?? renewal.installation;
  return i18next.t('app:step.renewalTerm', { installation, part: renewal.part });
};

/** What the words of one change need beside its own facts. */
export const renewalFacts = (change: Change): Readonly<Record<string, string>> => {
  if (!('renewal' in change)) return {};
  const stage = change.kind === 'renewal-stage-set' ? { stageName: stageName(change.stage) } : {};
  return { renewed: renewed(change.renewal), ...stage };
};

type StageSet = ChangeOf<'renewal-stage-set'>;
type OwnerSet = ChangeOf<'renewal-owner-set'>;

const allOf = <Kind extends PipelineChange['kind']>(
  changes: readonly Change[],
  kind: Kind,
): readonly ChangeOf<Kind>[] | null => {
  const found = changes.filter((change): change is ChangeOf<Kind> => change.kind === kind);
  return found.length === changes.length && found.length > 0 ? found : null;
};

const describeStages = ([first, ...more]: readonly StageSet[]): string | null =>
  first !== undefined && more.length > 0 && more.every(({ stage }) => stage === first.stage)
    ? i18next.t('app:step.renewalStages', { count: more.length + 1, stageName: stageName(first.stage) })
    : null;

const describeOwners = ([first, ...more]: readonly OwnerSet[]): string | null => {
  if (first === undefined || first.owner !== '') {
    const isOne = first !== undefined && more.length > 0 && more.every(({ owner }) => owner === first.owner);
    return isOne ? i18next.t('app:step.renewalOwners', { count: more.length + 1, owner: first.owner }) : null;
  }
  return more.length > 0 ? null : i18next.t('app:step.renewalUnowned', { renewed: renewed(first.renewal) });
};

/** A renewal that was won and is recorded in the same step. */
const describeWon = ([won, sup, ...more]: readonly Change[]): string | null =>
  won?.kind === 'renewal-stage-set' && won.stage === 'won' && sup?.kind === 'sup-renewed' && more.length === 0
    ? i18next.t('app:step.renewalWon', { pool: namedPool(sup.pool), months: sup.months })
    : null;

/** Several changes of the pipeline as one step; `null` for any other step. */
export const describePipeline = (changes: readonly Change[]): string | null =>
  describeWon(changes) ??
  describeStages(allOf(changes, 'renewal-stage-set') ?? []) ??
  describeOwners(allOf(changes, 'renewal-owner-set') ?? []);
