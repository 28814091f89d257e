/** Writes a file so that after a crash either the old or the new content stands there, whole and on the disk. */
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorCode, fileErrorReason } from './file-error';
import { linkedTo } from './linked-to';

export interface WriteOptions {
  /** Permissions, where the system has them: 0o600 for keys. */
  readonly mode?: number;
  /** Refuse, `file/exists`, where a file of that name stands already. */
  readonly mustBeNew?: boolean;
  /** Runs when the content is on the disk but does not have its name yet; a refusal here leaves everything as it was. */
  readonly onceFlushed?: () => Promise<Result<null>>;
}

type Writing = Required<Omit<WriteOptions, 'mustBeNew'>> & {
  readonly path: string;
  readonly content: Uint8Array | string;
};

const nothingMore = (): Promise<Result<null>> => Promise.resolve(done(null));

const writeFlushed = async (path: string, content: Uint8Array | string, mode: number): Promise<void> => {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Makes the new name itself durable. Windows cannot open folders and does not need it. */
export const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const draftOf = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);

const replaceFile = async ({ path, content, mode, onceFlushed }: Writing): Promise<Result<null>> => {
  const draft = draftOf(path);
  try {
    await writeFlushed(draft, content, mode);
    const flushed = await onceFlushed();
    if (!flushed.ok) return flushed;
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await flushFolder(dirname(path));
  return done(null);
};

/** In one step, so that whoever is ended in the middle leaves no empty file under that name. */
const linkNewFile = async ({ path, content, mode }: Writing): Promise<boolean> => {
  const draft = draftOf(path);
  try {
    await writeFlushed(draft, content, mode);
    if (!(await linkedTo(draft, path))) return false;
  } finally {
    await rm(draft, { force: true }).catch(fileErrorReason);
  }
  try {
    await flushFolder(dirname(path));
    return true;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

/** Takes the name first, so that two writers cannot both believe that it is new. */
const reserveNewFile = async (writing: Writing): Promise<Result<null>> => {
  await writeFlushed(writing.path, '', writing.mode);
  let isWritten = false;
  try {
    const replaced = await replaceFile(writing);
    isWritten = replaced.ok;
    return replaced;
  } finally {
    if (!isWritten) await rm(writing.path, { force: true });
  }
};

/** What follows once the content is flushed has to know before that the name is its own. */
const writeNewFile = async (writing: Writing): Promise<Result<null>> =>
  writing.onceFlushed === nothingMore && (await linkNewFile(writing)) ? done(null) : await reserveNewFile(writing);

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

const isTaken = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null)) !== null;

const existing = (path: string): Result<never> => refuse('file/exists', { fileName: basename(path) });

const unwritable = (path: string, reason: string): Result<never> =>
  refuse('file/unwritable', { fileName: basename(path), reason });

const whyUnwritable = (error: unknown): string =>
  fileErrorCode(error) === 'ENOENT' ? 'its folder is not there' : fileErrorReason(error);

/** Errors: `file/exists`, `file/unwritable`, both with `fileName`, and those of `onceFlushed`; nothing is left behind then. */
export const writeAtomically = async (
  path: string,
  content: Uint8Array | string,
  { mode = 0o644, mustBeNew = false, onceFlushed = nothingMore }: WriteOptions = {},
): Promise<Result<null>> => {
  const writing: Writing = { path, content, mode, onceFlushed };
  try {
    // Seen before a draft is written: a refusal leaves no mark on the folder. Who is quicker is settled by the last step.
    if (mustBeNew) return (await isTaken(path)) ? existing(path) : await writeNewFile(writing);
    // Found out here, and not by the last step: `onceFlushed` would have told that the file stands.
    return (await isFolder(path)) ? unwritable(path, 'it is a folder') : await replaceFile(writing);
  } catch (error) {
    if (mustBeNew && fileErrorCode(error) === 'EEXIST') return existing(path);
    return unwritable(path, whyUnwritable(error));
  }
};

/** A folder for its owner alone, made with its parents where they are missing. Error: `file/unwritable`. */
export const ensurePrivateFolder = async (folder: string): Promise<Result<null>> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return done(null);
  } catch (error) {
    return unwritable(folder, fileErrorReason(error));
  }
};
