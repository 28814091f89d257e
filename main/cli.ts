/** The command line, as a flat list of what it can do. */
import { appVersion } from './app-version';
import type { Command } from './commands/command';
import { simulateCommand } from './commands/simulate';
import { runCommandLine } from './commands/run-command-line';
import { localDate } from './local-date';
import { surviveClosedPipe } from './commands/closed-pipe';
import { defaultWorkspaceFolder } from './workspace/default-workspace-folder';

const commands: readonly Command[] = [simulateCommand];

surviveClosedPipe(process.stdout);
surviveClosedPipe(process.stderr);

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => new Date(),
  today: () => localDate(new Date()),
  defaultWorkspaceFolder: defaultWorkspaceFolder(),
  version: appVersion,
  debug: Boolean(process.env['COTERM_DEBUG']),
});
