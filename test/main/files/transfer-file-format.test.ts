import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keyExportCommand } from '../../../main/commands/key-export';
import { transferReleaseCommand } from '../../../main/commands/transfer-release';
import { transferAcceptCommand } from '../../../main/commands/transfer-sign';
import { hasProgram } from '../../builders/has-program';
import { runCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { tradingPartners } from '../../builders/trading-partners';
import { verifyScript } from '../../builders/verify-script';

/** A transfer that both partners signed, as the commands of the document write it, and their keys. */
const aTransfer = async () => {
  const { north, bright } = await tradingPartners();
  const folder = await aTemporaryFolder();
  const file = (name: string): string => join(folder, name);
  const move = ['P-1', '--quantity', '10', '--lot', 'L2', '--to', 'Bright', '--key', 'Northwind', '--on', '2025-01-02'];
  await runCommand(transferReleaseCommand, north.folder, [...move, '--out', file('a.iltr')]);
  const into = ['--pool', 'B-1', '--key', 'Bright', '--out', file('b.iltr')];
  await runCommand(transferAcceptCommand, bright.folder, [file('a.iltr'), ...into]);
  await runCommand(keyExportCommand, north.folder, ['Northwind', '--out', file('north.jwk')]);
  await runCommand(keyExportCommand, bright.folder, ['Bright', '--out', file('bright.jwk')]);
  await writeFile(file('verify.sh'), await verifyScript());
  return file;
};

const run = promisify(execFile);
const TYP = 'ilf-transfer.v1+jws';
const missing = ['openssl', 'jq'].filter((program) => !hasProgram(program));

describe.skipIf(missing.length > 0)('docs/file-format.md: transfers by openssl and jq', () => {
  it('LP-13: verifies the release and the countersignature of one payload, each by its own key', async () => {
    const file = await aTransfer();
    const verify = async (jwk: string, place: string): Promise<unknown> =>
      JSON.parse((await run('sh', [file('verify.sh'), file('b.iltr'), file(jwk), TYP, place])).stdout) as unknown;
    const released = await verify('north.jwk', '0');
    expect(released).toMatchObject({ v: 1, reading: 'by-lot', lots: [{ quantity: 10, supExpiresExact: '20454' }] });
    expect(await verify('bright.jwk', '1')).toEqual(released);
    await expect(verify('bright.jwk', '0')).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});
