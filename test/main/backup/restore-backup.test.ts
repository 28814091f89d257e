import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../../../domain/calendar/civil-date-schema';
import { previewBackup, restoreBackup } from '../../../main/backup/restore-backup';
import { openWorkspace } from '../../../main/workspace/workspace';
import { aFullDisk } from '../../doubles/failing-disk';
import { anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aBackup, backUp } from './backed-up-workspace';
import { rightKey } from './backup-secrets';

const today = civilDateSchema.parse('2025-01-05');
const key = rightKey;

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).sort();

const locked = async (path: string, plain: Uint8Array | string): Promise<void> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase('correct horse battery staple');
  encrypter.setScryptWorkFactor(2);
  await writeFile(path, await encrypter.encrypt(plain));
};

describe('A restored workspace', () => {
  it('has the same head, documents, trust and register, and a device of its own', async () => {
    const { folder, place, path } = await aBackup();
    const before = valueOf(await openWorkspace(folder, { write: false }));
    const into = join(place, 'below', 'new');
    valueOf(await restoreBackup({ path, key, into }));
    const after = await aWorkspace(into);
    expect(after.ledger.head()).toEqual(before.ledger.head());
    expect(after.ledger.register(today)).toEqual(before.ledger.register(today));
    expect(valueOf(await after.trust.pinned())).toEqual(valueOf(await before.trust.pinned()));
    const [document] = after.ledger.register(today).documents;
    const docId = document?.docId ?? '';
    expect(valueOf(await after.ledger.documentBytes(docId))).toEqual(valueOf(await before.ledger.documentBytes(docId)));
    expect([after.id, after.notices]).toEqual([before.id, []]);
    expect(after.device).not.toBe(before.device);
  });

  it('takes new entries, and can be backed up again', async () => {
    const { place, path } = await aBackup();
    const into = join(place, 'new');
    valueOf(await restoreBackup({ path, key, into }));
    const after = await aWorkspace(into);
    valueOf(await after.ledger.record([{ kind: 'pool-created', on: today, pool: 'later' }]));
    await after.close();
    expect(valueOf(await backUp(into, join(place, 'second.age'))).manifest).toMatchObject({
      head: { count: 3 },
      pools: 3,
    });
  });

  it('comes back byte for byte, with documents of every size', { timeout: 60_000 }, async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    const issuer = await anIssuer();
    const workspace = await aWorkspace(folder);
    await issuer.enrolIn(workspace);
    for (const length of [1, 9_000, 24_000, 30_000, 200_000]) {
      const id = `P-${length}`;
      const serials = Array.from({ length: Math.ceil(length / 40) }, (_serial, index) => `${index}`.padStart(37, '0'));
      const { lots } = (await issuer.issue()).licence;
      const pool = { id, name: id, createdOn: civilDateSchema.parse('2024-03-01'), new: true };
      const file = await issuer.file({ id, pool, lots: lots.map((lot) => ({ ...lot, serials })) });
      const { preview } = await workspace.ledger.preview(`${id}.ilf`, file);
      valueOf(await workspace.ledger.commit(preview ?? ''));
    }
    await workspace.close();
    valueOf(await backUp(folder, join(place, 'a.age')));
    valueOf(await restoreBackup({ path: join(place, 'a.age'), key, into: join(place, 'new') }));
    const names = await namesIn(join(folder, 'files'));
    expect(names).toHaveLength(5);
    for (const name of [...names.map((file) => join('files', file)), join('journal', '000001.ndjson')])
      expect(await readFile(join(place, 'new', name))).toEqual(await readFile(join(folder, name)));
  });
});

