import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { BACKUP_TYP, manifestSchema } from '../../../main/backup/backup-records';
import { previewBackup } from '../../../main/backup/restore-backup';
import { readEnvelope } from '../../../main/files/envelope';
import { hasProgram } from '../../builders/has-program';
import { valueOf } from '../../builders/open-workspace';
import { aBackup, aSecretFile } from './backed-up-workspace';

const run = promisify(execFile);
const isThere = hasProgram('age');

describe.skipIf(!isThere)(
  `Debian’s age${isThere ? '' : ' (skipped: age is not installed; apt-get install age)'}`,
  () => {
    const aBackupFor = async () => {
      const identity = await generateX25519Identity();
      const recipients = [await identityToRecipient(identity)];
      const backup = await aBackup({ lock: { kind: 'recipients', recipients } });
      return { ...backup, identity, identityFile: await aSecretFile(backup.place, `# mine\n${identity}\n`) };
    };

    it('opens a backup: a signed manifest, the journal’s lines as they are, and signed pieces of files', async () => {
      const { folder, path, identityFile } = await aBackupFor();
      const { stdout } = await run('age', ['-d', '-i', identityFile, path]);
      const lines = stdout.split('\n');
      const journal = await readFile(join(folder, 'journal', '000001.ndjson'), 'utf8');
      const [manifest, ...rest] = lines;
      const envelope = valueOf(readEnvelope(Buffer.from(manifest ?? ''), { typs: [BACKUP_TYP], limitBytes: 1e6 }));
      expect(manifestSchema.parse(envelope.payload)).toMatchObject({ head: { count: 2 }, documents: 1 });
      expect(`${rest.slice(0, 2).join('\n')}\n`).toBe(journal);
      const others = rest
        .slice(2, -1)
        .map((line) => valueOf(readEnvelope(Buffer.from(line), { typs: [BACKUP_TYP], limitBytes: 1e6 })).payload);
      expect(others.at(-1)).toMatchObject({ part: 'end' });
      expect(others.slice(0, -1)).toMatchObject([
        { part: 'file', path: 'workspace.json', offset: 0 },
        { part: 'file', path: expect.stringMatching(/^files\/sha256-/), offset: 0 },
        { part: 'file', path: 'trust/issuers.json', offset: 0 },
        { part: 'file', path: 'journal/devices.json', offset: 0 },
      ]);
    });

    it('writes what Coterm reads, when the same text is locked by it again', async () => {
      const { place, path, identity, identityFile } = await aBackupFor();
      const { stdout } = await run('age', ['-d', '-i', identityFile, path]);
      await writeFile(join(place, 'plain'), stdout);
      const again = join(place, 'again.age');
      await run('age', ['-r', await identityToRecipient(identity), '-o', again, join(place, 'plain')]);
      expect(valueOf(await previewBackup(again, { kind: 'identities', identities: [identity] }))).toEqual(
        valueOf(await previewBackup(path, { kind: 'identities', identities: [identity] })),
      );
    });

    it('refuses a backup that was tampered with', async () => {
      const { path, identityFile } = await aBackupFor();
      const bytes = await readFile(path);
      bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
      await writeFile(path, bytes);
      await expect(run('age', ['-d', '-i', identityFile, path])).rejects.toMatchObject({ code: 1 });
    });
  },
);
