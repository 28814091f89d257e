/** What the rules say of a whole draft: what it would change, and which of its steps they refuse. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { Register } from '../../../../domain/ledger/register';
import type { Refusal, Result } from '../../../../domain/result';
import type { WhatIf } from '../../../../domain/what-if/what-if';
import type { Draft } from '../drafts/draft';
import { previewDraft } from '../drafts/preview-draft';
import { stepDraft } from './step-draft';
import type { WhatIfStep } from './what-if-step';

/** `counted`: in the outcome. `after`: complete, but behind a step that is refused or not complete. */
export type JudgedStep =
  | { readonly status: 'counted' | 'after'; readonly draft: Draft }
  | { readonly status: 'incomplete'; readonly draft: Draft }
  | { readonly status: 'refused'; readonly draft: Draft; readonly refusal: Refusal };

/** The SSED of a pool after one of the steps. */
export interface StepSsed {
  readonly pool: string;
  readonly ssed: CivilDate | null;
}

export interface JudgedDraft {
  readonly steps: readonly JudgedStep[];
  /** What the counted steps do together; `null` without any. */
  readonly outcome: WhatIf | null;
  /** After each counted step, the pools that have moved by then. */
  readonly along: readonly (readonly StepSsed[])[];
  /** What a commit would record; `null` while a step is refused or not complete. */
  readonly changes: readonly Change[] | null;
}

type Try = (count: number) => Result<WhatIf> | null;

/** Several steps of one day may only be allowed together, so the longest part that is allowed counts. */
const longestAllowed = (attempt: Try, complete: number): number => {
  for (let count = complete; count > 0; count -= 1) if (attempt(count)?.ok === true) return count;
  return 0;
};

const changesOf = (drafts: readonly Draft[]): readonly Change[] =>
  drafts.flatMap((draft) => (draft.ok ? draft.changes : []));

const valueOf = (answer: Result<WhatIf> | null): WhatIf | null => (answer?.ok === true ? answer.value : null);

const judgeStep = (draft: Draft, place: number, counted: number, refusal: Refusal | null): JudgedStep => {
  if (!draft.ok) return { status: 'incomplete', draft };
  if (place === counted && refusal !== null) return { status: 'refused', draft, refusal };
  return { status: place < counted ? 'counted' : 'after', draft };
};

/** Each part of the draft is worked out once at most. */
const trying = (ledger: Ledger, register: Register, drafts: readonly Draft[]): Try => {
  const answers = new Map<number, Result<WhatIf> | null>();
  return (count) => {
    if (!answers.has(count))
      answers.set(count, count === 0 ? null : previewDraft(ledger, changesOf(drafts.slice(0, count)), register));
    return answers.get(count) ?? null;
  };
};

const movedBy = (answer: Result<WhatIf> | null): readonly StepSsed[] =>
  (valueOf(answer)?.differences ?? []).map(({ pool, after }) => ({ pool, ssed: after?.ssed ?? null }));

export const judgeDraft = (ledger: Ledger, register: Register, steps: readonly WhatIfStep[]): JudgedDraft => {
  const drafts = steps.map((step) => stepDraft(step, { ledger, register }));
  const open = drafts.findIndex((draft) => !draft.ok);
  const complete = open === -1 ? drafts.length : open;
  const attempt = trying(ledger, register, drafts);
  const counted = longestAllowed(attempt, complete);
  const next = counted < complete ? attempt(counted + 1) : null;
  const refusal = next === null || next.ok ? null : next.error;
  return {
    steps: drafts.map((draft, place) => judgeStep(draft, place, counted, refusal)),
    outcome: valueOf(attempt(counted)),
    along: Array.from({ length: counted }, (_, place) => movedBy(attempt(place + 1))),
    changes: counted === steps.length && counted > 0 ? changesOf(drafts) : null,
  };
};
