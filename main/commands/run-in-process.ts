/** Runs a command line in this process: its arguments, streams, clock and exit code. */
import { appVersion } from '../app-version';
import { localDate } from '../local-date';
import { defaultWorkspaceFolder } from '../workspace/default-workspace-folder';
import { surviveClosedPipe } from './closed-pipe';
import type { Command } from './command';
import { runCommandLine } from './run-command-line';

/** Sets the exit code and lets the process end by itself, so that everything printed arrives. */
export const runInProcess = async (commands: readonly Command[], line: readonly string[]): Promise<void> => {
  surviveClosedPipe(process.stdout);
  surviveClosedPipe(process.stderr);
  process.exitCode = await runCommandLine(commands, line, {
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    today: () => localDate(new Date()),
    defaultWorkspaceFolder: defaultWorkspaceFolder(),
    version: appVersion,
    debug: Boolean(process.env['COTERM_DEBUG']),
  });
};
