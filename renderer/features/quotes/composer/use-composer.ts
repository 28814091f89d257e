/** The state of a quote that is being written: what is typed, the lines that it makes, and the commit that leads to its page. */
import { useMemo, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import type { Change } from '../../../../domain/ledger/change';
import type { Register } from '../../../../domain/ledger/register';
import { draftQuote, type DraftedQuote, type QuoteDraft } from '../../../../domain/quote/draft-quote';
import type { Refusal } from '../../../../domain/result';
import { applyChange } from '../../../app/apply-change';
import { quotePath } from '../../../app/paths';
import { useLedger } from '../../../db/use-ledger';
import { refusalText } from '../../../ui/refusal-text';
import { indexOf } from '../../pools';
import { emptyQuoteForm, filledForm, type FilledForm, type QuoteForm } from './quote-form';
import { dropQuoteForm, keepQuoteForm, useQuoteForms } from './quote-forms';
import { readAsked, readSaid } from './read-quote-form';
import { stagesToSet } from './stages-to-set';

export interface ComposerState {
  readonly form: FilledForm;
  readonly set: (part: Partial<QuoteForm>) => void;
  /** The sentence under a field; `null` before the first try to commit, and where there is nothing to say. */
  readonly errorOf: (field: string) => string | null;
  /** How many fields lack something, once that is shown. */
  readonly errorCount: number;
  /** `null` while the register is read, or a field of the lines lacks something. */
  readonly draft: QuoteDraft | null;
  /** A field of the lines lacks something, whether or not that is shown yet. */
  readonly isUnfinished: boolean;
  readonly busy: boolean;
  /** Why the ledger did not take it. */
  readonly refusal: Refusal | null;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  /** Forgets what was typed. */
  readonly drop: () => void;
}

type Said = Extract<ReturnType<typeof readSaid>, { ok: true }>['value'];

const changesOf = (register: Register, form: FilledForm, said: Said, drafted: DraftedQuote) => {
  const { pools, lines, totalMinorUnits, list } = drafted;
  const alignedTo = form.mode === 'align' ? form.alignTo : null;
  const made = {
    kind: 'quote-made' as const,
    on: register.asOf,
    quote: crypto.randomUUID(),
    ...said,
    priceList: list.name,
    ...(alignedTo === null ? {} : { alignedTo }),
    pools: [...pools],
    lines: [...lines],
    totalMinorUnits,
  };
  const stages: readonly Change[] = form.setsStages ? stagesToSet(register, drafted) : [];
  return { made, changes: [made, ...stages] };
};

/** The messages appear with the next paint, so the field is looked for after it. */
const focusFirstError = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};

/** The lines as the price list makes them, with every change of what they are made of. */
const useDraft = (register: Register, form: FilledForm) => {
  const ledger = useLedger();
  const { pools, mode, alignTo, currency, evaluationDays, extras } = form;
  // What is said beside the lines changes none of them.
  const asked = useMemo(
    () => readAsked({ pools, mode, alignTo, currency, evaluationDays, extras }),
    [pools, mode, alignTo, currency, evaluationDays, extras],
  );
  const draft = useMemo(
    () => (ledger === null || !asked.ok ? null : draftQuote(register, indexOf(ledger), asked.value)),
    [ledger, register, asked],
  );
  return { asked, draft };
};

export const useComposer = (register: Register, pools: readonly string[]): ComposerState => {
  const [, navigate] = useLocation();
  const key = pools.join('\n');
  const kept = useQuoteForms(({ forms }) => forms[key]);
  const [initial] = useState(() => emptyQuoteForm(register.asOf, pools));
  const typed = kept ?? initial;
  const form = useMemo(() => filledForm(register, typed), [register, typed]);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { asked, draft } = useDraft(register, form);
  const said = useMemo(() => readSaid(form, register.asOf), [form, register.asOf]);
  const errors = { ...(asked.ok ? {} : asked.errors), ...(said.ok ? {} : said.errors) };
  const record = async (facts: Said, drafted: DraftedQuote): Promise<void> => {
    const { made, changes } = changesOf(register, form, facts, drafted);
    setBusy(true);
    const recorded = await applyChange(changes);
    setBusy(false);
    if (!recorded.ok) return setRefusal(recorded.error);
    dropQuoteForm(key);
    navigate(quotePath(made.quote));
  };
  return {
    form,
    set: (part) => keepQuoteForm(key, { ...typed, ...part }),
    errorOf: (field) => {
      const error = tried ? errors[field] : undefined;
      return error === undefined ? null : refusalText(error).what;
    },
    errorCount: tried ? Object.keys(errors).length : 0,
    draft,
    isUnfinished: !asked.ok,
    busy,
    refusal,
    submit: (event) => {
      event.preventDefault();
      setTried(true);
      setRefusal(null);
      if (Object.keys(errors).length > 0) focusFirstError(event.currentTarget);
      else if (said.ok && draft?.ok === true && !busy) void record(said.value, draft.value);
    },
    drop: () => dropQuoteForm(key),
  };
};
