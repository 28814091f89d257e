import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { done, refuse } from '../../domain/result';
import { createWorkspaceSwitch, type ShownWorkspace } from '../../main/shown-workspace';
import { openWorkspace, type Workspace } from '../../main/workspace/workspace';
import { currentWriter } from '../../main/workspace/writer-lock';
import { aTemporaryFolder } from '../builders/temporary-folder';

const opened = async (folder: string): Promise<Workspace> => {
  const result = await openWorkspace(folder, { write: true });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const aSwitch = async () => {
  const parent = await aTemporaryFolder();
  const [ownFolder, sampleFolder] = [join(parent, 'own'), join(parent, 'sample')];
  const own = await opened(ownFolder);
  const told: ShownWorkspace[] = [];
  const open = (folder: string) => openWorkspace(folder, { write: true });
  const workspaces = createWorkspaceSwitch({ own, open, tell: (shown) => told.push(shown) });
  return { workspaces, own, ownFolder, sampleFolder, told };
};

describe('which workspace a host shows', () => {
  it('starts with the user’s own', async () => {
    const { workspaces, own } = await aSwitch();
    expect(workspaces.shown()).toEqual({ kind: 'own', workspace: own });
    await workspaces.close();
  });

  it('keeps the own one locked while the sample is looked at, and gives both back at the end', async () => {
    const { workspaces, own, ownFolder, sampleFolder, told } = await aSwitch();
    expect(await workspaces.showSample(sampleFolder)).toEqual(done(null));
    expect(workspaces.shown()).toMatchObject({ kind: 'sample' });
    expect(workspaces.shown().workspace.id).not.toBe(own.id);
    expect([await currentWriter(ownFolder), await currentWriter(sampleFolder)]).not.toContain(null);
    await workspaces.showOwn();
    expect(workspaces.shown()).toEqual({ kind: 'own', workspace: own });
    expect(await currentWriter(sampleFolder)).toBeNull();
    expect(told.map(({ kind }) => kind)).toEqual(['sample', 'own']);
    await workspaces.close();
    expect(await currentWriter(ownFolder)).toBeNull();
  });

  it('stays where it is when the sample cannot be opened', async () => {
    const { workspaces, own, sampleFolder, told } = await aSwitch();
    const other = await opened(sampleFolder);
    expect(await workspaces.showSample(sampleFolder)).toMatchObject({ ok: false, error: { code: 'workspace/in-use' } });
    expect([workspaces.shown().workspace, told]).toEqual([own, []]);
    await other.close();
    await workspaces.close();
  });

  it('lets the own folder go for one step, and opens what stands there then', async () => {
    const { workspaces, ownFolder, told } = await aSwitch();
    let writer: unknown = 'not asked';
    const step = async () => {
      writer = await currentWriter(ownFolder);
      return done(null);
    };
    expect(await workspaces.renewOwn(step)).toEqual(done(null));
    expect(writer).toBeNull();
    expect(await currentWriter(ownFolder)).not.toBeNull();
    expect(told).toEqual([workspaces.shown()]);
    await workspaces.close();
  });

  it('says what was wrong with the step, and shows the own workspace again', async () => {
    const { workspaces, own } = await aSwitch();
    const refused = refuse('backup/write-failed', { reason: 'EIO' });
    expect(await workspaces.renewOwn(() => Promise.resolve(refused))).toEqual(refused);
    expect(workspaces.shown().workspace.id).toBe(own.id);
    expect(workspaces.shown().workspace).not.toBe(own);
    await workspaces.close();
  });
});
