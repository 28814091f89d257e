import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../main/journal/disk';
import { openWorkspace } from '../../../main/workspace/workspace';
import { previewBackup, restoreBackup } from '../../../main/backup/restore-backup';
import { aFullDisk } from '../../doubles/failing-disk';
import { aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aBackup, aFilledWorkspace, backUp } from './backed-up-workspace';
import { rightKey } from './backup-secrets';

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).sort();

const isMissing = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    () => true,
  );

describe('A backup', () => {
  it('holds every event, pool and document, and says so only after a trial restore', async () => {
    const stages: string[] = [];
    const { folder, path, report } = await aBackup({ tell: (stage) => stages.push(stage) });
    const workspace = valueOf(await openWorkspace(folder, { write: false }));
    expect(report.manifest).toMatchObject({
      workspace: workspace.id,
      head: workspace.ledger.head(),
      pools: 2,
      documents: 1,
      documentsMissing: 0,
      keys: 0,
      asOf: '2025-01-05',
    });
    expect(stages).toEqual(['reading', 'writing', 'verifying']);
    expect((await stat(path)).size).toBe(report.sizeBytes);
  });

  it('leaves nothing but its file, which only its owner can read', async () => {
    const folder = await aTemporaryFolder();
    await aFilledWorkspace(folder);
    const [before, place] = [await namesIn(folder), await aTemporaryFolder()];
    valueOf(await backUp(folder, join(place, 'a.age')));
    expect(await namesIn(folder)).toEqual(before);
    expect(await namesIn(place)).toEqual(['a.age']);
    if (process.platform !== 'win32') expect((await stat(join(place, 'a.age'))).mode & 0o777).toBe(0o600);
  });

  it('works beside an app that has the workspace open, and holds what was acknowledged until then', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    const app = await aWorkspace(folder);
    const { manifest } = valueOf(await backUp(folder, join(place, 'a.age')));
    expect(manifest.head).toEqual(app.ledger.head());
  });

  it('of a workspace without any event can be made and restored', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await (await aWorkspace(folder)).close();
    const { manifest } = valueOf(await backUp(folder, join(place, 'a.age')));
    expect(manifest).toMatchObject({ head: { count: 0, head: null, digest: null }, newestAt: null, pools: 0 });
    valueOf(await restoreBackup({ path: join(place, 'a.age'), key: rightKey, into: join(place, 'new') }));
    expect((await aWorkspace(join(place, 'new'))).id).toBe(manifest.workspace);
  });

  it('replaces no file, unless it is told to', async () => {
    const { folder, path } = await aBackup();
    const before = await readFile(path);
    expect(await backUp(folder, path)).toMatchObject({ error: { code: 'file/exists', fileName: 'coterm.age' } });
    expect(await readFile(path)).toEqual(before);
    valueOf(await backUp(folder, path, { force: true }));
    expect(await readFile(path)).not.toEqual(before);
  });

  it('is refused where there is no workspace, and makes none', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    expect(await backUp(folder, join(place, 'a.age'))).toMatchObject({ error: { code: 'workspace/missing' } });
    expect([await namesIn(folder), await namesIn(place)]).toEqual([[], []]);
  });

  it('of a broken journal is refused with its place', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    const segment = join(folder, 'journal', '000001.ndjson');
    await writeFile(segment, (await readFile(segment, 'utf8')).replace('"payload":"e', '"payload":"f'));
    expect(await backUp(folder, join(place, 'a.age'))).toMatchObject({
      error: { code: 'journal/chain-broken', segment: '000001.ndjson', line: 1 },
    });
    expect(await namesIn(place)).toEqual([]);
  });

  it('is made although a document is damaged, and says how many are', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    const [name = ''] = await readdir(join(folder, 'files'));
    await writeFile(join(folder, 'files', name), 'x');
    expect(valueOf(await backUp(folder, join(place, 'a.age'))).manifest).toMatchObject({
      documents: 0,
      documentsMissing: 1,
    });
  });

  it('on a full disk is refused in words, and nothing is left of it', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    const before = await namesIn(folder);
    expect(await backUp(folder, join(place, 'a.age'), { disk: aFullDisk(() => true) })).toMatchObject({
      error: { code: 'backup/write-failed', reason: 'the disk is full' },
    });
    expect([await namesIn(folder), await namesIn(place)]).toEqual([before, []]);
  });

  it('whose bytes the disk changes while it writes them gets no name', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    await aFilledWorkspace(folder);
    const changing: Disk = {
      ...nodeDisk,
      openFile: async (path) => {
        const file = await nodeDisk.openFile(path);
        if (!path.includes('a.age')) return file;
        return {
          ...file,
          writeAt: (bytes, position) =>
            file.writeAt(
              bytes.map((byte) => byte ^ (position > 60_000 ? 1 : 0)),
              position,
            ),
        };
      },
    };
    expect(await backUp(folder, join(place, 'a.age'), { disk: changing })).toMatchObject({
      error: { code: 'backup/not-verified', reason: 'backup/damaged' },
    });
    expect(await isMissing(join(place, 'a.age'))).toBe(true);
  });
});

describe('Private keys', () => {
  it('go along only if asked for, and then as they are protected here', async () => {
    const { folder, place, report } = await aBackup({ withKeys: true });
    expect(report.manifest.keys).toBe(1);
    const into = join(place, 'new');
    valueOf(await restoreBackup({ path: report.path, key: rightKey, into }));
    expect(await readFile(join(into, 'keys', 'key-desk.pem'))).toEqual(
      await readFile(join(folder, 'keys', 'key-desk.pem')),
    );
  });

  it('of devices never do', async () => {
    const { place, path } = await aBackup({ withKeys: true });
    valueOf(await restoreBackup({ path, key: rightKey, into: join(place, 'new') }));
    expect((await namesIn(join(place, 'new'))).filter((name) => name.startsWith('device'))).toEqual([]);
  });
});

describe('A backup for recipients', () => {
  it('is refused for what is no recipient', async () => {
    const { folder, place } = await aBackup();
    for (const recipient of ['age1nonsense', 'ssh-ed25519 AAAA', ''])
      expect(
        await backUp(folder, join(place, 'b.age'), { lock: { kind: 'recipients', recipients: [recipient] } }),
      ).toMatchObject({ error: { code: 'backup/recipient-invalid', recipient } });
  });

  it('is tried too, although its writer cannot open it later', async () => {
    const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
    const identity = await generateX25519Identity();
    const lock = { kind: 'recipients', recipients: [await identityToRecipient(identity)] } as const;
    const { path, report } = await aBackup({ lock });
    expect(report.manifest.head.count).toBe(2);
    expect(await previewBackup(path, { kind: 'identities', identities: [identity] })).toMatchObject({ ok: true });
    const stranger = await generateX25519Identity();
    expect(await previewBackup(path, { kind: 'identities', identities: [stranger] })).toMatchObject({
      error: { code: 'backup/wrong-identity' },
    });
    expect(await previewBackup(path, { kind: 'identities', identities: ['nonsense'] })).toMatchObject({
      error: { code: 'backup/identity-invalid' },
    });
    expect(await previewBackup(path, rightKey)).toMatchObject({ error: { code: 'backup/identity-needed' } });
  });
});
