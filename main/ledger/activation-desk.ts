/** Offline activation in one workspace, whichever side it plays: requests and returns, answers, and what comes back. */
import type { FilePreview } from '../../contract/ipc';
import type { FileVerdict } from '../../contract/file-verdict';
import { ACTIVATION_REQUEST_TYP } from '../../domain/activation/activation-files';
import { admitAcceptance } from '../../domain/ledger/exchange-site';
import type { Register } from '../../domain/ledger/register';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { refuse, type Result } from '../../domain/result';
import { isAuthentic, readSignedFile } from '../files/read-file';
import type { InTurn } from '../keys/take-turns';
import { answerActivation, type DeskDecision, type GivenAnswer } from './answer-activation';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { previewActivation, waitingFile, type WaitingFile } from './preview-activation';
import { createPreviewTray } from './preview-tray';
import { recordFiles, type Writing } from './record-files';
import {
  requestActivation,
  requestReturn,
  type ActivationOrder,
  type GrantedPart,
  type WrittenFile,
} from './request-activation';

export interface ActivationDesk {
  /** Errors: those of `requestActivation`. */
  readonly request: (order: ActivationOrder, writing: Writing) => Promise<Result<WrittenFile>>;
  /** Errors: those of `requestReturn`. */
  readonly giveBack: (granted: GrantedPart, writing: Writing) => Promise<Result<WrittenFile>>;
  /** Answers a request that was previewed. Errors: `file/preview-gone`, those of `answerActivation`. */
  readonly answer: (preview: string, decision: DeskDecision, writing: Writing) => Promise<Result<GivenAnswer>>;
  /** `null` for a file of another kind. */
  readonly preview: (
    fileName: string,
    bytes: Uint8Array,
    verdict: FileVerdict,
    signed: SignedDocument,
  ) => Pick<FilePreview, 'preview' | 'refusal' | 'known' | 'differences' | 'activation'> | null;
  readonly holds: (preview: string) => boolean;
  /**
   * Keeps a previewed request, or accepts an answer; `override` says why it counts although no EULA covers the site (LP-8).
   * Errors: `file/preview-gone`, the verdict's own code, `eula/missing`, those of `decide`.
   */
  readonly commit: (preview: string, override?: string) => Promise<Result<Recorded>>;
  readonly discard: (preview: string) => void;
}

/** Trust may have been taken back since the preview. */
const refuseTrust = async (parts: DeskParts, { bytes }: WaitingFile): Promise<Result<never> | null> => {
  const { verdict } = await readSignedFile(bytes, parts, parts.now().getTime());
  return isAuthentic(verdict) ? null : refuse(verdict.code ?? 'file/not-coterm', { ...verdict.facts });
};

export const createActivationDesk = (parts: DeskParts, inTurn: InTurn, register: () => Register): ActivationDesk => {
  const tray = createPreviewTray<WaitingFile>();
  const find = (preview: string): WaitingFile | undefined => tray.find(preview, parts.now().getTime());
  /** Runs with what the preview holds, while it is trusted, and lets go of it once that is done. */
  const withWaiting = <Value>(
    preview: string,
    run: (waiting: WaitingFile) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    inTurn(async () => {
      if (parts.journal.writer === null) return refuse('workspace/read-only');
      const waiting = find(preview);
      if (waiting === undefined) return refuse('file/preview-gone');
      const refused = (await refuseTrust(parts, waiting)) ?? (await run(waiting));
      if (refused.ok) tray.remove(preview);
      return refused;
    });
  return {
    request: (order, writing) => inTurn(() => requestActivation(parts, register(), order, writing)),
    giveBack: (granted, writing) => inTurn(() => requestReturn(parts, register(), granted, writing)),
    answer: (preview, decision, writing) =>
      withWaiting(preview, async ({ file, change }) => {
        const { signed } = file;
        if (signed.typ !== ACTIVATION_REQUEST_TYP) return refuse('activation/not-a-request');
        const asked = { file, fileName: change.fileName, request: signed.payload };
        return await answerActivation(parts, register(), asked, decision, writing);
      }),
    preview: (fileName, bytes, verdict, signed) => {
      const waiting = waitingFile(fileName, bytes, verdict, signed);
      if (waiting === null) return null;
      const shown = previewActivation(parts, register(), waiting, verdict);
      const preview = shown.refusal === null ? tray.put(waiting, parts.now().getTime()) : null;
      return { ...shown, preview, refusal: shown.refusal === null ? null : { ...shown.refusal } };
    },
    holds: (preview) => find(preview) !== undefined,
    commit: (preview, override) =>
      withWaiting(preview, async ({ file, change }) => {
        const at = admitAcceptance(ledgerOf(parts), register(), file.signed, override);
        if (!at.ok) return at;
        parts.tellImport();
        return await recordFiles(parts, [{ file, change: { ...change, ...at.value } }]);
      }),
    discard: tray.remove,
  };
};
