/** Puts changes into a workspace's journal without asking the rules, as a merge with another computer's journal will. */
import { hostname } from 'node:os';
import type { Change } from '../../domain/ledger/change';
import { nodeDisk } from '../../main/journal/disk';
import { openJournalForWriting } from '../../main/journal/open-journal';
import { valueOf } from './open-workspace';

/** One event each, signed and chained as any other. Nobody has the workspace open. */
export const mergeIntoWorkspace = async (folder: string, changes: readonly Change[]): Promise<void> => {
  const journal = valueOf(await openJournalForWriting({ folder, hostName: hostname(), disk: nodeDisk }));
  const { writer } = journal;
  if (writer === null) throw new Error('opened for reading only');
  for (const change of changes) valueOf(await writer.append(journal.draft([change], Date.now())));
  await writer.close();
};
