import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctorCommand } from '../../../main/commands/doctor';
import { importCommand } from '../../../main/commands/import';
import { aCommandHost } from '../../builders/command-host';
import { anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aHealthyPlace = async (): Promise<string> => {
  const [folder, files] = [await aTemporaryFolder(), await aTemporaryFolder()];
  const issuer = await anIssuer();
  const workspace = await aWorkspace(folder);
  await issuer.enrolIn(workspace);
  valueOf(await workspace.keys.create('desk'));
  await workspace.close();
  await writeFile(join(files, 'a.ilf'), await issuer.file());
  await importCommand.run([join(files, 'a.ilf')], aCommandHost({ workspaceFolder: folder }));
  return folder;
};

const examined = async (workspaceFolder: string, json = true) => {
  const kept = aCommandHost({ workspaceFolder, json });
  const { exitCode } = await doctorCommand.run([], kept);
  return { exitCode, document: json ? kept.documents()[0] : null, ...kept.printed() };
};

const contentOf = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).sort();

describe('coterm doctor', () => {
  it('finds a healthy workspace healthy, and changes nothing', async () => {
    const folder = await aHealthyPlace();
    const before = await contentOf(folder);
    const { exitCode, document } = await examined(folder);
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      checks: ['workspace', 'lock', 'journal', 'documents', 'ledger', 'clock', 'keys', 'trust', 'usage'].map(
        (check) => ({
          check,
          state: 'good',
          findings: [],
        }),
      ),
    });
    expect(await contentOf(folder)).toEqual(before);
    expect((await examined(folder, false)).stdout).toMatch(/^ok {4}journal: 1 event$/m);
  });

  it('works beside an app that is open', async () => {
    const folder = await aHealthyPlace();
    await aWorkspace(folder);
    const { exitCode, document } = await examined(folder);
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({
      checks: [
        {},
        { check: 'lock', state: 'good', found: expect.stringContaining(`process ${process.pid}`) },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  it.each([
    [
      'an edited journal line',
      'journal',
      'journal/chain-broken',
      async (folder: string) => {
        const path = join(folder, 'journal', '000001.ndjson');
        await writeFile(path, (await readFile(path, 'utf8')).replace(/.("\}\]\}\n)$/, '$1'));
      },
    ],
    [
      'a missing document',
      'documents',
      'document/unknown',
      (folder: string) => rm(join(folder, 'files'), { recursive: true }),
    ],
    [
      'a damaged document',
      'documents',
      'document/damaged',
      async (folder: string) => {
        const [name = ''] = await readdir(join(folder, 'files'));
        await writeFile(join(folder, 'files', name), 'x');
      },
    ],
    [
      'a damaged key',
      'keys',
      'key/file-damaged',
      async (folder: string) => {
        const [name = ''] = await readdir(join(folder, 'keys'));
        await writeFile(join(folder, 'keys', name), 'x');
      },
    ],
    [
      'a damaged list of issuers',
      'trust',
      'trust/damaged',
      (folder: string) => writeFile(join(folder, 'trust', 'issuers.json'), 'x'),
    ],
    [
      'a damaged workspace file',
      'workspace',
      'workspace/damaged',
      (folder: string) => writeFile(join(folder, 'workspace.json'), 'x'),
    ],
  ])('finds %s, and answers 1', async (_what, check, code, harm) => {
    const folder = await aHealthyPlace();
    await harm(folder);
    const { exitCode, document } = await examined(folder);
    expect(exitCode).toBe(1);
    expect(document).toMatchObject({ ok: false, error: { code: 'workspace/unhealthy', count: 1 } });
    expect(document).toHaveProperty(
      'error.checks',
      expect.arrayContaining([
        expect.objectContaining({ check, state: 'bad', findings: [expect.objectContaining({ code })] }),
      ]),
    );
    const { stdout, stderr } = await examined(folder, false);
    expect(stdout).toMatch(new RegExp(`^BAD +${check}: `, 'm'));
    expect(stderr).toContain('1 of the workspace’s checks failed.');
  });

  it('notes what is worth knowing and answers 0', async () => {
    const folder = await aHealthyPlace();
    await writeFile(join(folder, 'files', 'stray'), '');
    await writeFile(join(folder, 'journal', '000001.ndjson'), '{"half', { flag: 'a' });
    const { exitCode, document } = await examined(folder);
    expect(exitCode).toBe(0);
    expect(document).toHaveProperty(
      'checks',
      expect.arrayContaining([
        expect.objectContaining({
          check: 'documents',
          state: 'note',
          findings: [expect.objectContaining({ code: 'document/stray', count: 1 })],
        }),
        expect.objectContaining({
          check: 'journal',
          state: 'note',
          findings: [expect.objectContaining({ code: 'journal/torn-line' })],
        }),
      ]),
    );
  });

  it('makes no workspace where there is none', async () => {
    const folder = await aTemporaryFolder();
    for (const place of [folder, join(folder, 'new')])
      expect(await examined(place)).toMatchObject({
        exitCode: 1,
        document: { error: { code: 'workspace/missing', folder: place } },
      });
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(folder, 'keys'));
    expect((await examined(folder)).exitCode).toBe(1);
  });

  it('takes arguments for wrong use', async () => {
    expect(await doctorCommand.run(['extra'], aCommandHost())).toEqual({ exitCode: 2 });
  });
});
