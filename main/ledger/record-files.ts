/** Records signed files of an exchange as one event: what was written here, and what came with it from elsewhere. */
import type { ChangeOf } from '../../domain/ledger/change';
import { decide } from '../../domain/ledger/decide';
import { withSignedFile, type Ledger } from '../../domain/ledger/ledger';
import { done, refuse, type Result } from '../../domain/result';
import type { Signer } from '../keys/signer';
import { ledgerOf, type DeskParts, type Recorded } from './desk-parts';
import type { SignedFile } from './document-shelf';
import { appendEvent } from './record-changes';

export interface NamedFile {
  readonly file: SignedFile;
  readonly change: ChangeOf<'file-issued'> | ChangeOf<'file-imported'>;
}

/** The ledger in which the files are at hand, before they are on the disk. */
export const withFiles = (ledger: Ledger, files: readonly Pick<NamedFile, 'file'>[]): Ledger =>
  files.reduce((known, { file }) => withSignedFile(known, file.docId, file.signed), ledger);

/** The bytes of all first, then the line that names them. Errors: those of `decide`, `workspace/read-only`, `journal/...`. */
export const recordFiles = async (parts: DeskParts, files: readonly NamedFile[]): Promise<Result<Recorded>> => {
  if (parts.journal.writer === null) return refuse('workspace/read-only');
  const event = parts.journal.draft(
    files.map(({ change }) => change),
    parts.now().getTime(),
  );
  const decided = decide(withFiles(ledgerOf(parts), files), event);
  if (!decided.ok) return decided;
  for (const { file } of files) {
    const stored = await parts.shelf.putSigned(file);
    if (!stored.ok) return stored;
  }
  return await appendEvent(parts, decided.value);
};

/** Puts the content where its receiver finds it, and records it before it has its name there. */
export type HandOut = (bytes: Uint8Array, record: () => Promise<Result<null>>) => Promise<Result<null>>;

/** Who signs, and where the file goes beside the register. */
export interface Writing {
  readonly signer: Signer;
  readonly handOut?: HandOut;
}

const recordOnly: HandOut = (_bytes, record) => record();

export const handOutAndRecord = (
  parts: DeskParts,
  { handOut = recordOnly }: Writing,
  bytes: Uint8Array,
  files: readonly NamedFile[],
): Promise<Result<null>> =>
  handOut(bytes, async () => {
    const recorded = await recordFiles(parts, files);
    return recorded.ok ? done(null) : recorded;
  });
