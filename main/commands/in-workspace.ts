/** Opens the workspace that a command works on, and closes it whatever the command's end. */
import { openWorkspace, type Workspace } from '../workspace/workspace';
import { printRefusal } from './answer';
import type { CommandHost, CommandOutcome } from './command';

/** A workspace that cannot be opened is printed as refused. `write` takes the writer's lock. */
export const inWorkspace = async (
  host: CommandHost,
  { write }: { readonly write: boolean },
  run: (workspace: Workspace) => Promise<CommandOutcome>,
): Promise<CommandOutcome> => {
  const opened = await openWorkspace(host.workspaceFolder, { write, now: host.now });
  if (!opened.ok) return printRefusal(host, opened.error);
  try {
    return await run(opened.value);
  } finally {
    await opened.value.close();
  }
};
