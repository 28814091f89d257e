/** What is known of a file that was dropped, from reading to imported; a plain value that the cards are drawn from. */
import type { FilePreview, Output } from '../../../contract/ipc';
import type { Refusal } from '../../../domain/result';

export type GivenAnswer = Output<'activations.answer'>;

export type PreviewState =
  | { readonly status: 'reading' }
  /** A table of pools, which is looked at by itself. */
  | { readonly status: 'table' }
  /** A saved mail, which its card reads by itself. */
  | { readonly status: 'mail' }
  /** Refused before or while it was read; there is nothing to show of it. */
  | { readonly status: 'unread'; readonly refusal: Refusal }
  | { readonly status: 'refused'; readonly preview: FilePreview; readonly refusal: Refusal }
  | { readonly status: 'known'; readonly preview: FilePreview }
  /** Authentic, and nothing in it to import. */
  | { readonly status: 'shown'; readonly preview: FilePreview }
  | {
      readonly status: 'ready';
      readonly preview: FilePreview;
      readonly handle: string;
      readonly refusal: Refusal | null;
    }
  | { readonly status: 'importing'; readonly preview: FilePreview }
  | { readonly status: 'imported'; readonly preview: FilePreview }
  /** A request that was answered from its card. */
  | { readonly status: 'answered'; readonly preview: FilePreview; readonly answer: GivenAnswer };

/** The verdict's code and facts as a refusal, for its sentence. */
const verdictRefusal = ({ verdict }: FilePreview): Refusal => ({
  ...verdict.facts,
  code: verdict.code ?? 'file/not-coterm',
});

export const toPreviewState = (preview: FilePreview): PreviewState => {
  if (preview.known) return { status: 'known', preview };
  if (preview.preview !== null) return { status: 'ready', preview, handle: preview.preview, refusal: null };
  if (preview.signed !== null && preview.refusal === null && preview.verdict.code === null)
    return { status: 'shown', preview };
  return { status: 'refused', preview, refusal: preview.refusal ?? verdictRefusal(preview) };
};

export interface PreviewCounts {
  readonly files: number;
  readonly can: number;
  readonly refused: number;
  readonly known: number;
  readonly imported: number;
  readonly tables: number;
  readonly mails: number;
}

export const countPreviews = (states: readonly PreviewState[]): PreviewCounts => {
  const count = (...statuses: readonly PreviewState['status'][]): number =>
    states.filter(({ status }) => statuses.includes(status)).length;
  return {
    files: states.length,
    can: count('ready', 'importing'),
    refused: count('refused', 'unread'),
    known: count('known'),
    imported: count('imported', 'answered'),
    tables: count('table'),
    mails: count('mail'),
  };
};
