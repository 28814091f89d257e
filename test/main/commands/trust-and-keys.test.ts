import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Command } from '../../../main/commands/command';
import { keyExportCommand } from '../../../main/commands/key-export';
import { keyListCommand } from '../../../main/commands/key-list';
import { keyNewCommand } from '../../../main/commands/key-new';
import { trustAddCommand } from '../../../main/commands/trust-add';
import { trustListCommand } from '../../../main/commands/trust-list';
import { trustRemoveCommand, trustRevokeCommand } from '../../../main/commands/trust-remove';
import { openWorkspace } from '../../../main/workspace/workspace';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aWorkspaceFolder = async (): Promise<string> => join(await aTemporaryFolder(), 'workspace');

const run = (command: Command, folder: string, ...args: readonly string[]) => runCommand(command, folder, args);
const say = (command: Command, folder: string, ...args: readonly string[]) => sayCommand(command, folder, args);

const keyFacts = z.object({ kid: z.string().length(43), fingerprint: z.string(), name: z.string() });
const newKey = async (folder: string, name: string) =>
  keyFacts.parse((await run(keyNewCommand, folder, name)).document);

describe('coterm key', () => {
  it('makes, lists and exports a key that any JOSE library reads', async () => {
    const folder = await aWorkspaceFolder();
    expect(await run(keyListCommand, folder)).toEqual({ exitCode: 0, document: { ok: true, keys: [], damaged: [] } });
    const made = await newKey(folder, 'desk');
    expect(await run(keyListCommand, folder)).toMatchObject({
      document: { keys: [{ name: 'desk', kid: made.kid, protection: 'file' }] },
    });
    const { document } = await run(keyExportCommand, folder, 'desk');
    expect(document).toMatchObject({
      ok: true,
      kty: 'OKP',
      crv: 'Ed25519',
      kid: made.kid,
      alg: 'EdDSA',
      use: 'sig',
      name: 'desk',
    });
    expect(document).not.toHaveProperty('d');
    expect(await importJWK(z.looseObject({ kty: z.string() }).parse(document), 'EdDSA')).toMatchObject({
      type: 'public',
    });
  });

  it('makes a key under a passphrase from a file, without the line end that editors add', async () => {
    const folder = await aWorkspaceFolder();
    const secret = join(await aTemporaryFolder(), 'secret');
    await writeFile(secret, 'correct horse\r\n');
    expect(await run(keyNewCommand, folder, 'desk', '--passphrase-file', secret)).toMatchObject({
      exitCode: 0,
      document: { protection: 'passphrase' },
    });
    const workspace = await openWorkspace(folder, { write: false });
    expect(workspace.ok && (await workspace.value.keys.signer('desk', 'correct horse')).ok).toBe(true);
  });

  it.each([
    ['', 'key/passphrase-empty'],
    ['\n', 'key/passphrase-empty'],
    [Uint8Array.from([0xff]), 'key/passphrase-unreadable'],
    ['x'.repeat(5000), 'file/too-large'],
  ])('refuses the passphrase file %j', async (content, code) => {
    const folder = await aWorkspaceFolder();
    const secret = join(await aTemporaryFolder(), 'secret');
    await writeFile(secret, content);
    expect(await run(keyNewCommand, folder, 'desk', '--passphrase-file', secret)).toMatchObject({
      exitCode: 1,
      document: { ok: false, error: { code } },
    });
    expect(await run(keyListCommand, folder)).toMatchObject({ document: { keys: [] } });
  });

  it('exports the only key without being told its name, and asks when there are several or none', async () => {
    const folder = await aWorkspaceFolder();
    expect(await run(keyExportCommand, folder)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/none' } },
    });
    const { kid } = await newKey(folder, 'desk');
    expect(await run(keyExportCommand, folder)).toMatchObject({ exitCode: 0, document: { kid } });
    await newKey(folder, 'second');
    expect(await run(keyExportCommand, folder)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/which', names: 'desk, second' } },
    });
    expect(await run(keyExportCommand, folder, 'third')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/unknown', name: 'third' } },
    });
  });

  it('writes the public key to a file, and replaces none without --force', async () => {
    const folder = await aWorkspaceFolder();
    const out = join(await aTemporaryFolder(), 'desk.jwk');
    const { kid } = await newKey(folder, 'desk');
    expect(await run(keyExportCommand, folder, '--out', out)).toMatchObject({
      exitCode: 0,
      document: { kid, file: out },
    });
    expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ kid });
    await writeFile(out, 'mine');
    expect(await run(keyExportCommand, folder, '--out', out)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/exists', fileName: 'desk.jwk' } },
    });
    expect(await readFile(out, 'utf8')).toBe('mine');
    expect(await run(keyExportCommand, folder, '--out', out, '--force')).toMatchObject({ exitCode: 0 });
  });

  it('refuses a name that is taken or cannot be one', async () => {
    const folder = await aWorkspaceFolder();
    await newKey(folder, 'desk');
    expect(await run(keyNewCommand, folder, 'Desk')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/exists' } },
    });
    expect(await run(keyNewCommand, folder, '../desk')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/name-invalid' } },
    });
  });

  it('reads while another Coterm writes, and then makes no key', async () => {
    const folder = await aWorkspaceFolder();
    await newKey(folder, 'desk');
    const app = await openWorkspace(folder, { write: true });
    if (!app.ok) throw new Error(app.error.code);
    expect(await run(keyListCommand, folder)).toMatchObject({ exitCode: 0, document: { keys: [{ name: 'desk' }] } });
    expect(await run(keyNewCommand, folder, 'second')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'workspace/in-use' } },
    });
    await app.value.close();
  });

  it('makes no folder by looking', async () => {
    const folder = await aWorkspaceFolder();
    await run(keyListCommand, folder);
    await run(trustListCommand, folder);
    await expect(readFile(folder)).rejects.toThrow('ENOENT');
  });

  it('speaks to people in sentences, with the fingerprint in groups of four', async () => {
    const folder = await aWorkspaceFolder();
    expect((await say(keyListCommand, folder)).stdout).toBe('There is no key in this workspace yet.\n');
    const made = await say(keyNewCommand, folder, 'desk');
    expect(made.stdout).toMatch(/^Made key desk \(.*\)\.\nFingerprint: ([\w-]{4} ){10}[\w-]{3}\n$/);
    expect((await say(keyListCommand, folder)).stdout).toMatch(
      /^desk\n {2}([\w-]{4} ){10}[\w-]{3}\n {2}made 2025-01-05, protection: file\n$/,
    );
    await mkdir(join(folder, 'keys', 'key-odd.pem'));
    expect((await say(keyListCommand, folder)).stdout).toContain('damaged');
  });

  it.each([
    [keyNewCommand, []],
    [keyNewCommand, ['a', 'b']],
    [keyListCommand, ['a']],
    [keyExportCommand, ['a', '--key']],
    [trustAddCommand, ['a.jwk']],
    [trustAddCommand, ['--fingerprint', 'x']],
    [trustListCommand, ['--all']],
    [trustRemoveCommand, []],
    [trustRevokeCommand, ['a', 'b']],
  ])('ends with 2 and shows the usage when it is used wrongly: $name', async (command, args) => {
    const { exitCode, stderr } = await say(command, '/nowhere', ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`Usage: coterm ${command.usage}`);
  });
});

