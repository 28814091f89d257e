/** What the card of a request or an answer is drawn from; `null` for files of other kinds, and for refused ones. */
import type { FilePreview } from '../../../contract/ipc';
import {
  ACTIVATION_REQUEST_TYP,
  ACTIVATION_RESPONSE_TYP,
  type ActivationRequest,
  type ActivationResponse,
} from '../../../domain/activation/activation-files';
import type { Refusal } from '../../../domain/result';
import type { GivenAnswer, PreviewState } from './preview-state';

export type ActivationContents =
  | { readonly request: ActivationRequest; readonly response: null }
  | { readonly request: null; readonly response: ActivationResponse };

export interface ActivationCardFacts {
  readonly preview: FilePreview;
  readonly says: ActivationContents;
  readonly status: 'ready' | 'importing' | 'imported' | 'known';
  /** What was answered from this card. */
  readonly answer: GivenAnswer | null;
  /** Why the answer was not written. */
  readonly refusal: Refusal | null;
}

const contentsOf = ({ signed }: FilePreview): ActivationContents | null => {
  if (signed?.typ === ACTIVATION_REQUEST_TYP) return { request: signed.payload, response: null };
  return signed?.typ === ACTIVATION_RESPONSE_TYP ? { request: null, response: signed.payload } : null;
};

export const activationCardFacts = (state: PreviewState): ActivationCardFacts | null => {
  if (!('preview' in state) || state.status === 'refused' || state.status === 'shown') return null;
  const says = contentsOf(state.preview);
  if (says === null) return null;
  const { preview } = state;
  if (state.status === 'answered') return { preview, says, status: 'imported', answer: state.answer, refusal: null };
  const refusal = state.status === 'ready' ? state.refusal : null;
  return { preview, says, status: state.status, answer: null, refusal };
};
