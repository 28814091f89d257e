/** Two servers of which one falls silent again and again. */
import type { Workspace } from '../../../main/workspace/workspace';
import { setServer } from '../../builders/observed-workspace';

export const silentServer = 'N1';

export const observed = [
  { installation: silentServer, address: 'https://n1.invalid' },
  { installation: 'N2', address: 'https://n2.invalid' },
] as const;

export const setObserved = async (workspace: Workspace): Promise<void> => {
  for (const { address, installation } of observed) await setServer(workspace, address, { installation });
};
