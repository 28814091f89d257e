/**
 * The folder of the sample portfolio, beside the workspace. It carries a mark from before anything else is in it until
 * after everything else is gone, so that a crash at any time leaves a folder that can be told from anybody's own.
 */
import { lstat, readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { done, refuse, type Result } from '../../domain/result';
import { fileErrorReason } from '../files/file-error';
import { isMissing, nodeDisk } from '../journal/disk';
import { writeDurably } from '../journal/write-durably';
import { ownNames, SAMPLE_FILE, WORKSPACE_FILE } from './workspace-file';
import { currentWriter, LOCK_FILE } from './writer-lock';
import { namesIn } from '../journal/names-in';

export const sampleFolderOf = (workspaceFolder: string): string => {
  const folder = resolve(workspaceFolder);
  return join(dirname(folder), `${basename(folder)}-sample`);
};

const markSchema = z.strictObject({ v: z.literal(1), holds: z.literal('sample portfolio') });
const mark: z.infer<typeof markSchema> = { v: 1, holds: 'sample portfolio' };

/** What the system leaves in folders that people look into. */
const systemNames = new Set(['.DS_Store', 'desktop.ini', 'Thumbs.db']);

/** What a write that was cut short leaves. */
const isUnfinished = (name: string): boolean => /\.(unfinished|tmp|takeover)$/.test(name);

/** What each folder of a workspace holds and nothing else. */
const contents: Readonly<Record<string, RegExp>> = {
  device: /\.pem(\.damaged)?$/,
  files: /^(sha256|bytes)-[0-9a-f]{64}$/,
  journal: /^(\d{6}\.ndjson|tail\.ndjson|checked\.json|devices\.json|torn)$/,
  keys: /^(key-.*\.pem|server-[0-9a-f]{64}\.token)$/,
  trust: /^issuers\.json$/,
  usage: /^(status\.json|readings|used)$/,
};

const isPassable = (name: string): boolean => systemNames.has(name) || isUnfinished(name);

const strangersIn = async (folder: string, name: string): Promise<readonly string[]> => {
  const pattern = contents[name];
  if (pattern === undefined) return [];
  const path = join(folder, name);
  if (!(await lstat(path)).isDirectory()) return [name];
  const strange = (await readdir(path)).filter((each) => !pattern.test(each) && !isPassable(each));
  return strange.map((each) => `${name}/${each}`);
};

const isOwn = (name: string): boolean => ownNames.has(name) || name === WORKSPACE_FILE || name === LOCK_FILE;

const isMarked = async (folder: string): Promise<boolean> => {
  try {
    return markSchema.safeParse(JSON.parse(await readFile(join(folder, SAMPLE_FILE), 'utf8'))).success;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return false;
    throw error;
  }
};

/** Everything there that is not the sample's; without the mark nothing is. */
const foreignNames = async (folder: string, names: readonly string[]): Promise<readonly string[]> => {
  const known = (await isMarked(folder)) ? isOwn : () => false;
  const strange = names.filter((name) => !known(name) && !isPassable(name));
  const within = await Promise.all(names.filter(known).map((name) => strangersIn(folder, name)));
  return [...strange, ...within.flat()];
};

/** The mark last, and the folder itself only when it is empty. */
const removeNames = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names.filter((each) => each !== SAMPLE_FILE))
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  await rm(join(folder, SAMPLE_FILE), { force: true });
  await rmdir(folder);
};

const removeIfOurs = async (folder: string): Promise<Result<boolean>> => {
  const names = await namesIn(folder);
  if (names === null) return done(false);
  const foreign = await foreignNames(folder, names);
  if (foreign.length > 0) return refuse('sample/foreign', { folder, found: foreign.slice(0, 3).join(', ') });
  const writer = await currentWriter(folder);
  if (writer !== null) return refuse('workspace/in-use', { pid: writer.pid, host: writer.host, since: writer.since });
  await removeNames(folder, names);
  return done(true);
};

/**
 * Whether there was one. Errors: `sample/foreign` for a folder with anything else in it, of which nothing is touched;
 * `workspace/in-use` while somebody has it open; `sample/not-removed`.
 */
export const removeSampleFolder = async (folder: string): Promise<Result<boolean>> => {
  try {
    return await removeIfOurs(folder);
  } catch (error) {
    return refuse('sample/not-removed', { folder, reason: fileErrorReason(error) });
  }
};

/** An empty folder with the mark, in the place of what was left of an older sample. Errors: those of the removal. */
export const beginSampleFolder = async (folder: string): Promise<Result<null>> => {
  const removed = await removeSampleFolder(folder);
  if (!removed.ok) return removed;
  try {
    await nodeDisk.createFolder(folder);
    await writeDurably(nodeDisk, join(folder, SAMPLE_FILE), Buffer.from(`${JSON.stringify(mark)}\n`));
    return done(null);
  } catch (error) {
    return refuse('workspace/unreadable', { folder, reason: fileErrorReason(error) });
  }
};
