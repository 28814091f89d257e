import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import type { RestorePreview } from '../../contract/backup-messages';
import { limits } from '../../contract/limits';
import { doWork } from '../../main/background/do-work';
import { hasProgram } from '../builders/has-program';
import type { ListeningHost } from '../builders/listening-host';
import { aListeningHost } from '../builders/listening-host';
import { aTemporaryFolder } from '../builders/temporary-folder';

const run = promisify(execFile);
const passphrase = 'correct horse battery staple';

/** A host whose scrypt is quick. */
const aHost = async (onStage: () => void = () => undefined): Promise<ListeningHost & { readonly parent: string }> => {
  const parent = await aTemporaryFolder();
  const startWork: typeof doWork = (kind, order, tell) =>
    doWork(kind, 'lock' in order ? { ...order, lock: { ...order.lock, workFactor: 2 } } : order, (stage) => {
      tell?.(stage);
      onStage();
    });
  const host = await aListeningHost(join(parent, 'workspace'), { startWork });
  return { ...host, parent };
};

const addPool = (host: ListeningHost, pool: string) =>
  host.ask('ledger.record', { changes: [{ kind: 'pool-created', on: '2025-06-01', pool }] });

/** A backup with one pool, made, saved in pieces; then the host goes on. */
const aBackup = async (host: ListeningHost): Promise<Uint8Array> => {
  const made = await host.ask('backups.make', { lock: { passphrase }, withKeys: false });
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < made.sizeBytes; offset += limits.backupPieceBytes)
    parts.push((await host.ask('backups.bytes', { name: made.name, offset })).bytes);
  const bytes = Buffer.concat(parts);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
  return bytes;
};

const upload = async (host: ListeningHost, bytes: Uint8Array): Promise<void> => {
  const half = Math.floor(bytes.length / 2);
  await host.ask('restore.upload', { offset: 0, bytes: bytes.slice(0, half), sizeBytes: bytes.length });
  await host.ask('restore.upload', { offset: half, bytes: bytes.slice(half), sizeBytes: bytes.length });
};

const preview = async (host: ListeningHost, bytes: Uint8Array): Promise<RestorePreview> => {
  await upload(host, bytes);
  return host.ask('restore.preview', { key: { passphrase } });
};

const codeOf = async (host: ListeningHost, channel: Parameters<ListeningHost['ask']>[0], input: unknown) => {
  const answer = await host.answer(channel, input);
  return answer.ok ? 'done' : answer.error.code;
};

