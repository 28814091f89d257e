/** Runs one line of `coterm`: global options, the command, its answer, and nothing thrown. */
import { helpText } from './help-text';
import { printDocument, printRefusal, wrongUse } from './answer';
import type { Command, CommandHost } from './command';
import { commandsBegunBy, findCommand } from './find-command';
import { asksForJson, readGlobalOptions, type GlobalOptions } from './global-options';

/** What the process brings along; the line says the rest. */
export interface CommandLineHost extends Omit<CommandHost, 'json' | 'workspaceFolder'> {
  readonly defaultWorkspaceFolder: string;
  readonly version: string;
  /** Shows the stack of an unforeseen failure (`COTERM_DEBUG`). */
  readonly debug: boolean;
}

type ExitCode = 0 | 1 | 2;

const printText = (host: CommandHost, member: string, text: string): ExitCode => {
  if (host.json) printDocument(host, { ok: true, [member]: text });
  else host.stdout.write(`${text}\n`);
  return 0;
};

const runCommand = async (commands: readonly Command[], given: GlobalOptions, host: CommandHost): Promise<ExitCode> => {
  const begun = commandsBegunBy(commands, given.rest);
  if (given.help) return printText(host, 'help', helpText(begun.length > 0 ? begun : commands));
  const call = findCommand(commands, given.rest);
  if (!call.ok) return wrongUse(host, call.error).exitCode;
  return (await call.value.command.run(call.value.args, host)).exitCode;
};

const failed = (error: unknown, host: CommandHost, debug: boolean): ExitCode => {
  if (debug) host.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return printRefusal(host, { code: 'host/failed' }).exitCode;
};

/** The exit code: 0 done, 1 refused, 2 wrong use. An unforeseen exception is `host/failed`. */
export const runCommandLine = async (
  commands: readonly Command[],
  line: readonly string[],
  at: CommandLineHost,
): Promise<ExitCode> => {
  const given = readGlobalOptions(line);
  const workspaceFolder = (given.ok ? given.value.workspace : null) ?? at.defaultWorkspaceFolder;
  const host: CommandHost = {
    stdout: at.stdout,
    stderr: at.stderr,
    now: at.now,
    today: at.today,
    json: asksForJson(line),
    workspaceFolder,
  };
  if (!given.ok) return wrongUse(host, given.error).exitCode;
  if (given.value.version) return printText(host, 'version', at.version);
  try {
    return await runCommand(commands, given.value, host);
  } catch (error) {
    return failed(error, host, at.debug);
  }
};
