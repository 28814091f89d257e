import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ilfInspectCommand } from '../../../main/commands/ilf-inspect';
import { ilfIssueCommand } from '../../../main/commands/ilf-issue';
import { ilfVerifyCommand } from '../../../main/commands/ilf-verify';
import { aLicenceDesk } from '../../builders/licence-desk';
import { aSubscriptionDraft } from '../../builders/licence-draft';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aHeader, anEnvelope, aSigner } from '../../builders/sealed-file';
import { aTemporaryFolder } from '../../builders/temporary-folder';

describe('coterm ilf verify', () => {
  it('ends with 1 and the code for a file of an unknown issuer, and names the key', async () => {
    const desk = await aLicenceDesk();
    await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    const elsewhere = join(desk.folder, 'elsewhere');
    expect(await runCommand(ilfVerifyCommand, elsewhere, [desk.out])).toMatchObject({
      exitCode: 1,
      document: {
        ok: false,
        error: {
          code: 'ilf/unknown-issuer',
          kind: 'unknown-issuer',
          kid: desk.kid,
          signatures: [{ outcome: 'unknown-key' }],
        },
      },
    });
    const { stderr } = await sayCommand(ilfVerifyCommand, elsewhere, [desk.out]);
    expect(stderr).toContain(desk.kid);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  it('ends with 1 for a tampered file, one that is none of ours, and one that is not there', async () => {
    const desk = await aLicenceDesk();
    await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    const text = await readFile(desk.out, 'utf8');
    const signature = /"signature":"(.)/.exec(text)?.[1] ?? '';
    await writeFile(
      desk.out,
      text.replace(`"signature":"${signature}`, `"signature":"${signature === 'A' ? 'B' : 'A'}`),
    );
    expect(await runCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.out])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'ilf/damaged', where: 'signatures[0]' } },
    });
    expect(await runCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.draftFile])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/not-coterm' } },
    });
    expect(await runCommand(ilfVerifyCommand, desk.workspaceFolder, [`${desk.out}.no`])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/unreadable' } },
    });
  });

  it('calls an expired file authentic, and a file from the future not', async () => {
    const desk = await aLicenceDesk(aSubscriptionDraft('2025-03-31'));
    await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    const later = await runCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.out], () => new Date(2026, 0, 1));
    expect(later).toMatchObject({
      exitCode: 0,
      document: { ok: true, verdict: { kind: 'expired', code: 'ilf/expired' } },
    });
    const earlier = await runCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.out], () => new Date(2024, 0, 1));
    expect(earlier).toMatchObject({ exitCode: 1, document: { error: { code: 'ilf/issued-in-future' } } });
  });

  it('tells people who signed it and what it says', async () => {
    const desk = await aLicenceDesk();
    await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    const { stdout } = await sayCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.out]);
    for (const said of [
      'The file is authentic.',
      'Signed by Acme (valid)',
      'ILF-2024-0417, revision 1',
      'Harbour Terminal North',
      '40 × core',
      'Document sha256:',
    ]) {
      expect(stdout).toContain(said);
    }
  });
});

describe('coterm ilf inspect', () => {
  it('shows any signed file, whoever signed it, and says that nothing is verified', async () => {
    const [signer, folder] = [await aSigner(), await aTemporaryFolder()];
    const path = join(folder, 'a.iltr');
    await writeFile(
      path,
      JSON.stringify(
        await anEnvelope(signer, { id: 'T1' }, [aHeader(signer.kid, { typ: 'ilf-transfer.v1+jws', role: 'release' })]),
      ),
    );
    expect(await runCommand(ilfInspectCommand, '/nowhere', [path])).toMatchObject({
      exitCode: 0,
      document: {
        ok: true,
        typ: 'ilf-transfer.v1+jws',
        signatures: [{ kid: signer.kid, alg: 'EdDSA', role: 'release' }],
        payload: { id: 'T1' },
      },
    });
    expect((await sayCommand(ilfInspectCommand, '/nowhere', [path])).stdout).toContain('nothing here is verified');
  });

  it('lets no file move the cursor or turn the line around', async () => {
    const [signer, folder] = [await aSigner(), await aTemporaryFolder()];
    const path = join(folder, 'a.ilf');
    await writeFile(path, JSON.stringify(await anEnvelope(signer, { id: '\u001b[2J\u009b2J\u202eevil' })));
    const { stdout } = await sayCommand(ilfInspectCommand, '/nowhere', [path]);
    expect(stdout).toContain('\\u001b[2J\\u009b2J\\u202eevil');
    const { document } = await runCommand(ilfInspectCommand, '/nowhere', [path]);
    expect(document).toMatchObject({ payload: { id: '\u001b[2J\u009b2J\u202eevil' } });
    const odd = await anEnvelope(signer, {}, [aHeader(signer.kid, { 'a\u001b]0;x\u0007': 1 })]);
    await writeFile(path, JSON.stringify(odd));
    expect((await sayCommand(ilfInspectCommand, '/nowhere', [path])).stderr).not.toMatch(/[\u0007\u001b]/);
  });

  it('ends with 1 for what is not well-formed, with the code and the place', async () => {
    const folder = await aTemporaryFolder();
    const path = join(folder, 'a.ilf');
    await writeFile(path, '{"payload":"e30","signatures":[');
    expect(await runCommand(ilfInspectCommand, '/nowhere', [path])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'json/syntax', line: 1, column: 32 } },
    });
    await writeFile(path, 'prose');
    expect(await runCommand(ilfInspectCommand, '/nowhere', [path])).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/not-coterm' } },
    });
  });
});

describe('coterm ilf', () => {
  it.each([
    [ilfIssueCommand, []],
    [ilfIssueCommand, ['d.json']],
    [ilfIssueCommand, ['d.json', '--key', 'desk']],
    [ilfIssueCommand, ['d.json', '--out', 'a.ilf']],
    [ilfIssueCommand, ['d.json', '--key', 'desk', '--out']],
    [ilfVerifyCommand, []],
    [ilfVerifyCommand, ['a', 'b']],
    [ilfInspectCommand, ['--all']],
  ])('ends with 2 and shows the usage when it is used wrongly: $name', async (command, args) => {
    const { exitCode, stderr } = await sayCommand(command, '/nowhere', args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`Usage: coterm ${command.usage}`);
  });
});