describe('A restore in the window', () => {
  it('shows what would be missing, replaces the workspace, and can be undone', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    await host.ask('keys.create', { name: 'desk' });
    const bytes = await aBackup(host);
    await addPool(host, 'B');
    await addPool(host, 'C');
    const shown = await preview(host, bytes);
    expect(shown).toMatchObject({
      missing: 2,
      added: 0,
      holds: { events: 1, pools: 1 },
      here: { events: 3, pools: 3 },
    });
    expect((await host.ask('ledger.head', {})).count).toBe(3);

    await host.ask('restore.commit', { restore: shown.restore });
    expect((await host.ask('ledger.head', {})).count).toBe(1);
    expect((await host.ask('keys.list', {})).keys.map(({ name }) => name)).toEqual(['desk']);
    await addPool(host, 'D');

    expect((await host.ask('backups.list', {})).setAside?.folder).toContain('workspace-before-restore-');
    await host.ask('restore.undo', {});
    expect((await host.ask('ledger.head', {})).count).toBe(3);
    await host.ask('restore.undo', {});
    expect((await host.ask('ledger.head', {})).count).toBe(2);
  });

  it('tells every window that another state is shown', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    const { restore } = await preview(host, await aBackup(host));
    const before = host.told.length;
    await host.ask('restore.commit', { restore });
    const channels = host.told.slice(before).map(({ channel }) => channel);
    expect(channels).toEqual(expect.arrayContaining(['workspace.changed', 'ledger.changed']));
  });

  it('with the wrong passphrase, of a file that is no backup, or of one that was cut short changes nothing', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    const bytes = await aBackup(host);
    await upload(host, bytes);
    expect(await codeOf(host, 'restore.preview', { key: { passphrase: 'wrong' } })).toBe('backup/wrong-passphrase');
    expect(await codeOf(host, 'restore.preview', { key: { identity: 'x' } })).toBe('backup/passphrase-needed');
    await upload(host, Buffer.from('a holiday picture'));
    expect(await codeOf(host, 'restore.preview', { key: { passphrase } })).toBe('backup/not-age');
    await upload(host, bytes.slice(0, bytes.length - 100));
    expect(await codeOf(host, 'restore.preview', { key: { passphrase } })).toBe('backup/truncated');
    bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
    await upload(host, bytes);
    expect(await codeOf(host, 'restore.preview', { key: { passphrase } })).toBe('backup/damaged');
    expect((await host.ask('ledger.head', {})).count).toBe(1);
    expect((await readdir(host.parent)).sort()).toEqual(['workspace', 'workspace-backups']);
  });

  it('refuses pieces that do not follow each other, too large a file, and a preview that is gone', async () => {
    const host = await aHost();
    const bytes = Uint8Array.of(1, 2, 3);
    expect(await codeOf(host, 'restore.preview', { key: { passphrase } })).toBe('restore/preview-gone');
    expect(await codeOf(host, 'restore.upload', { offset: 3, bytes, sizeBytes: 6 })).toBe('restore/upload-broken');
    expect(await codeOf(host, 'restore.upload', { offset: 0, bytes, sizeBytes: limits.backupBytes + 1 })).toBe(
      'restore/too-large',
    );
    expect(await codeOf(host, 'restore.commit', { restore: 'x' })).toBe('restore/preview-gone');
    expect(await codeOf(host, 'restore.undo', {})).toBe('restore/nothing-aside');
    expect(await codeOf(host, 'backups.bytes', { name: '../workspace/workspace.json', offset: 0 })).toBe(
      'backup/unknown',
    );
  });

  it('that is discarded, or left when the host ends, leaves nothing behind', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    const bytes = await aBackup(host);
    await preview(host, bytes);
    expect(await readdir(host.parent)).toHaveLength(3);
    await host.ask('restore.discard', {});
    expect(await readdir(host.parent)).toHaveLength(2);
    await preview(host, bytes);
    await host.close();
    expect((await readdir(host.parent)).sort()).toEqual(['workspace', 'workspace-backups']);
    expect(await readdir(join(host.parent, 'workspace-backups'))).toEqual([]);
  });

  it('of an automatic backup needs no passphrase: its key lies beside it', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    const order = { folder: host.workspaceFolder, nowMs: Date.UTC(2025, 5, 15), upTo: null };
    await doWork('automatic-backup', order).result;
    const [backup] = (await host.ask('backups.list', {})).backups;
    expect(await host.ask('restore.preview', { name: backup?.name })).toMatchObject({
      missing: 0,
      holds: { pools: 1 },
    });
  });
});

describe('A backup in the window', () => {
  it('can be cancelled, and leaves nothing behind', async () => {
    const cancel = (): void => void host.ask('backups.cancel', {});
    const host = await aHost(() => cancel());
    await addPool(host, 'A');
    expect(await codeOf(host, 'backups.make', { lock: { passphrase }, withKeys: false })).toBe('work/cancelled');
    expect(host.told.map(({ channel }) => channel)).toContain('work.progress');
    expect(await readdir(join(dirname(host.workspaceFolder), `${basename(host.workspaceFolder)}-backups`))).toEqual([]);
  });

  it.skipIf(!hasProgram('age'))('for a recovery key is opened by Debian’s age (skipped without it)', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    const identity = await generateX25519Identity();
    const lock = { recipient: await identityToRecipient(identity) };
    const { name, holds } = await host.ask('backups.make', { lock, withKeys: false });
    const path = join(host.parent, 'saved.age');
    await writeFile(path, (await host.ask('backups.bytes', { name, offset: 0 })).bytes);
    await writeFile(join(host.parent, 'key.txt'), `${identity}\n`);
    const { stdout } = await run('age', ['-d', '-i', join(host.parent, 'key.txt'), path]);
    const journal = await readFile(join(host.workspaceFolder, 'journal', '000001.ndjson'), 'utf8');
    expect(stdout).toContain(journal);
    expect(holds.events).toBe(1);
  });

  it('is refused for what is no recipient', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    expect(await codeOf(host, 'backups.make', { lock: { recipient: 'age1nobody' }, withKeys: false })).toBe(
      'backup/recipient-invalid',
    );
  });
});

describe('The workspace’s health in the window', () => {
  it('is what the doctor finds', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    const { checks } = await host.ask('workspace.check', {});
    expect(checks.every(({ state }) => state === 'good')).toBe(true);
    expect(checks.find(({ check }) => check === 'journal')).toMatchObject({ found: '1 event' });
  });

  it('a rebuild checks everything afresh, and the window goes on writing afterwards', async () => {
    const host = await aHost();
    await addPool(host, 'A');
    expect(await host.ask('workspace.rebuild', {})).toEqual({
      events: 1,
      documents: 0,
      pools: 1,
      conflicts: 0,
      findings: [],
    });
    expect((await addPool(host, 'B')).head.count).toBe(2);
  });
});
