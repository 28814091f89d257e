/** What the teller holds of files that go to and fro, and how it takes one in. */
import { done, refuse, type Result } from '../../domain/result';
import type { Signer } from '../keys/signer';
import type { Workspace } from '../workspace/workspace';
import type { Cast, OwnKeyName } from './cast';
import type { Exchanged } from './told-exchange';

/** A file that somebody holds, by the name that the story has for it. */
export interface HeldFile {
  readonly fileName: string;
  readonly docId: string;
  readonly bytes: Uint8Array;
}

export interface Exchanging {
  readonly workspace: Workspace;
  readonly cast: Cast;
  readonly now: () => Date;
  readonly held: Map<string, HeldFile>;
}

type Did = Exchanged['does'];
export type Told<Does extends Did> = Extract<Exchanged, { does: Does }>;
export type Outcome = Promise<Result<unknown>>;

export const nothingHeld = (name: string): Result<never> => refuse('document/unknown', { docId: name });

export const hold = ({ held }: Exchanging, name: string, file: Result<HeldFile>): Result<HeldFile> => {
  if (file.ok) held.set(name, file.value);
  return file;
};

export const preview = async ({ workspace }: Exchanging, { fileName, bytes }: HeldFile): Promise<Result<string>> => {
  const shown = await workspace.ledger.preview(fileName, bytes);
  return shown.preview === null
    ? refuse(shown.refusal?.code ?? shown.verdict.code ?? 'file/preview-gone', { ...shown.refusal })
    : done(shown.preview);
};

/** As somebody does who opens the file and takes it. */
export const takeIn = async (telling: Exchanging, file: HeldFile): Outcome => {
  const shown = await preview(telling, file);
  return shown.ok ? await telling.workspace.ledger.commit(shown.value) : shown;
};

/** As somebody of the office, or of its desk, signs. */
export const ownSigner = ({ workspace }: Exchanging, name: OwnKeyName): Promise<Result<Signer>> =>
  workspace.keys.signer(name);
