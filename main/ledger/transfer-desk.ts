/** Signed transfers between partners: releasing, accepting and confirming; signed first, then recorded. */
import { refuse, type Result } from '../../domain/result';
import type { Signer } from '../keys/signer';
import type { takeTurns } from '../keys/take-turns';
import type { DeskParts } from './desk-parts';
import type { PreviewedTransfer } from './preview-signed';
import type { PreviewTray } from './preview-tray';
import {
  draftRelease,
  releaseTransfer,
  type DraftedRelease,
  type ReleasedTransfer,
  type ReleaseOrder,
} from './release-transfer';
import {
  acceptTransfer,
  confirmTransfer,
  tryAcceptance,
  type Acceptance,
  type HandedTransfer,
  type SignedHere,
} from './sign-transfer';

export interface TransferDesk {
  /** What would be released. */
  readonly draft: (order: ReleaseOrder) => Promise<Result<DraftedRelease>>;
  readonly release: (order: ReleaseOrder, signer: Signer) => Promise<Result<ReleasedTransfer>>;
  /** What would arrive, if the key of that fingerprint signed. */
  readonly tryAcceptance: (
    handed: HandedTransfer,
    acceptance: Acceptance,
    kid: string,
  ) => ReturnType<typeof tryAcceptance>;
  readonly accept: (handed: HandedTransfer, acceptance: Acceptance, signer: Signer) => Promise<Result<SignedHere>>;
  readonly confirm: (handed: HandedTransfer, signer: Signer, name: string) => Promise<Result<SignedHere>>;
  /** A transfer that was previewed. Error: `file/preview-gone`. */
  readonly previewed: (preview: string) => Result<HandedTransfer>;
}

/** Recorded in turn with every other write. */
const inOrder = <Signed extends SignedHere>(
  signed: Result<Signed>,
  inTurn: ReturnType<typeof takeTurns>,
): Result<Signed> =>
  signed.ok ? { ok: true, value: { ...signed.value, record: () => inTurn(signed.value.record) } } : signed;

export const createTransferDesk = (
  parts: DeskParts,
  tray: PreviewTray<PreviewedTransfer>,
  inTurn: ReturnType<typeof takeTurns>,
): TransferDesk => ({
  draft: (order) => draftRelease(parts, order),
  release: async (order, signer) => inOrder(await releaseTransfer(parts, order, signer), inTurn),
  tryAcceptance: (handed, acceptance, kid) => tryAcceptance(parts, handed, acceptance, kid),
  accept: async (handed, acceptance, signer) =>
    inOrder(await acceptTransfer(parts, handed, acceptance, signer), inTurn),
  confirm: async (handed, signer, name) => inOrder(await confirmTransfer(parts, handed, signer, name), inTurn),
  previewed: (preview) => {
    const found = tray.find(preview, parts.now().getTime());
    return found === undefined ? refuse('file/preview-gone') : { ok: true, value: found };
  },
});
