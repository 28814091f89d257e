/** A workspace in a temporary folder that is closed when its test ends. */
import { onTestFinished } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../main/workspace/workspace';
import { aDay, valueOf } from './issuer';

export { aDay, anIssuer, valueOf, type Issuer } from './issuer';

/** Opened for writing, and closed when the test ends. */
export const aWorkspace = async (folder: string, over: Partial<WorkspaceOptions> = {}): Promise<Workspace> => {
  const workspace = valueOf(await openWorkspace(folder, { write: true, now: aDay, ...over }));
  onTestFinished(() => workspace.close());
  return workspace;
};
