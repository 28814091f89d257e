/** Requests, answers and transfers whose bytes are gone from the disk: reported, and completed by their file. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { activateAcceptCommand } from '../../../main/commands/activate-accept';
import { activateAnswerCommand } from '../../../main/commands/activate-answer';
import { activateRequestCommand } from '../../../main/commands/activate-request';
import { importCommand } from '../../../main/commands/import';
import { transferAcceptCommand } from '../../../main/commands/transfer-sign';
import { transferReleaseCommand } from '../../../main/commands/transfer-release';
import { documentFileName } from '../../../main/ledger/document-files';
import { openWorkspace } from '../../../main/workspace/workspace';
import { day } from '../../builders/a-lot';
import { aDay, valueOf } from '../../builders/issuer';
import { runCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { tradingPartners } from '../../builders/trading-partners';
import { twoWorkspaces, type Seat } from '../../builders/two-workspaces';

const registerOf = async (folder: string) => {
  const workspace = valueOf(await openWorkspace(folder, { write: false, now: aDay }));
  const register = workspace.ledger.register(day('2025-01-05'));
  await workspace.close();
  return register;
};

const docIdOf = (document: unknown): string => (document as { readonly docId: string }).docId;

const pathOf = (folder: string, docId: string): string =>
  join(folder, 'files', documentFileName({ kind: 'signed-file', docId }));

/** P-0417 with 5 licences activated by an exchange. */
const anExchange = async () => {
  const two = await twoWorkspaces();
  const { site, desk, file } = two;
  const order = ['--pool', 'P-0417', '--product', 'core', '--quantity', '5', '--site', 'North gate'];
  const asked = await site.run(activateRequestCommand, ...order, '--key', 'north-gate', '--out', file('a.ilreq'));
  const out = ['--key', 'desk', '--out', file('a.ilresp')];
  const answered = await desk.run(activateAnswerCommand, file('a.ilreq'), ...out);
  await site.run(activateAcceptCommand, file('a.ilresp'));
  return { ...two, request: docIdOf(asked.document), response: docIdOf(answered.document) };
};

const activatedAt = async ({ folder }: Seat) => (await registerOf(folder)).pools[0]?.activated;

describe('a signed file whose bytes are gone', () => {
  it.each<['site' | 'desk', 'request' | 'response']>([
    ['site', 'response'],
    ['site', 'request'],
    ['desk', 'request'],
    ['desk', 'response'],
  ])('at the %s, the %s: nothing counts without it, and importing the file again completes it', async (seat, which) => {
    const sides = await anExchange();
    const [{ folder, run }, docId] = [sides[seat], sides[which]];
    const path = pathOf(folder, docId);
    const stored = await readFile(path);
    await rm(path);
    expect((await registerOf(folder)).conflicts[0]?.error).toMatchObject({ code: 'document/unknown', docId });
    expect(await activatedAt(sides[seat])).toBe(0);
    const name = which === 'request' ? 'a.ilreq' : 'a.ilresp';
    expect(await run(importCommand, sides.file(name), '--preview')).toMatchObject({
      document: { outcome: 'preview', differences: [{ before: { activated: 0 }, after: { activated: 5 } }] },
    });
    expect(await activatedAt(sides[seat])).toBe(0);
    expect(await run(importCommand, sides.file(name))).toMatchObject({
      exitCode: 0,
      document: { outcome: 'imported' },
    });
    expect(await readFile(path)).toEqual(stored);
    expect(await activatedAt(sides[seat])).toBe(5);
    expect((await registerOf(folder)).conflicts).toEqual([]);
  });

  it('is put back by answering the request again, and by accepting the answer again', async () => {
    const { site, desk, file, request, response } = await anExchange();
    await rm(pathOf(desk.folder, request));
    const out = ['--key', 'desk', '--out', file('a.ilresp'), '--force'];
    expect(await desk.run(activateAnswerCommand, file('a.ilreq'), ...out)).toMatchObject({ document: { again: true } });
    expect(await activatedAt(desk)).toBe(5);
    await rm(pathOf(site.folder, response));
    expect(await site.run(activateAcceptCommand, file('a.ilresp'))).toMatchObject({ exitCode: 0 });
    expect(await activatedAt(site)).toBe(5);
  });

  it('is not replaced by one whose signature is forged', async () => {
    const { site, file, response } = await anExchange();
    const path = pathOf(site.folder, response);
    await rm(path);
    const { payload, signatures } = JSON.parse(await readFile(file('a.ilresp'), 'utf8')) as {
      readonly payload: string;
      readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
    };
    const [first] = signatures;
    const forged = `${first?.signature.startsWith('A') === true ? 'B' : 'A'}${first?.signature.slice(1) ?? ''}`;
    await writeFile(file('forged.ilresp'), JSON.stringify({ payload, signatures: [{ ...first, signature: forged }] }));
    expect(await site.run(importCommand, file('forged.ilresp'))).toMatchObject({
      document: { error: { code: 'ilf/damaged' } },
    });
    await expect(readFile(path)).rejects.toThrow();
    expect(await activatedAt(site)).toBe(0);
  });

  it('LP-13: an accepted transfer comes back with its lots, and a released one with its state', async () => {
    const { north, bright } = await tradingPartners();
    const folder = await aTemporaryFolder();
    const [released, accepted] = [join(folder, 'released.iltr'), join(folder, 'accepted.iltr')];
    const what = ['P-1', '--quantity', '10', '--to', 'Bright', '--key', 'Northwind', '--on', '2025-01-02'];
    await runCommand(transferReleaseCommand, north.folder, [...what, '--out', released]);
    const into = [released, '--pool', 'B-1', '--key', 'Bright', '--out', accepted];
    await runCommand(transferAcceptCommand, bright.folder, into);
    await runCommand(importCommand, north.folder, [accepted]);
    for (const partner of [north, bright]) {
      const before = await registerOf(partner.folder);
      const docId = before.signedTransfers[0]?.docId ?? '';
      await rm(pathOf(partner.folder, docId));
      expect(await registerOf(partner.folder)).not.toEqual(before);
      expect(await runCommand(importCommand, partner.folder, [accepted])).toMatchObject({
        document: { outcome: 'imported' },
      });
      expect(await registerOf(partner.folder)).toEqual(before);
      const files = await readdir(join(partner.folder, 'files'));
      expect(files).toHaveLength(1);
    }
  });
});
