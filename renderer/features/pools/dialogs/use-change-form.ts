/** The state of a dialog's fields: what is typed, the draft it makes, and which refusals are shown yet. */
import { useMemo, useState } from 'react';
import type { Refusal } from '../../../../domain/result';
import { refusalText } from '../../../ui/refusal-text';
import type { Draft } from '../drafts/draft';

export interface ChangeForm<Fields> {
  readonly fields: Fields;
  readonly draft: Draft;
  readonly set: (part: Partial<Fields>) => void;
  /** The sentence under a field; `null` while there is none to show. */
  readonly errorOf: (field: keyof Fields & string) => string | null;
  /** From the first try to commit on, empty fields show their refusal too. */
  readonly showEveryError: () => void;
}

const isShown = (refusal: Refusal, every: boolean): boolean =>
  every || (refusal.code !== 'field/required' && refusal.code !== 'field/unchanged');

/** `toDraft` decides again whenever it changes: keep it stable between renders. */
export const useChangeForm = <Fields extends object>(
  initial: Fields,
  toDraft: (fields: Fields) => Draft,
): ChangeForm<Fields> => {
  const [fields, setFields] = useState(initial);
  const [every, setEvery] = useState(false);
  const draft = useMemo(() => toDraft(fields), [fields, toDraft]);
  return {
    fields,
    draft,
    set: (part) => setFields((now) => ({ ...now, ...part })),
    errorOf: (field) => {
      const refusal = draft.ok ? undefined : draft.errors[field];
      return refusal !== undefined && isShown(refusal, every) ? refusalText(refusal).what : null;
    },
    showEveryError: () => setEvery(true),
  };
};
