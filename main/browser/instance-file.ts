/** Remembers in the workspace's folder, readable by its owner alone, which browser host serves it. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fileErrorReason } from '../files/file-error';
import { draftPath } from '../workspace/drafts';

const instanceSchema = z.strictObject({
  v: z.literal(1),
  pid: z.int().min(1),
  port: z.int().min(1).max(65535),
  token: z.string().length(43),
});
export type Instance = Readonly<z.infer<typeof instanceSchema>>;

export const INSTANCE_FILE = 'browser-host.json';

const fileOf = (workspaceFolder: string): string => join(workspaceFolder, INSTANCE_FILE);

/** `null` where there is none, and for one that cannot be read: then nobody is known to serve the workspace. */
export const readInstance = async (workspaceFolder: string): Promise<Instance | null> => {
  try {
    const parsed = instanceSchema.safeParse(JSON.parse(await readFile(fileOf(workspaceFolder), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Written aside and moved into place, so that nobody reads half of it. */
export const writeInstance = async (workspaceFolder: string, instance: Instance): Promise<void> => {
  const aside = draftPath(fileOf(workspaceFolder));
  try {
    await writeFile(aside, `${JSON.stringify(instance)}\n`, { mode: 0o600 });
    await rename(aside, fileOf(workspaceFolder));
  } finally {
    await rm(aside, { force: true }).catch(fileErrorReason);
  }
};

/** Takes the file away if it still is this host's. One that stays names a host that nobody will find. */
export const removeInstance = async (workspaceFolder: string, token: string): Promise<void> => {
  if ((await readInstance(workspaceFolder))?.token !== token) return;
  await rm(fileOf(workspaceFolder), { force: true }).catch(fileErrorReason);
};
