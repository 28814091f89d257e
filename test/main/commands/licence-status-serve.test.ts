/** Proves `coterm licence-status serve`: what it prints, whom it lets in, what it refuses, and how it stops. */
import { execFileSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandHost } from '../../../main/commands/command';
import { createLicenceStatusServeCommand } from '../../../main/commands/licence-status-serve';
import { aCertificate, aServedFile, servedDocument, TOKEN } from '../../builders/a-licence-status';
import { aCommandHost } from '../../builders/command-host';
import { eventually } from '../../builders/eventually';
import { hasProgram } from '../../builders/has-program';
import { aTemporaryFolder } from '../../builders/temporary-folder';

interface Started {
  readonly servers: readonly { readonly purpose: string; readonly address: string }[];
  readonly token: string | null;
  readonly certificate: { readonly fingerprint: string; readonly validUntil: string } | null;
}

/** `coterm licence-status serve` in this process; `stop` is Ctrl+C. */
const aServe = (args: readonly string[], over: Partial<CommandHost> = {}) => {
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const host = aCommandHost({ json: true, ...over });
  const outcome = createLicenceStatusServeCommand({ whenStopped: () => stopped }).run([...args, '--port', '0'], host);
  onTestFinished(async () => {
    stop();
    await outcome;
  });
  const started = async (): Promise<Started> => {
    await eventually(() => expect(host.documents()).toHaveLength(1));
    return host.documents()[0] as Started;
  };
  return { host, outcome, stop, started };
};

const statusOf = async (address: string | undefined, token: string | null): Promise<number> =>
  (await fetch(`${address ?? ''}/v1/licence-status`, { headers: { authorization: `Bearer ${token ?? ''}` } })).status;

describe('coterm licence-status serve', () => {
  it('serves on this computer alone, with a token that it makes and prints once', async () => {
    const { started } = aServe([await aServedFile()]);
    const { servers, token, certificate } = await started();
    expect(servers.map(({ purpose }) => purpose)).toEqual(['cameras', 'analytics']);
    expect(servers[0]?.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cameras$/);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(certificate).toBeNull();
    expect(await statusOf(servers[0]?.address, token)).toBe(200);
    expect(await statusOf(servers[1]?.address, 'another-token-altogether')).toBe(401);
  });

  it('says in words where it is served, with which token, and how to stop it', async () => {
    const { host } = aServe([await aServedFile()], { json: false });
    await eventually(() => expect(host.printed().stdout).toContain('Press Ctrl+C to stop.\n'));
    expect(host.printed().stdout).toMatch(
      /^The licence status in licences\.json is served at\n {2}cameras {4}http:\S+\n {2}analytics {2}http:\S+\nToken: [\w-]{43}\n/,
    );
  });

  it('ends with 0 when it is stopped, and answers no more', async () => {
    const { started, stop, outcome } = aServe([await aServedFile()]);
    const { servers, token } = await started();
    stop();
    expect(await outcome).toEqual({ exitCode: 0 });
    await expect(statusOf(servers[0]?.address, token)).rejects.toThrow('fetch failed');
  });

  it('takes the token from a file, makes the file where it is not there, and prints only a new one', async () => {
    const tokenFile = join(await aTemporaryFolder(), 'token');
    const first = await aServe([await aServedFile(), '--token-file', tokenFile]).started();
    expect(await readFile(tokenFile, 'utf8')).toBe(`${first.token ?? ''}\n`);
    if (process.platform !== 'win32') expect((await stat(tokenFile)).mode & 0o777).toBe(0o600);
    await writeFile(tokenFile, `${TOKEN}\r\n`);
    const second = await aServe([await aServedFile(), '--token-file', tokenFile]).started();
    expect(second.token).toBeNull();
    expect(await statusOf(second.servers[0]?.address, TOKEN)).toBe(200);
  });

  it('says soon, without being asked, that the file has become wrong, and serves on what it said before', async () => {
    const path = await aServedFile();
    const { started, host } = aServe([path]);
    const { servers, token } = await started();
    await writeFile(path, JSON.stringify({ ...servedDocument(), v: 2 }));
    await eventually(() => expect(host.printed().stderr).toContain('licences.json: The file cannot be served: at v, '));
    expect(host.printed().stderr).toContain('What it said before is served on.');
    expect(await statusOf(servers[0]?.address, token)).toBe(200);
  });

  it.each([
    ['there is no such file', ['/nowhere/licences.json'], 'file/unreadable'],
    ['other computers could reach it in plain text', ['FILE', '--host', '0.0.0.0'], 'licence-status/needs-certificate'],
    ['the certificate is none', ['FILE', '--cert', 'FILE', '--key', 'FILE'], 'licence-status/certificate'],
    ['the token is too short', ['FILE', '--token-file', 'SHORT'], 'licence-status/token'],
  ])('refuses to begin when %s', async (_case, args, code) => {
    const file = await aServedFile();
    const short = await aServedFile('short');
    const { outcome, host } = aServe(args.map((each) => ({ FILE: file, SHORT: short })[each] ?? each));
    expect(await outcome).toEqual({ exitCode: 1 });
    expect(host.documents()).toMatchObject([{ ok: false, error: { code } }]);
  });

  it('refuses a file that is wrong at the start, with its name and the place', async () => {
    const { outcome, host } = aServe([await aServedFile({ v: 1, servers: [] })]);
    expect(await outcome).toEqual({ exitCode: 1 });
    expect(host.documents()).toMatchObject([
      { error: { code: 'licence-status/file-invalid', fileName: 'licences.json', path: 'servers' } },
    ]);
  });

  it.each([
    [[]],
    [['a', 'b']],
    [['FILE', '--port', 'x']],
    [['FILE', '--cert', 'c.pem']],
    [['FILE', '--key', 'k.pem']],
    [['FILE', '--loud']],
  ])('calls %j wrong use', async (args) => {
    const host = aCommandHost();
    const command = createLicenceStatusServeCommand({ whenStopped: () => Promise.resolve() });
    expect(await command.run(args, host)).toEqual({ exitCode: 2 });
  });
});

