/** The state of a dossier dialog: what is typed, the draft it makes, and the commit that closes the dialog. */
import { useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { Refusal, Result } from '../../../domain/result';
import type { Change } from '../../../domain/ledger/change';
import { applyChange } from '../../app/apply-change';
import { refusalText } from '../../ui/refusal-text';

/** What is typed, as changes for the ledger, or the refusals of its fields by their names. */
type EntryDraft =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly errors: Readonly<Partial<Record<string, Refusal>>> };

export interface EntryForm<Fields> {
  readonly fields: Fields;
  readonly set: (part: Partial<Fields>) => void;
  /** The sentence under a field; `null` before the first try to commit, and where there is nothing to say. */
  readonly errorOf: (field: keyof Fields & string) => string | null;
  /** The same for a field inside a line: `held.0.quantity`. */
  readonly errorAt: (place: string) => string | null;
  readonly busy: boolean;
  /** Why the ledger did not take it. */
  readonly refusal: Refusal | null;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

interface EntryFormOptions<Fields> {
  readonly initial: Fields;
  readonly toDraft: (fields: Fields) => EntryDraft;
  readonly onDone: () => void;
  /** Records the changes; the usual path unless the caller has its own. */
  readonly commit?: (changes: readonly Change[], fields: Fields) => Promise<Result<unknown>>;
}

/** The messages appear with the next paint, so the field is looked for after it. */
const focusFirstError = (form: HTMLFormElement): void => {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
};

/** Whether the form still stands on the page: somebody may have gone elsewhere while the ledger was writing. */
const useStanding = (): RefObject<boolean> => {
  const standing = useRef(true);
  useEffect(() => {
    standing.current = true;
    return () => {
      standing.current = false;
    };
  }, []);
  return standing;
};

export const useEntryForm = <Fields extends object>(options: EntryFormOptions<Fields>): EntryForm<Fields> => {
  const { initial, toDraft, onDone, commit = applyChange } = options;
  const [fields, setFields] = useState(initial);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const standing = useStanding();
  const draft = useMemo(() => toDraft(fields), [fields, toDraft]);
  const record = async (changes: readonly Change[]): Promise<void> => {
    setBusy(true);
    const recorded = await commit(changes, fields);
    if (!standing.current) return;
    setBusy(false);
    if (recorded.ok) onDone();
    else setRefusal(recorded.error);
  };
  const errorAt = (place: string): string | null => {
    const error = asked && !draft.ok ? draft.errors[place] : undefined;
    return error === undefined ? null : refusalText(error).what;
  };
  return {
    fields,
    set: (part) => setFields((now) => ({ ...now, ...part })),
    errorOf: errorAt,
    errorAt,
    busy,
    refusal,
    submit: (event) => {
      event.preventDefault();
      setAsked(true);
      setRefusal(null);
      if (!draft.ok) focusFirstError(event.currentTarget);
      else if (!busy) void record(draft.changes);
    },
  };
};
