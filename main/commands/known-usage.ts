/** What licence servers have said so far, for commands that only read it. */
import type { Register } from '../../domain/ledger/register';
import type { ServerStatus } from '../../domain/usage/reading';
import type { KnownUsage } from '../../domain/usage/server-standing';
import { allReadings } from '../licence-servers/all-readings';
import { registeredServers } from '../licence-servers/registered-servers';
import type { Workspace } from '../workspace/workspace';
import type { CommandHost } from './command';

/** As they were left by whoever asked last; nobody is asked here (`coterm servers check` does that). */
export const knownUsage = async (
  workspace: Workspace,
  register: Register,
  today: CommandHost['today'],
): Promise<KnownUsage> => {
  const kept = await Promise.all(registeredServers(register).map((server) => workspace.usage.statuses.find(server)));
  const statuses = kept.flatMap((status): ServerStatus[] => (status === null ? [] : [{ ...status, checking: false }]));
  return { latest: await allReadings(workspace, today).latest(), statuses };
};