describe.skipIf(!hasProgram('openssl'))('coterm licence-status serve over HTTPS', () => {
  const askPinned = (address: string, token: string): Promise<readonly [number, string]> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${address}/v1/licence-status`,
        { headers: { authorization: `Bearer ${token}` }, rejectUnauthorized: false, agent: false },
        (answer) => {
          const shown = answer.socket instanceof TLSSocket ? answer.socket.getPeerX509Certificate() : undefined;
          resolve([answer.statusCode ?? 0, shown?.fingerprint256 ?? '']);
          answer.resume();
        },
      );
      sent.on('error', reject);
      sent.end();
    });

  it('prints the fingerprint of the certificate that it shows, as openssl writes it, for pinning', async () => {
    const { cert, key } = await aCertificate();
    const { started } = aServe([await aServedFile(), '--cert', cert, '--key', key], { now: () => new Date() });
    const { servers, token, certificate } = await started();
    expect(servers[0]?.address).toMatch(/^https:/);
    expect(await askPinned(servers[0]?.address ?? '', token ?? '')).toEqual([200, certificate?.fingerprint]);
    const printed = execFileSync('openssl', ['x509', '-in', cert, '-noout', '-fingerprint', '-sha256'], {
      encoding: 'utf8',
    });
    expect(printed.trim().split('=')[1]).toBe(certificate?.fingerprint);
  });

  it('refuses a key that is not the certificate’s, and a certificate that has ended', async () => {
    const [one, other] = [await aCertificate(), await aCertificate()];
    const mixed = aServe([await aServedFile(), '--cert', one.cert, '--key', other.key], { now: () => new Date() });
    expect(await mixed.outcome).toEqual({ exitCode: 1 });
    expect(mixed.host.documents()).toMatchObject([{ error: { code: 'licence-status/key-mismatch' } }]);
    const keyless = aServe([await aServedFile(), '--cert', one.cert, '--key', one.cert], { now: () => new Date() });
    await keyless.outcome;
    expect(keyless.host.documents()).toMatchObject([{ error: { code: 'licence-status/key' } }]);
    const late = aServe([await aServedFile(), '--cert', one.cert, '--key', one.key], {
      now: () => new Date(2100, 0, 1),
    });
    expect(await late.outcome).toEqual({ exitCode: 1 });
    expect(late.host.documents()).toMatchObject([{ error: { code: 'licence-status/certificate-ended' } }]);
  });
});
