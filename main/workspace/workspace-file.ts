/** `workspace.json`: says that a folder is a workspace, and which one. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { done, refuse, type Result } from '../../domain/result';
import { isMissing, type Disk } from '../journal/disk';
import { writeDurably } from '../journal/write-durably';
import { LOCK_FILE } from './writer-lock';

const workspaceSchema = z.strictObject({ v: z.literal(1), id: z.uuid(), createdAt: z.string() });

export type WorkspaceFile = Readonly<z.infer<typeof workspaceSchema>>;

export const WORKSPACE_FILE = 'workspace.json';

/** Says that the folder holds a sample portfolio, which Coterm made and may remove. */
export const SAMPLE_FILE = 'sample.json';

/** Where a browser host that is running can be found. */
export const RUNNING_HOST_FILE = 'browser-host.json';

/** What Coterm itself may have put into the folder before the workspace was first opened. */
export const ownNames: ReadonlySet<string> = new Set([
  SAMPLE_FILE,
  'keys',
  'trust',
  'device',
  'files',
  'journal',
  'usage',
  RUNNING_HOST_FILE,
  LOCK_FILE,
]);

/** Hidden files are the system's (`.DS_Store`), and so are these two. */
const isSystemName = (name: string): boolean => name.startsWith('.') || name === 'desktop.ini' || name === 'Thumbs.db';

const isUnfinished = (name: string): boolean => name.startsWith(`${WORKSPACE_FILE}.`);

const versionOf = (content: unknown): unknown =>
  typeof content === 'object' && content !== null && 'v' in content ? content.v : undefined;

const parseWorkspace = (text: string, folder: string): Result<WorkspaceFile> => {
  try {
    const content: unknown = JSON.parse(text);
    const version = versionOf(content);
    if (typeof version === 'number' && version > 1) return refuse('workspace/newer', { folder, found: version });
    const parsed = workspaceSchema.safeParse(content);
    return parsed.success ? done(parsed.data) : refuse('workspace/damaged', { folder });
  } catch {
    return refuse('workspace/damaged', { folder });
  }
};

const readWorkspaceText = async (folder: string): Promise<string | null> => {
  try {
    return await readFile(join(folder, WORKSPACE_FILE), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const strangeNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => !ownNames.has(name) && !isSystemName(name) && !isUnfinished(name));

const createWorkspace = async (disk: Disk, folder: string, now: Date): Promise<Result<WorkspaceFile>> => {
  const strange = await strangeNames(folder);
  if (strange.length > 0) return refuse('workspace/foreign', { folder, found: strange.slice(0, 3).join(', ') });
  const file: WorkspaceFile = { v: 1, id: randomUUID(), createdAt: now.toISOString() };
  await writeDurably(disk, join(folder, WORKSPACE_FILE), Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8'));
  return done(file);
};

/** Reads the file and makes nothing; `workspace/missing` where there is none. */
export const readWorkspaceFile = async (folder: string): Promise<Result<WorkspaceFile>> => {
  const text = await readWorkspaceText(folder);
  return text === null ? refuse('workspace/missing', { folder }) : parseWorkspace(text, folder);
};

/**
 * Reads the file, and makes folder and file where there are none yet. Errors: `workspace/foreign` for a folder with
 * other things in it, `workspace/damaged`, `workspace/newer`.
 */
export const openWorkspaceFile = async (disk: Disk, folder: string, now: Date): Promise<Result<WorkspaceFile>> => {
  await disk.createFolder(folder);
  const text = await readWorkspaceText(folder);
  return text === null ? await createWorkspace(disk, folder, now) : parseWorkspace(text, folder);
};
