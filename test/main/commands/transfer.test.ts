/** A signed transfer between two workspaces on the command line (LP-13), and everything that is refused of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../main/commands/import';
import { ilfVerifyCommand } from '../../../main/commands/ilf-verify';
import type { Command } from '../../../main/commands/command';
import { doctorCommand } from '../../../main/commands/doctor';
import { keyNewCommand } from '../../../main/commands/key-new';
import { transferReleaseCommand } from '../../../main/commands/transfer-release';
import { transferAcceptCommand, transferConfirmCommand } from '../../../main/commands/transfer-sign';
import { trustRemoveCommand } from '../../../main/commands/trust-remove';
import { openWorkspace } from '../../../main/workspace/workspace';
import { day } from '../../builders/a-lot';
import { aDay, valueOf } from '../../builders/issuer';
import { runCommand, sayCommand } from '../../builders/run-command';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { tradingPartners, type Partner } from '../../builders/trading-partners';

const run = (command: Command, { folder }: Partner, ...args: readonly string[]) => runCommand(command, folder, args);

const registerOf = async ({ folder }: Partner) => {
  const workspace = valueOf(await openWorkspace(folder, { write: false, now: aDay }));
  const register = workspace.ledger.register(day('2025-01-05'));
  await workspace.close();
  return register;
};

const aReleasedTransfer = async (more: readonly string[] = []) => {
  const partners = await tradingPartners();
  const folder = await aTemporaryFolder();
  const [released, accepted, confirmed] = ['released', 'accepted', 'confirmed'].map((name) =>
    join(folder, `${name}.iltr`),
  ) as [string, string, string];
  const release = await run(
    transferReleaseCommand,
    partners.north,
    ...['P-1', '--quantity', '10', '--lot', 'L2', '--to', 'Bright', '--key', 'Northwind', '--out', released],
    ...['--on', '2025-01-02', '--from', 'Northwind Security', ...more],
  );
  const accept = (...args: readonly string[]) =>
    run(
      transferAcceptCommand,
      partners.bright,
      released,
      '--pool',
      'B-1',
      '--key',
      'Bright',
      '--out',
      accepted,
      ...args,
    );
  return { ...partners, folder, released, accepted, confirmed, release, accept };
};

describe('coterm transfer', () => {
  it('is not confirmed by a key that has released or accepted it', async () => {
    const { bright, accepted, confirmed, accept } = await aReleasedTransfer();
    await accept();
    const args = [accepted, '--key', 'Bright', '--out', confirmed];
    expect(await run(transferConfirmCommand, bright, ...args)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'transfer/signed-otherwise', role: 'accept' } },
    });
  });

  it('is not confirmed by a partner with another key of its own', async () => {
    const { bright, accepted, confirmed, accept } = await aReleasedTransfer();
    await accept();
    await run(keyNewCommand, bright, 'second');
    expect(await run(transferConfirmCommand, bright, accepted, '--key', 'second', '--out', confirmed)).toMatchObject({
      exitCode: 1,
      document: { error: { code: 'transfer/own-confirmation', transfer: 'T-1' } },
    });
    expect(await registerOf(bright)).toMatchObject({ signedTransfers: [{ state: 'accepted' }] });
  });

  it('LP-13: releases, accepts, imports and confirms a transfer between two workspaces, state by state', async () => {
    const { north, bright, desk, accepted, confirmed, release, accept } = await aReleasedTransfer();
    expect(release).toMatchObject({
      exitCode: 0,
      document: {
        transfer: 'T-1',
        from: { partner: 'Northwind Security', pool: 'P-1' },
        to: { partner: 'Bright' },
        lots: [{ lot: 'L2', quantity: 10, supExpiresExact: '20454' }],
        licenceDays: { before: '10800', after: '10800', equal: true },
      },
    });
    expect(await registerOf(north)).toMatchObject({
      pools: [{ quantity: 40, ssed: '2025-06-30' }],
      transit: [{ transfer: 'T-1', quantity: 10 }],
      signedTransfers: [{ state: 'released', missing: ['accept'] }],
    });
    expect(await accept()).toMatchObject({
      exitCode: 0,
      document: { transfer: 'T-1', quantity: 10, state: 'accepted', missing: [] },
    });
    expect(await registerOf(bright)).toMatchObject({
      pools: [{ quantity: 30, lots: [{}, { lot: `T-1@${north.kid.slice(0, 8)}/L2` }] }],
    });
    expect(await run(importCommand, north, accepted)).toMatchObject({ exitCode: 0, document: { outcome: 'imported' } });
    expect(await registerOf(north)).toMatchObject({ transit: [], signedTransfers: [{ state: 'accepted' }] });
    expect(await run(importCommand, north, accepted)).toMatchObject({ exitCode: 0, document: { outcome: 'known' } });
    expect(await run(transferConfirmCommand, desk, accepted, '--key', 'Desk', '--out', confirmed)).toMatchObject({
      exitCode: 0,
      document: { state: 'confirmed', missing: [] },
    });
    for (const partner of [north, bright])
      expect(await run(importCommand, partner, confirmed)).toMatchObject({ document: { outcome: 'imported' } });
    expect(await registerOf(north)).toMatchObject({ signedTransfers: [{ state: 'confirmed' }] });
    expect(await registerOf(bright)).toMatchObject({ signedTransfers: [{ state: 'confirmed' }] });
    expect(await run(ilfVerifyCommand, bright, confirmed)).toMatchObject({
      exitCode: 0,
      document: {
        verdict: { signatures: [{ role: 'release' }, { role: 'accept' }, { role: 'issuer', trustedAs: 'Desk' }] },
        transfer: { id: 'T-1' },
      },
    });
    for (const partner of [north, bright, desk]) expect((await run(doctorCommand, partner)).exitCode).toBe(0);
  });

  it('keeps one document with the united signatures, whatever file came last', async () => {
    const { north, bright, desk, accepted, confirmed, released, accept } = await aReleasedTransfer();
    await accept();
    await run(transferConfirmCommand, desk, accepted, '--key', 'Desk', '--out', confirmed);
    for (const path of [confirmed, accepted, released]) await run(importCommand, north, path);
    const docId = (await registerOf(north)).signedTransfers[0]?.docId ?? '';
    const workspace = valueOf(await openWorkspace(north.folder, { write: false, now: aDay }));
    const { bytes } = valueOf(await workspace.ledger.documentBytes(docId));
    await workspace.close();
    expect(JSON.parse(Buffer.from(bytes).toString('utf8'))).toMatchObject({ signatures: [{}, {}, {}] });
    expect((await registerOf(bright)).signedTransfers).toMatchObject([{ docId }]);
  });

  it('previews a release and an acceptance, and changes nothing', async () => {
    const { north, bright, released, accept } = await aReleasedTransfer();
    const before = [await registerOf(north), await registerOf(bright)];
    expect(
      await run(
        transferReleaseCommand,
        north,
        ...['P-1', '--quantity', '5', '--to', 'Bright', '--key', 'Northwind', '--preview'],
      ),
    ).toMatchObject({ exitCode: 0, document: { preview: true, transfer: 'T-2', licenceDays: { equal: true } } });
    expect(await accept('--preview')).toMatchObject({
      exitCode: 0,
      document: { preview: true, differences: [{ pool: 'B-1', before: { quantity: 20 }, after: { quantity: 30 } }] },
    });
    expect([await registerOf(north), await registerOf(bright)]).toEqual(before);
    const said = await sayCommand(ilfVerifyCommand, bright.folder, [released]);
    expect(said.stdout).toContain('Transfer T-1, released, still to sign: accept');
  });

  it('accepts into a new pool', async () => {
    const { bright, accept } = await aReleasedTransfer();
    expect(await accept('--new-pool', 'Quay', '--pool', 'B-2')).toMatchObject({ exitCode: 0 });
    expect(await registerOf(bright)).toMatchObject({ pools: [{}, { pool: 'B-2', name: 'Quay', quantity: 10 }] });
  });

  it('refuses a second acceptance, a wrong key, somebody else’s transfer and a tampered file, and changes nothing', async () => {
    const { north, bright, desk, folder, released, accept } = await aReleasedTransfer();
    await run(keyNewCommand, bright, 'other');
    const refused = async (command: Command, partner: Partner, ...args: readonly string[]) => {
      const { exitCode, document } = await run(command, partner, ...args, '--out', join(folder, 'no.iltr'));
      expect(exitCode).toBe(1);
      return (document as { readonly error: { readonly code: string } }).error.code;
    };
    expect(await refused(transferAcceptCommand, bright, released, '--pool', 'B-1', '--key', 'other')).toBe(
      'transfer/wrong-accept-key',
    );
    expect(await refused(transferAcceptCommand, desk, released, '--pool', 'D-1', '--key', 'Desk')).toBe(
      'transfer/wrong-accept-key',
    );
    expect(await refused(transferConfirmCommand, desk, released, '--key', 'Desk')).toBe('transfer/not-accepted');
    expect(await run(importCommand, desk, released)).toMatchObject({
      document: { error: { code: 'transfer/not-for-us' } },
    });
    expect(await run(importCommand, bright, released)).toMatchObject({
      document: { error: { code: 'transfer/to-be-signed' } },
    });
    const tampered = join(folder, 'tampered.iltr');
    const { payload, ...rest } = JSON.parse(await readFile(released, 'utf8')) as { readonly payload: string };
    const changed = Buffer.from(payload, 'base64url').toString('utf8').replace('"quantity":10', '"quantity":90');
    await writeFile(tampered, JSON.stringify({ payload: Buffer.from(changed).toString('base64url'), ...rest }));
    expect(await refused(transferAcceptCommand, bright, tampered, '--pool', 'B-1', '--key', 'Bright')).toBe(
      'ilf/damaged',
    );
    expect((await registerOf(bright)).pools).toMatchObject([{ quantity: 20 }]);
    await accept();
    expect(await refused(transferAcceptCommand, bright, released, '--pool', 'B-1', '--key', 'Bright')).toBe(
      'transfer/received',
    );
    await run(trustRemoveCommand, bright, north.kid);
    expect(await refused(transferAcceptCommand, bright, released, '--pool', 'B-1', '--key', 'Bright')).toBe(
      'ilf/unknown-partner',
    );
  });

  it('asks the issuer whom the release names to confirm it, and nobody else', async () => {
    const { desk, accepted, confirmed, accept } = await aReleasedTransfer(['--issuer', 'Desk']);
    expect(await accept()).toMatchObject({ document: { state: 'accepted', missing: ['issuer'] } });
    await run(keyNewCommand, desk, 'second');
    expect(await run(transferConfirmCommand, desk, accepted, '--key', 'second', '--out', confirmed)).toMatchObject({
      document: { error: { code: 'transfer/wrong-issuer-key' } },
    });
    expect(await run(transferConfirmCommand, desk, accepted, '--key', 'Desk', '--out', confirmed)).toMatchObject({
      exitCode: 0,
    });
  });

  it.each<[string, readonly string[], string]>([
    ['more than the lot has', ['--quantity', '41', '--to', 'Bright'], 'lot/too-few-licences'],
    ['to nobody who is trusted', ['--quantity', '1', '--to', 'Nobody'], 'transfer/unknown-partner'],
    ['to an issuer', ['--quantity', '1', '--to', 'Desk'], 'transfer/unknown-partner'],
    ['under a number that is used', ['--quantity', '1', '--to', 'Bright', '--transfer', 'T-1'], 'transfer/exists'],
  ])('releases nothing %s', async (_what, args, code) => {
    const { north, folder } = await aReleasedTransfer();
    const out = join(folder, 'no.iltr');
    const answer = await run(
      transferReleaseCommand,
      north,
      'P-1',
      '--lot',
      'L1',
      ...args,
      '--key',
      'Northwind',
      '--out',
      out,
    );
    expect(answer.document).toMatchObject({ error: { code } });
  });

  it.each([
    [transferReleaseCommand, ['P-1', '--quantity', 'x', '--to', 'B', '--key', 'k', '--out', 'o']],
    [transferReleaseCommand, ['P-1', '--quantity', '1', '--to', 'B', '--key', 'k']],
    [transferReleaseCommand, ['P-1', '--quantity', '1', '--to', 'B', '--key', 'k', '--out', 'o', '--reading', 'x']],
    [transferReleaseCommand, ['P-1', '--quantity', '1', '--to', 'B', '--key', 'k', '--out', 'o', '--on', 'x']],
    [transferAcceptCommand, ['f', '--key', 'k', '--out', 'o']],
    [transferAcceptCommand, ['f', '--pool', 'p', '--key', 'k', '--out', 'o', '--on', '1']],
    [transferConfirmCommand, ['f', '--key', 'k']],
  ])('ends with 2 and shows the usage when it is used wrongly', async (command, args) => {
    const { exitCode, stderr } = await sayCommand(command, '/nowhere', args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`Usage: coterm ${command.usage}`);
  });
});
