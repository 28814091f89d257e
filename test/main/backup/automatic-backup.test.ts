import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeAutomaticBackup } from '../../../main/backup/automatic-backup';
import { automaticBackupFolder } from '../../../main/backup/automatic-backup-name';
import { RECOVERY_KEY_FILE } from '../../../main/backup/recovery-key';
import { previewBackup } from '../../../main/backup/restore-backup';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFilledWorkspace } from './backed-up-workspace';

const aPlace = async () => {
  const folder = join(await aTemporaryFolder(), 'workspace');
  await aFilledWorkspace(folder);
  const backups = automaticBackupFolder(folder);
  const identities = async () => [
    /AGE-SECRET-KEY-.*/.exec(await readFile(join(backups, RECOVERY_KEY_FILE), 'utf8'))?.[0] ?? '',
  ];
  return {
    folder,
    backups,
    identities,
    on: (day: number, minute = 0) => makeAutomaticBackup({ folder, now: () => new Date(2025, 0, day, 12, minute) }),
  };
};

describe('An automatic backup', () => {
  it('lies beside the workspace, and opens with the recovery key that lies there', async () => {
    const { folder, backups, identities, on } = await aPlace();
    const { path, manifest } = valueOf(await on(5));
    expect(backups).toBe(`${folder}-backups`);
    expect(valueOf(await previewBackup(path, { kind: 'identities', identities: await identities() }))).toEqual(
      manifest,
    );
    expect(manifest.keys).toBe(0);
    if (process.platform !== 'win32')
      for (const name of await readdir(backups)) expect((await stat(join(backups, name))).mode & 0o777).toBe(0o600);
  });

  it('keeps the key of the first for all that follow', async () => {
    const { identities, on } = await aPlace();
    const first = valueOf(await on(5)).path;
    const key = await identities();
    valueOf(await on(6));
    expect(await identities()).toEqual(key);
    expect(await previewBackup(first, { kind: 'identities', identities: key })).toMatchObject({ ok: true });
  });

  it('lets old ones go by the rule, and files of other names stay', { timeout: 60_000 }, async () => {
    const { backups, on } = await aPlace();
    await mkdir(backups);
    await writeFile(join(backups, 'mine.age'), 'x');
    await writeFile(join(backups, 'coterm-2025-99-99T999999.999Z.age'), 'x');
    for (let day = 1; day <= 10; day += 1) valueOf(await on(day));
    const days = (await readdir(backups)).flatMap((name) => /^coterm-2025-01-(\d\d)T/.exec(name)?.[1] ?? []).sort();
    expect(days).toEqual(['04', '05', '06', '07', '08', '09', '10']);
    expect(await readdir(backups)).toEqual(
      expect.arrayContaining(['mine.age', 'coterm-2025-99-99T999999.999Z.age', RECOVERY_KEY_FILE]),
    );
  });

  it('never replaces a recovery key that it cannot read', async () => {
    const { backups, on } = await aPlace();
    await mkdir(backups);
    await writeFile(join(backups, RECOVERY_KEY_FILE), 'damaged');
    expect(await on(5)).toMatchObject({ error: { code: 'backup/identity-invalid' } });
    expect(await readdir(backups)).toEqual([RECOVERY_KEY_FILE]);
    expect(await readFile(join(backups, RECOVERY_KEY_FILE), 'utf8')).toBe('damaged');
  });

  it('of a workspace that is not there is refused, and makes nothing', async () => {
    const folder = join(await aTemporaryFolder(), 'none');
    expect(await makeAutomaticBackup({ folder, now: () => new Date(2025, 0, 5) })).toMatchObject({
      error: { code: 'workspace/missing' },
    });
    expect(await readdir(dirname(folder))).toEqual([]);
  });
});
