import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { refusals } from '../../../contract/refusals';
import { ilfIssueCommand } from '../../../main/commands/ilf-issue';
import { keyExportCommand } from '../../../main/commands/key-export';
import { parsePublicKey } from '../../../main/keys/parse-public-key';
import { groupedFingerprint } from '../../../main/keys/fingerprint';
import { hasProgram } from '../../builders/has-program';
import { aLicenceDesk } from '../../builders/licence-desk';
import { runCommand } from '../../builders/run-command';
import { base64url } from '../../builders/sealed-file';
import { verifyScript } from '../../builders/verify-script';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const document = await readFile(join(root, 'docs', 'file-format.md'), 'utf8');

/** The first code block of a language behind a text of the document. */
const blockAfter = (text: string, language: string): string => {
  const [, block] = document.slice(document.indexOf(text)).split(`\n\`\`\`${language}\n`, 2);
  if (!document.includes(text) || block === undefined) throw new Error(`No ${language} behind “${text}”.`);
  return block.slice(0, block.indexOf('\n```') + 1);
};

const draft: unknown = JSON.parse(blockAfter('reads the file back before it hands it out', 'json'));

/** What a person has: a file issued by the commands of the document, and the issuer's key. */
const anIssuedFile = async () => {
  const desk = await aLicenceDesk(draft);
  const issuer = join(desk.folder, 'desk.jwk');
  await runCommand(keyExportCommand, desk.workspaceFolder, ['desk', '--out', issuer]);
  const issued = await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
  expect(issued.exitCode).toBe(0);
  return { ...desk, issuer };
};

/** The same file with another quantity under the same signature. */
const tamper = async (file: string): Promise<void> => {
  const text = await readFile(file, 'utf8');
  const { payload } = JSON.parse(text) as { readonly payload: string };
  const changed = Buffer.from(payload, 'base64url').toString().replace('"quantity":40', '"quantity":99');
  await writeFile(file, text.replace(payload, base64url(changed)));
  expect(await readFile(file, 'utf8')).not.toBe(text);
};

const payloadIn = async (file: string): Promise<string> =>
  Buffer.from(
    (JSON.parse(await readFile(file, 'utf8')) as { readonly payload: string }).payload,
    'base64url',
  ).toString();

type Verify = (file: string, issuer: string) => Promise<{ readonly stdout: string; readonly stderr: string }>;

const run = promisify(execFile);

const byOpenssl: Verify = async (file, issuer) => {
  const script = `${file}.sh`;
  await writeFile(script, await verifyScript());
  return await run('sh', [script, file, issuer]);
};

/** `verify.mjs` stands for the script's own name, which a text on the line does not have. */
const byJose: Verify = (file, issuer) =>
  run(
    process.execPath,
    ['--input-type=module', '-e', blockAfter('### With jose', 'js'), '--', 'verify.mjs', file, issuer],
    { cwd: root },
  );

const provesFiles = (verify: Verify): void => {
  it('verifies a file that coterm ilf issue wrote, and prints its payload', async () => {
    const { out, issuer } = await anIssuedFile();
    const { stdout } = await verify(out, issuer);
    expect(stdout).toBe(await payloadIn(out));
    expect(JSON.parse(stdout)).toMatchObject(draft as object);
  });

  it('fails for a file that was tampered with, and prints no payload', async () => {
    const { out, issuer } = await anIssuedFile();
    await tamper(out);
    await expect(verify(out, issuer)).rejects.toMatchObject({ code: 1, stdout: '' });
  });

  it('fails for another issuer’s key', async () => {
    const [{ out }, { issuer }] = [await anIssuedFile(), await anIssuedFile()];
    await expect(verify(out, issuer)).rejects.toMatchObject({ code: 1, stdout: '' });
  });
};

const missing = ['openssl', 'jq'].filter((program) => !hasProgram(program));

describe.skipIf(missing.length > 0)(
  `docs/file-format.md: the commands for openssl and jq${missing.length > 0 ? ` (skipped: ${missing.join(' and ')} not installed; apt-get install openssl jq)` : ''}`,
  () => {
    provesFiles(byOpenssl);
  },
);

describe('docs/file-format.md: the program for jose', () => {
  provesFiles(byJose);
});

describe('docs/file-format.md', () => {
  it('shows a public key that can be enrolled, and its fingerprint', () => {
    const key = parsePublicKey(blockAfter('A public key travels as a JWK', 'json'));
    expect(key).toMatchObject({ ok: true, value: { name: 'desk' } });
    expect(document).toContain(key.ok && groupedFingerprint(key.value.kid));
  });

  it.each(Object.keys(refusals).filter((code) => /^(json|envelope|ilf)\//.test(code)))('explains %s', (code) => {
    expect(document).toContain(`\`${code}\``);
  });

  it('names no code that does not exist', () => {
    const named = [...document.matchAll(/`((?:json|envelope|ilf|file|key|trust)\/[a-z0-9-]+)`/g)].map(
      ([, code]) => code,
    );
    expect(named.filter((code) => !Object.hasOwn(refusals, code ?? ''))).toEqual([]);
  });
});
