/** Imports a signed file in two steps: a preview that stores nothing, and a commit of exactly what was previewed. */
import type { FilePreview } from '../../contract/ipc';
import type { FileVerdict } from '../../contract/file-verdict';
import { done, refuse, type Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import { isAuthentic, readSignedFile, type SignedReading } from '../files/read-file';
import type { ActivationDesk } from './activation-desk';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import { importSignatures, previewSigned, type PreviewedTransfer } from './preview-signed';
import type { Previewed, PreviewTray } from './preview-tray';
import { appendEvent } from './record-changes';
import { lostFile, previewRestoring, restoreFile, type LostFile } from './restore-signed';
import type { StatusDesk } from './status-desk';
import { decideImport, importWithoutBytes, weighImport, type ImportDraft } from './weigh-import';

const draftOf = (fileName: string, { verdict, licence }: SignedReading): ImportDraft | null => {
  const { docId, typ } = verdict;
  if (!isAuthentic(verdict) || licence === null || docId === null || typ === null) return null;
  return {
    licence,
    change: { kind: 'file-imported', on: licence.issuedOn, docId, typ, fileName: toWellFormed(fileName) },
  };
};

const validKids = ({ signatures }: FileVerdict): readonly string[] =>
  signatures.filter(({ outcome }) => outcome === 'valid').map(({ kid }) => kid);

/** Licence files, transfers, activations and licence statuses wait apart: what is held of them differs. */
export interface PreviewPlaces {
  readonly licences: PreviewTray<Previewed>;
  readonly transfers: PreviewTray<PreviewedTransfer>;
  readonly lost: PreviewTray<LostFile>;
  readonly activations: Pick<ActivationDesk, 'preview'>;
  readonly statuses: Pick<StatusDesk, 'preview'>;
}

/** Never refuses: what is wrong with the file stands in the preview's verdict, what is wrong with its content in `refusal`. */
export const previewFile = async (
  parts: DeskParts,
  { licences, transfers, lost, activations, statuses }: PreviewPlaces,
  fileName: string,
  bytes: Uint8Array,
): Promise<FilePreview> => {
  const nowMs = parts.now().getTime();
  const reading = await readSignedFile(bytes, parts, nowMs);
  const { verdict, licence, signed } = reading;
  const shown = { fileName, verdict, licence, signed, transfer: null, activation: null };
  const gone = lostFile(parts, bytes, reading);
  if (gone !== null) return { ...shown, ...previewRestoring(parts, lost, gone) };
  const ofActivation = isAuthentic(verdict) && signed !== null && activations.preview(fileName, bytes, verdict, signed);
  if (ofActivation) return { ...shown, ...ofActivation };
  const ofStatus = isAuthentic(verdict) && signed !== null && statuses.preview(fileName, bytes, verdict, signed);
  if (ofStatus) return { ...shown, refusal: null, differences: [], ...ofStatus };
  if (signed !== null) return { ...shown, ...(await previewSigned(parts, transfers, { fileName, bytes }, reading)) };
  const draft = draftOf(fileName, reading);
  if (draft !== null) parts.serials.keep(draft.change.docId, reading.serials);
  if (draft === null) return { ...shown, preview: null, refusal: null, known: false, differences: [] };
  const candidate = parts.journal.draft([draft.change], nowMs);
  const { refusal, known, differences } = weighImport(ledgerOf(parts), draft, candidate, parts.today());
  const canImport = refusal === null && !known;
  const preview = canImport ? licences.put({ ...draft, bytes, kids: validKids(verdict) }, nowMs) : null;
  return { ...shown, preview, refusal: refusal === null ? null : { ...refusal }, known, differences: [...differences] };
};

/** Trust may have been taken back since the preview. */
const checkTrust = async ({ trust }: DeskParts, { kids }: Previewed): Promise<Result<null>> => {
  const pinned = await trust.pinned();
  if (!pinned.ok) return pinned;
  const isTrusted = pinned.value.some(({ kid, revokedAt }) => revokedAt === null && kids.includes(kid));
  return isTrusted ? done(null) : refuse('ilf/unknown-issuer', { kid: kids.join(', ') });
};

/** The bytes first, then the line that names them: a line never names a document that is not on the disk. */
const importPreviewed = async (parts: DeskParts, previewed: Previewed): Promise<Result<Recorded>> => {
  const { change, licence, bytes } = previewed;
  const ledger = ledgerOf(parts);
  const restores = importWithoutBytes(ledger, change.docId, parts.today());
  const candidate = restores ?? parts.journal.draft([change], parts.now().getTime());
  const decided = restores === null ? decideImport(ledger, previewed, candidate) : done(restores);
  if (!decided.ok) return decided;
  const stored = await parts.shelf.put(change.docId, bytes, licence);
  if (!stored.ok) return stored;
  if (restores === null) return await appendEvent(parts, decided.value);
  parts.tell();
  return done({ event: restores, head: parts.journal.head() });
};

const commitLost = async (
  parts: DeskParts,
  { lost }: Pick<PreviewPlaces, 'lost'>,
  preview: string,
  gone: LostFile,
): Promise<Result<Recorded>> => {
  const restored = await restoreFile(parts, gone);
  if (restored.ok) lost.remove(preview);
  return restored;
};

const commitTransfer = async (
  parts: DeskParts,
  { transfers }: Pick<PreviewPlaces, 'transfers'>,
  preview: string,
): Promise<Result<Recorded>> => {
  const previewed = transfers.find(preview, parts.now().getTime());
  if (previewed?.action !== 'import') return refuse('file/preview-gone');
  parts.tellImport();
  const recorded = await importSignatures(parts, previewed);
  if (recorded.ok) transfers.remove(preview);
  return recorded;
};

export const commitPreview = async (
  parts: DeskParts,
  trays: Omit<PreviewPlaces, 'activations' | 'statuses'>,
  preview: string,
): Promise<Result<Recorded>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const gone = trays.lost.find(preview, parts.now().getTime());
  if (gone !== undefined) return await commitLost(parts, trays, preview, gone);
  const previewed = trays.licences.find(preview, parts.now().getTime());
  if (previewed === undefined) return await commitTransfer(parts, trays, preview);
  const trusted = await checkTrust(parts, previewed);
  if (!trusted.ok) return trusted;
  parts.tellImport();
  const recorded = await importPreviewed(parts, previewed);
  if (recorded.ok) trays.licences.remove(preview);
  return recorded;
};
