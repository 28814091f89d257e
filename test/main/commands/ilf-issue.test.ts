import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ilfInspectCommand } from '../../../main/commands/ilf-inspect';
import { ilfIssueCommand } from '../../../main/commands/ilf-issue';
import { ilfVerifyCommand } from '../../../main/commands/ilf-verify';
import { openKeyStore } from '../../../main/keys/key-store';
import { noSeal } from '../../../main/keys/seal';
import { openWorkspace } from '../../../main/workspace/workspace';
import { aLicenceDesk } from '../../builders/licence-desk';
import { aLicenceDraft } from '../../builders/licence-draft';
import { runCommand } from '../../builders/run-command';

describe('coterm ilf issue', () => {
  it('writes a signed file that verifies, and records that it was issued', async () => {
    const desk = await aLicenceDesk();
    const issued = await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    expect(issued).toMatchObject({
      exitCode: 0,
      document: { ok: true, file: desk.out, kid: desk.kid, id: 'ILF-2024-0417', revision: 1, recorded: true },
    });
    const verified = await runCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.out]);
    expect(verified).toMatchObject({ exitCode: 0, document: { ok: true, verdict: { kind: 'authentic', code: null } } });
    const { docId } = z.object({ docId: z.string() }).parse(issued.document);
    const workspace = await openWorkspace(desk.workspaceFolder, { write: false });
    if (!workspace.ok) throw new Error(workspace.error.code);
    const bytes = await workspace.value.ledger.documentBytes(docId);
    expect(bytes.ok && Buffer.from(bytes.value.bytes).equals(await readFile(desk.out))).toBe(true);
  });

  it('names the issuer as told, else as the key is trusted here', async () => {
    const desk = await aLicenceDesk();
    await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    expect(await runCommand(ilfInspectCommand, desk.workspaceFolder, [desk.out])).toMatchObject({
      document: { payload: { issuer: { name: 'Acme' } } },
    });
    await runCommand(ilfIssueCommand, desk.workspaceFolder, [...desk.issueArgs, '--force', '--issuer', 'Acme GmbH']);
    expect(await runCommand(ilfInspectCommand, desk.workspaceFolder, [desk.out])).toMatchObject({
      document: { payload: { issuer: { name: 'Acme GmbH' } } },
    });
  });

  it('keeps members of the draft that it does not know', async () => {
    const desk = await aLicenceDesk({ ...aLicenceDraft(), colour: 'blue' });
    await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs);
    expect(await runCommand(ilfInspectCommand, desk.workspaceFolder, [desk.out])).toMatchObject({
      document: { payload: { colour: 'blue' } },
    });
  });

  it('replaces no file without --force', async () => {
    const desk = await aLicenceDesk();
    await writeFile(desk.out, 'mine');
    expect(await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'file/exists' } },
    });
    expect(await readFile(desk.out, 'utf8')).toBe('mine');
    expect(await runCommand(ilfIssueCommand, desk.workspaceFolder, [...desk.issueArgs, '--force'])).toMatchObject({
      exitCode: 0,
    });
  });

  it('opens a key by its passphrase file', async () => {
    const desk = await aLicenceDesk();
    await openKeyStore(join(desk.workspaceFolder, 'keys'), noSeal).create('vault', 'correct horse');
    const secret = join(desk.folder, 'secret');
    const args = [desk.draftFile, '--key', 'vault', '--out', desk.out];
    expect(await runCommand(ilfIssueCommand, desk.workspaceFolder, args)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/passphrase-needed' } },
    });
    await writeFile(secret, 'wrong');
    expect(
      await runCommand(ilfIssueCommand, desk.workspaceFolder, [...args, '--passphrase-file', secret]),
    ).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/wrong-passphrase' } },
    });
    await writeFile(secret, 'correct horse\n');
    expect(
      await runCommand(ilfIssueCommand, desk.workspaceFolder, [...args, '--passphrase-file', secret]),
    ).toMatchObject({
      exitCode: 0,
    });
  });

  it('issues while an app holds the workspace, and says that the register does not know', async () => {
    const desk = await aLicenceDesk();
    const app = await openWorkspace(desk.workspaceFolder, { write: true });
    if (!app.ok) throw new Error(app.error.code);
    expect(await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs)).toMatchObject({
      exitCode: 0,
      document: { recorded: false },
    });
    await app.value.close();
    expect(await runCommand(ilfVerifyCommand, desk.workspaceFolder, [desk.out])).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['a draft that is no JSON', 'id: x', 'json/syntax'],
    ['a draft with a name twice', '{"id":"a","id":"b"}', 'json/duplicate-name'],
    ['a draft with a fraction', JSON.stringify({ ...aLicenceDraft(), rate: 1.5 }), 'json/not-an-integer'],
    ['a draft that lacks something', {}, 'ilf/invalid'],
    ['a draft with an iat', { ...aLicenceDraft(), iat: '2020-01-01T00:00:00Z' }, 'ilf/invalid'],
    ['a draft that nobody could read', aLicenceDraft({ must: ['colour'] }), 'ilf/unknown-must'],
  ])('refuses %s and leaves nothing behind', async (_what, draft, code) => {
    const desk = await aLicenceDesk(draft);
    expect(await runCommand(ilfIssueCommand, desk.workspaceFolder, desk.issueArgs)).toMatchObject({
      exitCode: 1,
      document: { ok: false, error: { code } },
    });
    expect((await readdir(desk.folder)).sort()).toEqual(['draft.json', 'workspace']);
  });

  it('makes no workspace for a key that is not there', async () => {
    const desk = await aLicenceDesk();
    const elsewhere = join(desk.folder, 'elsewhere');
    expect(await runCommand(ilfIssueCommand, elsewhere, desk.issueArgs)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'key/unknown' } },
    });
    expect(await readdir(desk.folder)).not.toContain('elsewhere');
  });

  it('refuses an unknown key, a missing draft and a folder that is not there', async () => {
    const desk = await aLicenceDesk();
    const codeOf = async (args: readonly string[]) =>
      (await runCommand(ilfIssueCommand, desk.workspaceFolder, args)).document;
    expect(await codeOf([desk.draftFile, '--key', 'other', '--out', desk.out])).toMatchObject({
      error: { code: 'key/unknown', name: 'other' },
    });
    expect(await codeOf(['/no/draft', '--key', 'desk', '--out', desk.out])).toMatchObject({
      error: { code: 'file/unreadable', fileName: 'draft' },
    });
    expect(await codeOf([desk.draftFile, '--key', 'desk', '--out', join(desk.folder, 'no', 'a.ilf')])).toMatchObject({
      error: { code: 'file/unwritable' },
    });
    const workspace = await openWorkspace(desk.workspaceFolder, { write: false });
    expect(workspace.ok && workspace.value.ledger.head().count).toBe(0);
  });
});
