/** A folder of its own for one test, removed after it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const aTemporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'coterm-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};