describe('coterm trust', () => {
  it('trusts an exported key by its fingerprint, from a file or from the line', async () => {
    const [desk, partner] = [await aWorkspaceFolder(), await aWorkspaceFolder()];
    const out = join(await aTemporaryFolder(), 'desk.jwk');
    const [first, second] = [await newKey(desk, 'desk'), await newKey(desk, 'second')];
    await run(keyExportCommand, desk, 'desk', '--out', out);
    const added = await run(trustAddCommand, partner, out, '--fingerprint', first.fingerprint, '--name', 'Acme');
    expect(added).toMatchObject({ exitCode: 0, document: { ok: true, kid: first.kid, name: 'Acme' } });
    const jwk = JSON.stringify((await run(keyExportCommand, desk, 'second')).document);
    expect(await run(trustAddCommand, partner, jwk, '--fingerprint', second.kid)).toMatchObject({
      exitCode: 0,
      document: { name: 'second' },
    });
    expect(await run(trustListCommand, partner)).toMatchObject({
      document: {
        ok: true,
        issuers: [{ name: 'Acme', fingerprint: first.fingerprint }, { name: 'second' }],
        revoked: [],
      },
    });
  });

  it('trusts a key for one use: an issuer’s, a partner’s or a site’s', async () => {
    const [desk, partner] = [await aWorkspaceFolder(), await aWorkspaceFolder()];
    const { kid } = await newKey(desk, 'desk');
    const jwk = JSON.stringify((await run(keyExportCommand, desk, 'desk')).document);
    const used = await say(trustAddCommand, partner, jwk, '--fingerprint', kid, '--as', 'friend');
    expect(used).toMatchObject({ exitCode: 2 });
    expect(used.stderr).toContain('--as issuer|partner|site');
    expect(await run(trustAddCommand, partner, jwk, '--fingerprint', kid, '--as', 'partner')).toMatchObject({
      exitCode: 0,
      document: { kid, use: 'partner' },
    });
    expect(await run(trustListCommand, partner)).toMatchObject({
      document: { issuers: [], partners: [{ kid, name: 'desk' }], sites: [] },
    });
    expect((await say(trustListCommand, partner)).stdout).toMatch(/^desk, partner\n/);
  });

  it('trusts nobody whose fingerprint differs, and shows both', async () => {
    const [desk, partner] = [await aWorkspaceFolder(), await aWorkspaceFolder()];
    const [first, second] = [await newKey(desk, 'desk'), await newKey(desk, 'second')];
    const jwk = JSON.stringify((await run(keyExportCommand, desk, 'desk')).document);
    const { exitCode, stderr } = await say(trustAddCommand, partner, jwk, '--fingerprint', second.kid);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(second.kid);
    expect(stderr).toContain(first.fingerprint);
    expect((await say(trustListCommand, partner)).stdout).toBe('Nobody is trusted in this workspace yet.\n');
  });

  it('says what a file is that holds no public key', async () => {
    const folder = await aWorkspaceFolder();
    const path = join(await aTemporaryFolder(), 'a.jwk');
    await writeFile(path, '{"payload":"","signatures":[]}');
    expect(await run(trustAddCommand, folder, path, '--fingerprint', 'x')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'trust/list-not-read' } },
    });
    await writeFile(path, '-----BEGIN PUBLIC KEY-----');
    expect(await run(trustAddCommand, folder, path, '--fingerprint', 'x')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/not-a-jwk' } },
    });
    expect(await run(trustAddCommand, folder, `${path}.no`, '--fingerprint', 'x')).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/unreadable' } },
    });
  });

  it('forgets a removed key and remembers a revoked one', async () => {
    const folder = await aWorkspaceFolder();
    const [first, second] = [await newKey(folder, 'desk'), await newKey(folder, 'second')];
    for (const { name, kid } of [first, second]) {
      const jwk = JSON.stringify((await run(keyExportCommand, folder, name)).document);
      await run(trustAddCommand, folder, jwk, '--fingerprint', kid);
    }
    expect(await run(trustRemoveCommand, folder, first.fingerprint)).toMatchObject({
      exitCode: 0,
      document: { name: 'desk' },
    });
    expect(await run(trustRevokeCommand, folder, second.kid)).toMatchObject({
      exitCode: 0,
      document: { name: 'second' },
    });
    expect(await run(trustListCommand, folder)).toMatchObject({
      document: { issuers: [], revoked: [{ kid: second.kid }] },
    });
    expect((await say(trustListCommand, folder)).stdout).toContain('revoked 2025-01-05');
    expect(await run(trustRemoveCommand, folder, first.kid)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'trust/unknown' } },
    });
  });
});
