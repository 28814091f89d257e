import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LicenceFileDraft } from '../../../domain/ledger/licence-file';
import type { CommandHost } from '../../../main/commands/command';
import { importCommand } from '../../../main/commands/import';
import { poolsCommand } from '../../../main/commands/pools';
import { limits } from '../../../contract/limits';
import { day } from '../../builders/a-lot';
import { aCommandHost, type KeptCommandHost } from '../../builders/command-host';
import { anIssuer, aWorkspace } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aPlace = async () => {
  const [workspaceFolder, files] = [await aTemporaryFolder(), await aTemporaryFolder()];
  const issuer = await anIssuer();
  const workspace = await aWorkspace(workspaceFolder);
  await issuer.enrolIn(workspace);
  await workspace.close();
  return {
    issuer,
    workspaceFolder,
    host: (over: Partial<CommandHost> = {}): KeptCommandHost => aCommandHost({ workspaceFolder, json: true, ...over }),
    put: async (name: string, bytes: Uint8Array | string): Promise<string> => {
      await writeFile(join(files, name), bytes);
      return join(files, name);
    },
    pools: async (): Promise<unknown> => {
      const kept = aCommandHost({ workspaceFolder, json: true });
      await poolsCommand.run([], kept);
      return kept.documents()[0];
    },
  };
};

const aSecondFile: Partial<LicenceFileDraft> = {
  id: 'ILF-2',
  pool: { id: 'P-0417', name: 'Harbour Terminal North', createdOn: day('2024-03-01'), new: false },
  lots: [
    {
      lot: 'L2',
      product: 'core',
      variant: 'standard',
      term: 'perpetual',
      quantity: 10,
      supMonths: 12,
      warrantyMonths: 12,
    },
  ],
};

describe('coterm import', () => {
  it('appends a verified file and says what changed', async () => {
    const { issuer, host, put, pools } = await aPlace();
    const kept = host();
    expect(await importCommand.run([await put('north.ilf', await issuer.file())], kept)).toEqual({ exitCode: 0 });
    expect(kept.documents()).toMatchObject([
      {
        ok: true,
        fileName: 'north.ilf',
        outcome: 'imported',
        differences: [{ pool: 'P-0417', before: null, after: { quantity: 40 } }],
      },
    ]);
    expect(await pools()).toMatchObject({ pools: [{ pool: 'P-0417', quantity: 40, ssed: '2025-09-01' }] });
  });

  it('--preview shows the changes only', async () => {
    const { issuer, host, put, pools } = await aPlace();
    const kept = host();
    expect(await importCommand.run([await put('north.ilf', await issuer.file()), '--preview'], kept)).toEqual({
      exitCode: 0,
    });
    expect(kept.documents()).toMatchObject([{ outcome: 'preview', event: null, differences: [{ pool: 'P-0417' }] }]);
    expect(await pools()).toMatchObject({ pools: [] });
  });

  it('has nothing to do the second time', async () => {
    const { issuer, host, put } = await aPlace();
    const path = await put('north.ilf', await issuer.file());
    await importCommand.run([path], host());
    const kept = host();
    expect(await importCommand.run([path], kept)).toEqual({ exitCode: 0 });
    expect(kept.documents()).toMatchObject([{ ok: true, outcome: 'known', event: null, differences: [] }]);
  });

  it('gives each of several files its own answer, and exit code 1 if one was refused', async () => {
    const { issuer, host, put, pools } = await aPlace();
    const stranger = await anIssuer();
    const paths = [
      await put('a.ilf', await issuer.file()),
      await put('b.ilf', await stranger.file()),
      await put('c.ilf', 'nonsense'),
      join('nowhere', 'd.ilf'),
    ];
    const kept = host();
    expect(await importCommand.run(paths, kept)).toEqual({ exitCode: 1 });
    expect(kept.documents()).toMatchObject([
      { ok: true, outcome: 'imported' },
      { ok: false, error: { code: 'ilf/unknown-issuer', fileName: 'b.ilf' } },
      { ok: false, error: { fileName: 'c.ilf' } },
      { ok: false, error: { code: 'file/unreadable', fileName: 'd.ilf' } },
    ]);
    expect(await pools()).toMatchObject({ pools: [{ pool: 'P-0417' }] });
  });

  it('averages a second file into its pool (LP-12)', async () => {
    const { issuer, host, put, pools } = await aPlace();
    await importCommand.run(
      [await put('a.ilf', await issuer.file()), await put('b.ilf', await issuer.file(aSecondFile))],
      host(),
    );
    expect(await pools()).toMatchObject({ pools: [{ quantity: 50, lots: [{ lot: 'L1' }, { lot: 'L2' }] }] });
  });

  it('answers workspace/in-use while an app has the workspace open, where a preview still works', async () => {
    const { issuer, host, put, workspaceFolder } = await aPlace();
    const path = await put('north.ilf', await issuer.file());
    const app = await aWorkspace(workspaceFolder);
    const [importing, previewing] = [host(), host()];
    expect(await importCommand.run([path], importing)).toEqual({ exitCode: 1 });
    expect(importing.documents()).toMatchObject([{ ok: false, error: { code: 'workspace/in-use' } }]);
    expect(await importCommand.run([path, '--preview'], previewing)).toEqual({ exitCode: 0 });
    expect(app.ledger.head().count).toBe(0);
  });

  it('refuses a file by its size before reading it', async () => {
    const { host, put } = await aPlace();
    const path = await put('large.ilf', '');
    await truncate(path, limits.licenceFileBytes + 1);
    const kept = host();
    expect(await importCommand.run([path], kept)).toEqual({ exitCode: 1 });
    expect(kept.documents()).toMatchObject([
      { error: { code: 'file/too-large', sizeBytes: limits.licenceFileBytes + 1 } },
    ]);
  });

  it('leaves no trace of a refused file', async () => {
    const { host, put, workspaceFolder } = await aPlace();
    await importCommand.run([await put('c.ilf', 'nonsense')], host());
    expect(await readdir(workspaceFolder)).not.toContain('files');
  });

  it('speaks to people by default', async () => {
    const { issuer, host, put } = await aPlace();
    const kept = host({ json: false });
    await importCommand.run([await put('north.ilf', await issuer.file()), await put('c.ilf', 'nonsense')], kept);
    expect(kept.printed().stdout).toBe(
      'north.ilf: imported. Signed by iSentry.\n  Pool P-0417 (Harbour Terminal North): licences – -> 40, SSED – -> 2025-09-01\n',
    );
    expect(kept.printed().stderr).toContain('c.ilf: ');
  });

  it('names a file on a terminal without what would move its cursor', async () => {
    const { host, put } = await aPlace();
    const kept = host({ json: false });
    await importCommand.run([await put('c\u001b[2J.ilf', 'nonsense')], kept);
    expect(kept.printed().stderr).toContain('c\\u001b[2J.ilf: ');
  });

  it('without a file is wrong use', async () => {
    const kept = aCommandHost();
    expect(await importCommand.run([], kept)).toEqual({ exitCode: 2 });
    expect(kept.printed().stderr).toContain('Usage: coterm import FILE...');
  });
});
