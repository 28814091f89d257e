/** What the rules say of a draft while it is being typed: not complete, refused, or what it would change. */
import { useDeferredValue, useMemo } from 'react';
import type { Refusal } from '../../../../domain/result';
import type { Register } from '../../../../domain/ledger/register';
import { useLedger } from '../../../db/use-ledger';
import type { Draft } from '../drafts/draft';
import { previewDraft, type DraftPreview } from '../drafts/preview-draft';

export type DraftVerdict =
  | { readonly status: 'incomplete' }
  | { readonly status: 'working' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | { readonly status: 'allowed'; readonly preview: DraftPreview };

/** Typing is never held up: the verdict follows as soon as there is time for it. */
export const useDraftVerdict = (draft: Draft, register: Register): DraftVerdict => {
  const ledger = useLedger();
  const settled = useDeferredValue(draft);
  const verdict = useMemo((): DraftVerdict => {
    if (!settled.ok) return { status: 'incomplete' };
    if (ledger === null) return { status: 'working' };
    const preview = previewDraft(ledger, settled.changes, register);
    return preview.ok ? { status: 'allowed', preview: preview.value } : { status: 'refused', refusal: preview.error };
  }, [settled, ledger, register]);
  return settled === draft ? verdict : draft.ok ? { status: 'working' } : { status: 'incomplete' };
};
