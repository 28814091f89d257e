/** Records changes in a workspace that nobody has open, one event each, for journeys that begin with a register. */
import type { Change } from '../../domain/ledger/change';
import { openWorkspace } from '../../main/workspace/workspace';

export const recordInWorkspace = async (folder: string, changes: readonly Change[]): Promise<void> => {
  const opened = await openWorkspace(folder, { write: true });
  if (!opened.ok) throw new Error(`refused: ${opened.error.code}`);
  const { ledger, close } = opened.value;
  for (const change of changes) {
    const recorded = await ledger.record([change]);
    if (!recorded.ok) throw new Error(`refused: ${recorded.error.code}`);
  }
  await close();
};
