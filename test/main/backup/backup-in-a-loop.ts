/** A program that backs a workspace up and restores it, again and again, and says so after each; the test ends it in the middle. */
import { join } from 'node:path';
import { restoreBackup } from '../../../main/backup/restore-backup';
import { writeBackup } from '../../../main/backup/write-backup';
import { aFailingDisk } from '../../doubles/failing-disk';
import { quickLock, rightKey } from './backup-secrets';

/** The workspace, the folder for the rest, and the step of the disk before which the process is killed. */
const [folder = '', place = '', killBefore = ''] = process.argv.slice(2);

const killMyself = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const say = (words: object): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(words)}\n`, () => resolve());
  });

const { disk } = aFailingDisk(killBefore === '' ? Number.POSITIVE_INFINITY : Number(killBefore), killMyself);

for (let round = 1; ; round += 1) {
  const path = join(place, `${round}.age`);
  const now = (): Date => new Date();
  const made = await writeBackup({ folder, path, lock: quickLock, withKeys: false, force: false, now, disk });
  if (!made.ok) throw new Error(made.error.code);
  await say({ made: path });
  const into = join(place, `${round}`);
  const restored = await restoreBackup({ path, key: rightKey, into, disk });
  if (!restored.ok) throw new Error(restored.error.code);
  await say({ restored: into });
}
