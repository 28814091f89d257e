import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { activateAnswerCommand } from '../../../main/commands/activate-answer';
import { activateRequestCommand } from '../../../main/commands/activate-request';
import { keyExportCommand } from '../../../main/commands/key-export';
import { hasProgram } from '../../builders/has-program';
import { twoWorkspaces } from '../../builders/two-workspaces';
import { verifyScript } from '../../builders/verify-script';

/** A request and its answer as the commands of the document write them, and the keys of both sides. */
const anExchange = async () => {
  const { site, desk, file } = await twoWorkspaces();
  const order = ['--pool', 'P-0417', '--product', 'core', '--quantity', '5', '--site', 'North gate'];
  await site.run(activateRequestCommand, ...order, '--key', 'north-gate', '--out', file('a.ilreq'));
  await desk.run(activateAnswerCommand, file('a.ilreq'), '--key', 'desk', '--out', file('a.ilresp'));
  await site.run(keyExportCommand, 'north-gate', '--out', file('site.jwk'));
  await desk.run(keyExportCommand, 'desk', '--out', file('desk.jwk'));
  await writeFile(file('verify.sh'), await verifyScript());
  return file;
};

const run = promisify(execFile);
const missing = ['openssl', 'jq'].filter((program) => !hasProgram(program));

describe.skipIf(missing.length > 0)('docs/file-format.md: requests and responses by openssl and jq', () => {
  it('verifies both, and prints what they say', async () => {
    const file = await anExchange();
    const verify = async (name: string, jwk: string, typ: string): Promise<unknown> =>
      JSON.parse((await run('sh', [file('verify.sh'), file(name), file(jwk), typ])).stdout) as unknown;
    const request = await verify('a.ilreq', 'site.jwk', 'ilf-activation-request.v1+jws');
    expect(request).toMatchObject({ v: 1, kind: 'activate', pool: 'P-0417', product: 'core', quantity: 5 });
    const response = await verify('a.ilresp', 'desk.jwk', 'ilf-activation-response.v1+jws');
    const { nonce, siteKid } = request as { nonce: string; siteKid: string };
    expect(response).toMatchObject({ v: 1, result: 'granted', nonce, siteKid, lot: 'L1', quantity: 5 });
  });

  it('fails for the other side’s key, and for another type', async () => {
    const file = await anExchange();
    const failing = { code: 1, stdout: '' };
    const typ = 'ilf-activation-response.v1+jws';
    await expect(run('sh', [file('verify.sh'), file('a.ilresp'), file('site.jwk'), typ])).rejects.toMatchObject(
      failing,
    );
    await expect(run('sh', [file('verify.sh'), file('a.ilresp'), file('desk.jwk')])).rejects.toMatchObject(failing);
  });
});
