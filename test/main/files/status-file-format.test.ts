/** Proves that a licence status file can be verified without Coterm, as docs/file-format.md says. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { camerasStatus } from '../../builders/a-licence-status';
import { aSite } from '../../builders/a-status-file';
import { hasProgram } from '../../builders/has-program';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { verifyScript } from '../../builders/verify-script';

const run = promisify(execFile);
const missing = ['openssl', 'jq'].filter((program) => !hasProgram(program));

describe.skipIf(missing.length > 0)('docs/file-format.md: licence statuses by openssl and jq', () => {
  it('verifies one, prints what it says, and fails for another site’s key', async () => {
    const folder = await aTemporaryFolder();
    const file = (name: string): string => join(folder, name);
    const [site, other] = [await aSite(), await aSite()];
    await writeFile(file('verify.sh'), await verifyScript());
    await writeFile(file('a.ilstat'), await site.file());
    await writeFile(file('site.jwk'), JSON.stringify(site.signer.publicJwk));
    await writeFile(file('other.jwk'), JSON.stringify(other.signer.publicJwk));
    const verify = (jwk: string) =>
      run('sh', [file('verify.sh'), file('a.ilstat'), file(jwk), 'ilf-licence-status.v1+jws']);
    const { takenAt } = camerasStatus();
    expect(JSON.parse((await verify('site.jwk')).stdout)).toMatchObject({ v: 1, snapshots: [{ takenAt }] });
    await expect(verify('other.jwk')).rejects.toMatchObject({ code: 1, stdout: '' });
  });
});
