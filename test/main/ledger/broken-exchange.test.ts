/** Files of an exchange that are no such files, and a host that dies in the middle of an answer or of a countersignature. */
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits';
import { activateAcceptCommand } from '../../../main/commands/activate-accept';
import { activateAnswerCommand } from '../../../main/commands/activate-answer';
import { activateRequestCommand } from '../../../main/commands/activate-request';
import type { Command } from '../../../main/commands/command';
import { importCommand } from '../../../main/commands/import';
import { transferReleaseCommand } from '../../../main/commands/transfer-release';
import { transferAcceptCommand } from '../../../main/commands/transfer-sign';
import { nodeDisk, type Disk } from '../../../main/journal/disk';
import { openWorkspace, type Workspace } from '../../../main/workspace/workspace';
import { LOCK_FILE } from '../../../main/workspace/writer-lock';
import { aFailingDisk } from '../../doubles/failing-disk';
import { aDay, valueOf } from '../../builders/issuer';
import { runCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { tradingPartners } from '../../builders/trading-partners';
import { twoWorkspaces } from '../../builders/two-workspaces';

const open = async (folder: string, disk: Disk = nodeDisk): Promise<Workspace> =>
  valueOf(await openWorkspace(folder, { write: true, now: aDay, disk }));

/** What the shelf and the journal hold. */
const kept = async (folder: string): Promise<readonly string[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /^(?:files|journal)\W/.test(name)).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return names.map((name, index) => `${name} ${sizes[index] ?? 0}`);
};

const today = '2025-01-05' as never;

const aRequest = async () => {
  const two = await twoWorkspaces();
  const order = ['--pool', 'P-0417', '--product', 'core', '--quantity', '5', '--site', 'North gate'];
  await two.site.run(activateRequestCommand, ...order, '--key', 'north-gate', '--out', two.file('a.ilreq'));
  return two;
};

const aRelease = async () => {
  const partners = await tradingPartners();
  const released = join(await aTemporaryFolder(), 'released.iltr');
  const what = ['P-1', '--quantity', '10', '--to', 'Bright', '--key', 'Northwind', '--on', '2025-01-02'];
  await runCommand(transferReleaseCommand, partners.north.folder, [...what, '--out', released]);
  return { ...partners, released };
};

describe('a file of an exchange that is none', () => {
  it.each(['huge', 'empty', 'truncated'] as const)(
    '%s: is refused by every command, and nothing is changed',
    async (how) => {
      const { desk, site, file } = await aRequest();
      const { bright, released } = await aRelease();
      const whole = { ilreq: file('a.ilreq'), ilresp: file('a.ilreq'), iltr: released };
      const folder = await aTemporaryFolder();
      const commands: readonly (readonly [keyof typeof whole, string, Command, readonly string[]])[] = [
        ['ilreq', desk.folder, activateAnswerCommand, ['--key', 'desk', '--out', join(folder, 'out')]],
        ['ilresp', site.folder, activateAcceptCommand, []],
        [
          'iltr',
          bright.folder,
          transferAcceptCommand,
          ['--pool', 'B-1', '--key', 'Bright', '--out', join(folder, 'out')],
        ],
      ];
      for (const [type, workspace, command, options] of commands) {
        const bytes = await readFile(whole[type]);
        const path = join(folder, `${how}.${type}`);
        const size = type === 'iltr' ? limits.licenceFileBytes : limits.requestBytes;
        const broken = {
          huge: Buffer.alloc(size + 1, ' '),
          empty: Buffer.of(),
          truncated: bytes.subarray(0, bytes.length - 60),
        };
        await writeFile(path, broken[how]);
        const before = await kept(workspace);
        for (const args of [[command, [path, ...options]] as const, [importCommand, [path]] as const]) {
          const { exitCode, document } = await runCommand(args[0], workspace, args[1]);
          expect([how, type, exitCode]).toEqual([how, type, 1]);
          if (how === 'huge' && args[0] === command)
            expect(document).toMatchObject({ error: { code: 'file/too-large', limitBytes: size } });
          else expect(document).toMatchObject({ ok: false });
        }
        expect(await kept(workspace)).toEqual(before);
      }
      expect(await readdir(folder)).not.toContain('out');
    },
  );
});

/** Runs on copies of the folder until no step of the disk is left to die before. */
const dyingBeforeEachStep = async (
  folder: string,
  act: (workspace: Workspace) => Promise<unknown>,
  check: (workspace: Workspace) => Promise<void>,
): Promise<number> => {
  for (let failBefore = 1; ; failBefore += 1) {
    const copy = join(await aTemporaryFolder(), 'copy');
    await cp(folder, copy, { recursive: true });
    const { disk, steps } = aFailingDisk(failBefore);
    try {
      await act(await open(copy, disk));
    } catch (error) {
      expect(String(error)).toContain('the power failed');
    }
    // The process that died cannot give back its lock; this one lives on.
    await rm(join(copy, LOCK_FILE), { force: true });
    const workspace = await open(copy);
    const { documents, conflicts } = workspace.ledger.register(today);
    expect(conflicts).toEqual([]);
    for (const { docId } of documents) valueOf(await workspace.ledger.documentBytes(docId));
    await check(workspace);
    await workspace.close();
    if (steps() < failBefore) return failBefore;
  }
};

describe('a host that dies before any step of the disk', () => {
  it(
    'in the middle of an answer: the request can be answered again, and is answered once',
    { timeout: 120_000 },
    async () => {
      const { desk, file } = await aRequest();
      const request = await readFile(file('a.ilreq'));
      const answer = async ({ ledger, keys }: Workspace) => {
        const { preview } = await ledger.preview('a.ilreq', request);
        return await ledger.activations.answer(preview ?? '', {}, { signer: valueOf(await keys.signer('desk')) });
      };
      const tried = await dyingBeforeEachStep(desk.folder, answer, async (workspace) => {
        const before = workspace.ledger.register(today).pools[0]?.activated;
        expect([0, 5]).toContain(before);
        if (before === 0) valueOf(await answer(workspace));
        expect(workspace.ledger.register(today).pools[0]?.activated).toBe(5);
        expect(workspace.ledger.register(today).activations).toHaveLength(1);
      });
      expect(tried).toBeGreaterThan(3);
    },
  );

  it(
    'in the middle of a countersignature: LP-13: the transfer can be accepted again, and is accepted once',
    { timeout: 120_000 },
    async () => {
      const { bright, released } = await aRelease();
      const bytes = await readFile(released);
      const accept = async ({ ledger, keys }: Workspace) => {
        const signer = valueOf(await keys.signer('Bright'));
        const handed = { fileName: 'released.iltr', bytes };
        const signed = valueOf(await ledger.transfers.accept(handed, { pool: 'B-1', on: today }, signer));
        return await signed.record();
      };
      const tried = await dyingBeforeEachStep(bright.folder, accept, async (workspace) => {
        const { quantity } = workspace.ledger.register(today).pools[0] ?? {};
        expect([20, 30]).toContain(quantity);
        const again = await accept(workspace);
        expect(again).toMatchObject(quantity === 20 ? { ok: true } : { error: { code: 'transfer/received' } });
        expect(workspace.ledger.register(today).pools[0]?.quantity).toBe(30);
      });
      expect(tried).toBeGreaterThan(3);
    },
  );
});
