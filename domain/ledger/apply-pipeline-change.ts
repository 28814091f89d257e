/** Applies what concerns the pipeline to the register under construction: what is said of renewals, and the cycles that renewals end. */
import { toCivilDate, type CivilDate } from '../calendar/civil-date';
import type { HeldPart } from '../installation/registered-installation';
import { refuseInstallation } from '../installation/installations';
import type { PipelineChange } from '../pipeline/pipeline-change';
import type { RenewedLicences } from '../pipeline/registered-renewal';
import { renewalKey, type Renewal } from '../pipeline/renewal';
import { applyToRenewal, endCycle, follow, type Ending } from '../pipeline/renewals';
import { poolOn } from '../pool/book';
import { roundedSsed, supBearingLots } from '../pool/pool';
import type { Refusal } from '../result';
import { refusePool } from './apply-customer-change';
import type { RegisterBook } from './register-book';
import type { Step } from './step';

/** The pool or installation has to be there, and in use. */
const refuseHolder = ({ records, installations }: RegisterBook, renewal: Renewal): Refusal | null => {
  const refusal =
    renewal.kind === 'term'
      ? refuseInstallation(installations, renewal.installation)
      : refusePool(records)(renewal.pool);
  const isUnknown = refusal !== null && refusal.code.endsWith('/unknown');
  return isUnknown ? { code: 'renewal/unknown', renewal: renewalKey(renewal) } : refusal;
};

/**
 * `null` when applied. Whether the lot or the term is still there is asked of new changes alone (`refuse-pipeline.ts`): what was
 * said of one that left on another computer contradicts nothing.
 */
export const applyPipelineChange = (
  register: RegisterBook,
  change: PipelineChange,
  { event, place }: Step,
): Refusal | null => {
  const refusal = refuseHolder(register, change.renewal);
  if (refusal === null) applyToRenewal(register.renewals, change, event.id, place);
  return refusal;
};

type Before = Omit<Ending, 'next'>;

const toLicences = ({ product, variant, quantity }: RenewedLicences): RenewedLicences => ({
  product,
  variant,
  quantity,
});

const dateOf = ({ book }: RegisterBook, renewal: Renewal, step: Step): CivilDate | null => {
  const pool = renewal.kind === 'term' ? null : poolOn(book, renewal.pool, step.on);
  if (pool === null) return null;
  const term = renewal.kind === 'subscription' ? pool.lots.get(renewal.lot)?.term : undefined;
  const day =
    renewal.kind === 'subscription'
      ? term?.kind === 'subscription'
        ? term.expiresOn
        : null
      : roundedSsed(pool, book.policy);
  return day === null ? null : toCivilDate(day);
};

const licencesOf = ({ book }: RegisterBook, renewal: Renewal): readonly RenewedLicences[] => {
  const pool = renewal.kind === 'term' ? undefined : book.pools.get(renewal.pool);
  if (pool === undefined) return [];
  if (renewal.kind === 'sup') return supBearingLots(pool).map(toLicences);
  const lot = renewal.kind === 'subscription' ? pool.lots.get(renewal.lot) : undefined;
  return lot === undefined ? [] : [toLicences(lot)];
};

const renewedBy = ({ change }: Step): Renewal | null => {
  if (change.kind === 'sup-renewed') return { kind: 'sup', pool: change.pool };
  return change.kind === 'subscription-renewed' ? { kind: 'subscription', pool: change.pool, lot: change.lot } : null;
};

/** What a step is about to renew, as it stands before; `null` for every other step. */
export const aboutToRenew = (register: RegisterBook, step: Step): Before | null => {
  const renewal = renewedBy(step);
  const deadline = renewal === null ? null : dateOf(register, renewal, step);
  if (renewal === null || deadline === null) return null;
  return { renewal, deadline, licences: licencesOf(register, renewal) };
};

/** The step has renewed it: its next cycle begins. */
export const noteRenewed = (register: RegisterBook, before: Before | null, step: Step): void => {
  if (before === null) return;
  const next = dateOf(register, before.renewal, step);
  endCycle(register.renewals, { ...before, next }, step.change, step.event.id, step.place);
};

interface HeldTerm {
  readonly renewal: Extract<Renewal, { kind: 'term' }>;
  readonly quantity: number;
}
/** By the keys of their renewals, the earliest end first. */
type HeldTerms = ReadonlyMap<string, HeldTerm>;

const byEnd = (one: HeldPart, other: HeldPart): number => ((one.expiresOn ?? '') < (other.expiresOn ?? '') ? -1 : 1);

const termsIn = (installation: string, held: readonly HeldPart[]): HeldTerms => {
  const terms = new Map<string, HeldTerm>();
  for (const { part, expiresOn, quantity } of held.toSorted(byEnd)) {
    if (expiresOn === null) continue;
    const renewal = { kind: 'term', installation, part, expiresOn } as const;
    const key = renewalKey(renewal);
    terms.set(key, { renewal, quantity: quantity + (terms.get(key)?.quantity ?? 0) });
  }
  return terms;
};

/** The terms that a confirmation may replace; `null` for every other step. */
export const aboutToReplace = ({ installations }: RegisterBook, { change }: Step): HeldTerms | null => {
  if (change.kind !== 'installation-order-confirmed') return null;
  if (change.lines.every(({ replaces }) => replaces === undefined)) return null;
  return termsIn(change.installation, installations.byId.get(change.installation)?.held ?? []);
};

const endTerm = ({ renewals }: RegisterBook, { renewal, quantity }: HeldTerm, step: Step): void => {
  const licences = [{ product: renewal.part, variant: null, quantity }];
  const ending = { renewal, deadline: renewal.expiresOn, next: null, licences };
  endCycle(renewals, ending, step.change, step.event.id, step.place);
};

/** Terms that are gone have ended their cycle; those that came go on in their lines, in the order of their ends. */
export const noteReplaced = (register: RegisterBook, before: HeldTerms | null, step: Step): void => {
  const { change } = step;
  if (before === null || change.kind !== 'installation-order-confirmed') return;
  const after = termsIn(change.installation, register.installations.byId.get(change.installation)?.held ?? []);
  const gone = [...before].filter(([key]) => !after.has(key));
  for (const [, term] of gone) endTerm(register, term, step);
  const came = [...after].filter(([key]) => !before.has(key));
  for (const [place, [, { renewal }]] of came.entries()) {
    const [, term] = gone[place] ?? gone.at(-1) ?? [];
    if (term === undefined) return;
    // One line, one root: what comes beside it begins a line of its own.
    follow(register.renewals, renewal, term.renewal, place < gone.length);
  }
};
