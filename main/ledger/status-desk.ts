/** Licence status files that were carried here: looked at first, then imported for an installation as one step. */
import type { FilePreview } from '../../contract/ipc';
import type { FileVerdict } from '../../contract/file-verdict';
import type { ImportTarget } from '../../contract/licence-status/import-target';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Change } from '../../domain/ledger/change';
import type { Register } from '../../domain/ledger/register';
import type { SignedDocument } from '../../domain/ledger/signed-document';
import { done, refuse, type Result } from '../../domain/result';
import { matchInstallation } from '../../domain/usage/match-installation';
import { LICENCE_STATUS_TYP } from '../../domain/usage/snapshot';
import { toWellFormed } from '../../domain/well-formed';
import { isAuthentic, readSignedFile } from '../files/read-file';
import type { InTurn } from '../keys/take-turns';
import type { DeskParts, Recorded } from './desk-parts';
import type { SignedFile } from './document-shelf';
import { createPreviewTray } from './preview-tray';
import { decideSigned, recordSigned } from './record-changes';

type StatusDocument = Extract<SignedDocument, { typ: typeof LICENCE_STATUS_TYP }>;

interface WaitingStatus {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly file: SignedFile;
  readonly payload: StatusDocument['payload'];
}

export interface StatusDesk {
  /** `null` for a file of another kind. */
  readonly preview: (
    fileName: string,
    bytes: Uint8Array,
    verdict: FileVerdict,
    signed: SignedDocument,
  ) => Pick<FilePreview, 'preview' | 'known'> | null;
  readonly holds: (preview: string) => boolean;
  /**
   * `into` left out: for the installation that the file names. Errors: `file/preview-gone`, `licence-status/no-installation`,
   * the verdict's own code, those of `recordSigned`.
   */
  readonly commit: (preview: string, into: ImportTarget | undefined) => Promise<Result<Recorded>>;
  /** Says no where `commit` would, and records nothing. Errors: those of `commit` that do not depend on who may write. */
  readonly tryOut: (preview: string, into: ImportTarget | undefined) => Result<null>;
  readonly discard: (preview: string) => void;
}

const countedKids = ({ signatures }: FileVerdict): readonly string[] =>
  signatures.flatMap(({ kid, outcome }) => (outcome === 'valid' ? [kid] : []));

/** Trust may have been taken back since the preview. */
const refuseTrust = async (parts: DeskParts, { bytes }: WaitingStatus): Promise<Result<null>> => {
  const { verdict } = await readSignedFile(bytes, parts, parts.now().getTime());
  return isAuthentic(verdict) ? done(null) : refuse(verdict.code ?? 'file/not-coterm', { ...verdict.facts });
};

const created = (on: CivilDate, into: ImportTarget): readonly Change[] => {
  if (into.kind === 'known') return [];
  const { kind: _kind, ...facts } = into;
  return [{ kind: 'installation-created', on, ...facts }];
};

const importChanges = ({ fileName, file: { docId } }: WaitingStatus, on: CivilDate, into: ImportTarget): Change[] => [
  ...created(on, into),
  { kind: 'usage-imported', on, installation: into.installation, docId, fileName },
];

const targetOf = (
  register: Register,
  { payload: { installation } }: WaitingStatus,
  into: ImportTarget | undefined,
): Result<ImportTarget> => {
  if (into !== undefined) return done(into);
  const matched = matchInstallation(register.installations, installation);
  return matched === null
    ? refuse('licence-status/no-installation', { name: installation.name })
    : done({ kind: 'known', installation: matched });
};

export const createStatusDesk = (parts: DeskParts, inTurn: InTurn, register: () => Register): StatusDesk => {
  const tray = createPreviewTray<WaitingStatus>();
  const find = (preview: string): WaitingStatus | undefined => tray.find(preview, parts.now().getTime());
  const importFor = async (waiting: WaitingStatus, into: ImportTarget): Promise<Result<Recorded>> => {
    const trusted = await refuseTrust(parts, waiting);
    if (!trusted.ok) return trusted;
    parts.tellImport();
    return await recordSigned(parts, waiting.file, importChanges(waiting, parts.today(), into));
  };
  return {
    preview: (fileName, bytes, verdict, signed) => {
      const { docId } = verdict;
      if (signed.typ !== LICENCE_STATUS_TYP || docId === null) return null;
      if (register().usageImports.some((each) => each.docId === docId)) return { preview: null, known: true };
      const file = { docId, bytes, signed, counted: countedKids(verdict) };
      const waiting = { fileName: toWellFormed(fileName), bytes, file, payload: signed.payload };
      return { preview: tray.put(waiting, parts.now().getTime()), known: false };
    },
    holds: (preview) => find(preview) !== undefined,
    commit: (preview, into) =>
      inTurn(async () => {
        if (parts.journal.writer === null) return refuse('workspace/read-only');
        const waiting = find(preview);
        if (waiting === undefined) return refuse('file/preview-gone');
        const target = targetOf(register(), waiting, into);
        if (!target.ok) return target;
        const recorded = await importFor(waiting, target.value);
        if (recorded.ok) tray.remove(preview);
        return recorded;
      }),
    tryOut: (preview, into) => {
      const waiting = find(preview);
      if (waiting === undefined) return refuse('file/preview-gone');
      const target = targetOf(register(), waiting, into);
      if (!target.ok) return target;
      const decided = decideSigned(parts, waiting.file, importChanges(waiting, parts.today(), target.value));
      return decided.ok ? done(null) : decided;
    },
    discard: tray.remove,
  };
};