describe('A place to restore into', () => {
  it.each([
    ['that is not there', () => Promise.resolve()],
    ['that is empty', (into: string) => mkdir(into).then(() => undefined)],
    ['with a workspace in which nothing happened', async (into: string) => (await aWorkspace(into)).close()],
  ])('%s is taken', async (_what, prepare) => {
    const { place, path } = await aBackup();
    const into = join(place, 'new');
    await prepare(into);
    valueOf(await restoreBackup({ path, key, into }));
    expect(valueOf(await openWorkspace(into, { write: false })).ledger.head().count).toBe(2);
    expect(await namesIn(place)).not.toContainEqual(expect.stringContaining('unfinished'));
  });

  it.each([
    ['other things', 'notes.txt', async (into: string) => writeFile(join(into, 'notes.txt'), 'mine')],
    ['a hidden folder', '.git', async (into: string) => mkdir(join(into, '.git')).then(() => undefined)],
    [
      'a workspace with entries',
      'a Coterm workspace',
      async (into: string) => {
        const workspace = await aWorkspace(into);
        valueOf(await workspace.ledger.record([{ kind: 'pool-created', on: today, pool: 'mine' }]));
        await workspace.close();
      },
    ],
    [
      'a workspace with nothing but a key',
      'a Coterm workspace',
      async (into: string) => {
        const workspace = await aWorkspace(into);
        valueOf(await workspace.keys.create('mine'));
        await workspace.close();
      },
    ],
    [
      'a workspace with nothing but an issuer',
      'a Coterm workspace',
      async (into: string) => {
        const workspace = await aWorkspace(into);
        await (await anIssuer()).enrolIn(workspace);
        await workspace.close();
      },
    ],
  ])('with %s is refused and stays as it is', async (_what, found, prepare) => {
    const { place, path } = await aBackup();
    const into = join(place, 'new');
    await mkdir(into);
    await prepare(into);
    const before = await namesIn(place);
    expect(await restoreBackup({ path, key, into })).toMatchObject({
      error: { code: 'restore/not-empty', folder: into, found },
    });
    expect(await namesIn(place)).toEqual(before);
  });

  it('that an app has open is refused', async () => {
    const { place, path } = await aBackup();
    const app = await aWorkspace(join(place, 'new'));
    expect(await restoreBackup({ path, key, into: app.folder })).toMatchObject({ error: { code: 'workspace/in-use' } });
    valueOf(await app.ledger.record([{ kind: 'pool-created', on: today, pool: 'mine' }]));
  });

  it('on a full disk stays as it was', async () => {
    const { place, path } = await aBackup();
    const into = join(place, 'new');
    expect(await restoreBackup({ path, key, into, disk: aFullDisk(() => true) })).toMatchObject({
      error: { code: 'restore/write-failed', reason: 'the disk is full' },
    });
    expect(await namesIn(place)).toEqual(['coterm.age']);
  });
});

describe('A file that cannot be restored', () => {
  const wrong: Parameters<typeof previewBackup>[1] = { kind: 'passphrase', passphrase: 'wrong' };
  const identity: Parameters<typeof previewBackup>[1] = { kind: 'identities', identities: ['AGE-SECRET-KEY-1'] };
  const flip = async (path: string, at: number): Promise<void> => {
    const bytes = await readFile(path);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
  };

  it.each([
    ['under a wrong passphrase', 'backup/wrong-passphrase', wrong, () => Promise.resolve()],
    ['under a recovery key', 'backup/passphrase-needed', identity, () => Promise.resolve()],
    [
      'without its last byte',
      'backup/truncated',
      key,
      async (path: string) => truncate(path, (await readFile(path)).length - 1),
    ],
    ['of which only the beginning is there', 'backup/truncated', key, (path: string) => truncate(path, 40_000)],
    ['cut inside its header', 'backup/truncated', key, (path: string) => truncate(path, 60)],
    ['cut inside its first word', 'backup/truncated', key, (path: string) => truncate(path, 9)],
    ['with a changed byte in the middle', 'backup/damaged', key, (path: string) => flip(path, 40_000)],
    ['with a changed byte behind that', 'backup/damaged', key, (path: string) => flip(path, 66_500)],
    ['with a byte more', 'backup/damaged', key, (path: string) => writeFile(path, 'x', { flag: 'a' })],
    ['that is empty', 'backup/not-age', key, (path: string) => writeFile(path, '')],
    ['that is something else', 'backup/not-age', key, (path: string) => writeFile(path, 'hello')],
    ['of age with other content', 'backup/not-a-backup', key, (path: string) => locked(path, 'hello\n')],
    [
      'of age with one endless line',
      'backup/not-a-backup',
      key,
      (path: string) => locked(path, Buffer.alloc(1e6, 'x')),
    ],
    ['of age with nothing in it', 'backup/not-a-backup', key, (path: string) => locked(path, '')],
  ])('%s is refused, and nothing is restored', async (_what, code, given, harm) => {
    const { place, path } = await aBackup();
    await harm(path);
    expect(await previewBackup(path, given)).toMatchObject({ ok: false, error: { code } });
    expect(await restoreBackup({ path, key: given, into: join(place, 'new') })).toMatchObject({ error: { code } });
    expect(await namesIn(place)).toEqual(['coterm.age']);
  });

  it('because it is not there is refused', async () => {
    const { place } = await aBackup();
    expect(await previewBackup(join(place, 'none.age'), key)).toMatchObject({
      error: { code: 'file/unreadable', fileName: 'none.age', reason: 'it is not there' },
    });
  });

  it('cut at any length, or changed at any byte, never restores', { timeout: 60_000 }, async () => {
    const { place, path, report } = await aBackup();
    const whole = await readFile(path);
    const harmed = join(place, 'harmed.age');
    await fc.assert(
      fc.asyncProperty(fc.nat(report.sizeBytes - 1), fc.boolean(), async (at, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ 0x20;
        await writeFile(harmed, bytes);
        const read = await previewBackup(harmed, key);
        expect(read.ok).toBe(false);
        if (cut && at > 0) expect(read).toMatchObject({ error: { code: 'backup/truncated' } });
      }),
      { numRuns: 60 },
    );
  });
});
