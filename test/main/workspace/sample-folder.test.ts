import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { done } from '../../../domain/result';
import { beginSampleFolder, removeSampleFolder, sampleFolderOf } from '../../../main/workspace/sample-folder';
import { aWorkspace } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';

/** Begun, and opened as a workspace once. */
const aSample = async (): Promise<string> => {
  const folder = join(await aTemporaryFolder(), 'workspace-sample');
  expect(await beginSampleFolder(folder)).toEqual(done(null));
  const { close, keys } = await aWorkspace(folder);
  await keys.create('Desk');
  await close();
  return folder;
};

const isGone = async (folder: string): Promise<boolean> => (await readdir(folder).catch(() => null)) === null;

describe('the folder of the sample portfolio', () => {
  it('lies beside the workspace', () => {
    expect(sampleFolderOf(join('/data', 'Coterm', 'workspace'))).toBe(join('/data', 'Coterm', 'workspace-sample'));
  });

  it('is removed whole', async () => {
    const folder = await aSample();
    await mkdir(join(folder, 'journal', 'torn'));
    expect(await removeSampleFolder(folder)).toEqual(done(true));
    expect(await isGone(folder)).toBe(true);
    expect(await removeSampleFolder(folder)).toEqual(done(false));
  });

  it.each(['thesis.txt', 'files/thesis.txt', 'keys/mine.pem.txt', 'journal/notes.ndjson', 'more/thesis.txt'])(
    'is left alone with %s in it',
    async (name) => {
      const folder = await aSample();
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), 'mine');
      const before = (await readdir(folder, { recursive: true })).sort();
      expect(await removeSampleFolder(folder)).toMatchObject({ ok: false, error: { code: 'sample/foreign' } });
      expect(await beginSampleFolder(folder)).toMatchObject({ ok: false, error: { code: 'sample/foreign' } });
      expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
    },
  );

  it('is no sample without its mark: a workspace of that name is somebody’s own', async () => {
    const folder = await aSample();
    await rm(join(folder, 'sample.json'));
    expect(await removeSampleFolder(folder)).toMatchObject({ ok: false, error: { code: 'sample/foreign' } });
    await writeFile(join(folder, 'sample.json'), '{"v":1,"holds":"recordings"}');
    expect(await removeSampleFolder(folder)).toMatchObject({ ok: false, error: { code: 'sample/foreign' } });
  });

  it('does not follow a link out of it', async () => {
    const folder = await aSample();
    const elsewhere = await aTemporaryFolder();
    await writeFile(join(elsewhere, 'sha256-x'), 'mine');
    await symlink(elsewhere, join(folder, 'files'));
    expect(await removeSampleFolder(folder)).toMatchObject({ ok: false, error: { code: 'sample/foreign' } });
    expect(await readdir(elsewhere)).toEqual(['sha256-x']);
  });

  it('is left alone while somebody has it open', async () => {
    const folder = await aSample();
    const { close } = await aWorkspace(folder);
    expect(await removeSampleFolder(folder)).toMatchObject({ ok: false, error: { code: 'workspace/in-use' } });
    await close();
    expect(await removeSampleFolder(folder)).toEqual(done(true));
  });

  it('is cleared away after a crash, whether it was being made or removed', async () => {
    const parent = await aTemporaryFolder();
    const cutShort: Readonly<Record<string, readonly string[]>> = {
      'nothing in it yet': [],
      'its mark half written': ['sample.json.1234.unfinished'],
      'marked alone': ['sample.json'],
    };
    for (const [what, names] of Object.entries(cutShort)) {
      const folder = join(parent, 'workspace-sample');
      await beginSampleFolder(folder);
      for (const name of await readdir(folder)) if (!names.includes(name)) await rm(join(folder, name));
      for (const name of names.filter((each) => each !== 'sample.json')) await writeFile(join(folder, name), '{"v"');
      expect(await removeSampleFolder(folder), what).toEqual(done(true));
      expect(await isGone(folder), what).toBe(true);
    }
  });
});
