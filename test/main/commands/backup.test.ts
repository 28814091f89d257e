import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupCommand } from '../../../main/commands/backup';
import { restoreCommand } from '../../../main/commands/restore';
import { aWorkspace } from '../../builders/open-workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFilledWorkspace } from '../backup/backed-up-workspace';

const recipient = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';
const identity = 'AGE-SECRET-KEY-1N9JEPW6DWJ0ZQUDX63F5A03GX8QUW7PXDE39N8UYF82VZ9PC8UFS3M7XA9';

const aPlace = async () => {
  const [folder, files] = [await aTemporaryFolder(), await aTemporaryFolder()];
  await aFilledWorkspace(folder);
  await writeFile(join(files, 'key.txt'), `# created: today\n# public key: ${recipient}\n${identity}\n`);
  await writeFile(join(files, 'pass.txt'), 'correct horse\n');
  return { folder, files, file: join(files, 'a.age'), key: join(files, 'key.txt'), pass: join(files, 'pass.txt') };
};

describe('coterm backup and coterm restore', () => {
  it('take a workspace to another folder, and say in JSON what they did', async () => {
    const { folder, files, file, key } = await aPlace();
    const made = await runCommand(backupCommand, folder, [file, '--recipient', recipient]);
    expect(made).toMatchObject({
      exitCode: 0,
      document: { ok: true, file, verified: true, head: { count: 2 }, pools: 2, documents: 1, keys: 0 },
    });
    const into = join(files, 'new');
    const shown = await runCommand(restoreCommand, folder, [file, '--identity-file', key, '--preview']);
    expect(shown).toMatchObject({ exitCode: 0, document: { restoredInto: null, head: { count: 2 } } });
    const restored = await runCommand(restoreCommand, folder, [file, '--identity-file', key, '--into', into]);
    expect(restored).toMatchObject({ exitCode: 0, document: { restoredInto: into, pools: 2 } });
    expect((await aWorkspace(into)).ledger.head().count).toBe(2);
  });

  it('open with the passphrase that they were locked with', { timeout: 60_000 }, async () => {
    const { folder, files, file, pass } = await aPlace();
    const said = await sayCommand(backupCommand, folder, [file, '--passphrase-file', pass, '--with-keys']);
    expect(said.exitCode).toBe(0);
    expect(said.stdout).toMatch(
      /^Backed up into a\.age \([\d,]+ bytes\): 2 events, 2 pools, 1 document, 1 private key file\.\nA trial restore found all of it\.\n$/,
    );
    expect(said.stderr).toBe('Reading the workspace …\nWriting the backup …\nRestoring it for a trial …\n');
    const into = join(files, 'new');
    const restored = await sayCommand(restoreCommand, into, [file, '--passphrase-file', pass]);
    expect(restored.stdout).toContain(
      `Restored 2 events, 2 pools, 1 document, 1 private key file into ${into}.\nMade 2025-01-05T`,
    );
    const wrong = join(files, 'wrong.txt');
    await writeFile(wrong, 'wrong\n');
    expect(await runCommand(restoreCommand, folder, [file, '--passphrase-file', wrong, '--preview'])).toMatchObject({
      exitCode: 1,
      document: { ok: false, error: { code: 'backup/wrong-passphrase' } },
    });
  });

  it('--preview says what a backup holds and restores nothing', async () => {
    const { folder, files, file, key } = await aPlace();
    await runCommand(backupCommand, folder, [file, '--recipient', recipient]);
    const into = join(files, 'new');
    const said = await sayCommand(restoreCommand, into, [file, '--identity-file', key, '--preview']);
    expect(said.stdout).toMatch(
      /^The backup is whole\. It holds 2 events, 2 pools, 1 document, no private keys\.\nMade /,
    );
    expect(said.stdout).toMatch(/\nNewest entry: 2025-01-05T.*\nWorkspace id: .*\nNothing was restored\.\n$/);
    await expect(stat(into)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuse a workspace that holds something, and a file that is there', async () => {
    const { folder, file, key } = await aPlace();
    await runCommand(backupCommand, folder, [file, '--recipient', recipient]);
    expect(await runCommand(restoreCommand, folder, [file, '--identity-file', key])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'restore/not-empty', folder } },
    });
    expect(await runCommand(backupCommand, folder, [file, '--recipient', recipient])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/exists' } },
    });
    expect(await runCommand(backupCommand, folder, [file, '--recipient', recipient, '--force'])).toMatchObject({
      exitCode: 0,
    });
  });

  it('refuse an identity file without a key, and a passphrase file that is empty', async () => {
    const { folder, files, file, key } = await aPlace();
    await runCommand(backupCommand, folder, [file, '--recipient', recipient]);
    await writeFile(key, '# nothing\n');
    await writeFile(join(files, 'empty.txt'), '\n');
    expect(await runCommand(restoreCommand, folder, [file, '--identity-file', key, '--preview'])).toMatchObject({
      document: { error: { code: 'backup/identity-invalid' } },
    });
    expect(
      await runCommand(backupCommand, folder, [join(files, 'b.age'), '--passphrase-file', join(files, 'empty.txt')]),
    ).toMatchObject({ document: { error: { code: 'key/passphrase-empty' } } });
    expect(await readdir(files)).not.toContain('b.age');
  });

  it('--automatic asks for nothing and lies beside the workspace', async () => {
    const folder = join(await aTemporaryFolder(), 'workspace');
    await aFilledWorkspace(folder);
    const made = await runCommand(backupCommand, folder, ['--automatic']);
    const file = join(`${folder}-backups`, 'coterm-2025-01-05');
    expect(made).toMatchObject({ exitCode: 0, document: { verified: true, file: expect.stringContaining(file) } });
    const key = join(`${folder}-backups`, 'recovery-key.txt');
    const [name = ''] = (await readdir(`${folder}-backups`)).filter((each) => each.endsWith('.age'));
    const backup = join(`${folder}-backups`, name);
    expect(await runCommand(restoreCommand, folder, [backup, '--identity-file', key, '--preview'])).toMatchObject({
      document: { ok: true, head: { count: 2 } },
    });
  });

  it.each([
    ['without a file', backupCommand, []],
    ['that are automatic and named', backupCommand, ['a.age', '--automatic']],
    ['that are automatic and with keys', backupCommand, ['--automatic', '--with-keys']],
    ['without a lock', backupCommand, ['a.age']],
    ['with two locks', backupCommand, ['a.age', '--passphrase-file', 'p', '--recipient', recipient]],
    ['with an option that they do not know', backupCommand, ['a.age', '--passphrase', 'p']],
    ['without a key', restoreCommand, ['a.age']],
    ['with two keys', restoreCommand, ['a.age', '--passphrase-file', 'p', '--identity-file', 'i']],
    ['with two files', restoreCommand, ['a.age', 'b.age', '--identity-file', 'i']],
  ])('%s are wrong use', async (_what, command, args) => {
    const said = await sayCommand(command, '/nowhere', args);
    expect(said).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('Usage: coterm ') });
  });
});
