/** A real disk of a few megabytes that can be filled up or made read-only, where this process may mount one: as root on Linux. */
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { aTemporaryFolder } from './temporary-folder';

export interface SmallDisk {
  readonly folder: string;
  /** Writes until nothing more goes on it. */
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
  readonly setReadOnly: (isReadOnly: boolean) => void;
}

const run = (...words: readonly string[]): boolean => spawnSync(words[0] ?? '', words.slice(1)).status === 0;

const mount = (folder: string): boolean => run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder);

/** For the names of tests that are skipped elsewhere. */
export const needsMount = 'needs root on Linux, to mount a small disk';

/** `null` where no disk can be mounted. */
export const aSmallDisk = async (): Promise<SmallDisk | null> => {
  const folder = await aTemporaryFolder();
  if (process.platform !== 'linux' || !mount(folder)) return null;
  onTestFinished(() => {
    run('umount', '-l', folder);
  });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => writeFile(filler, new Uint8Array(8 * 1024 * 1024)).catch(() => undefined),
    makeRoom: () => rm(filler, { force: true }),
    setReadOnly: (isReadOnly) => {
      if (!run('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder)) throw new Error('it cannot be mounted');
    },
  };
};
