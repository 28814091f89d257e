/** Runs one command in a workspace and keeps what it answers. */
import { expect } from 'vitest';
import type { Command } from '../../main/commands/command';
import { aCommandHost } from './command-host';

/** With --json: the exit code and the one document. */
export const runCommand = async (
  command: Command,
  workspaceFolder: string,
  args: readonly string[],
  now?: () => Date,
): Promise<{ readonly exitCode: number; readonly document: unknown }> => {
  const host = aCommandHost({ workspaceFolder, json: true, ...(now === undefined ? {} : { now }) });
  const { exitCode } = await command.run(args, host);
  const [document, ...more] = host.documents();
  expect(more).toEqual([]);
  // A dash would stand where a refusal's sentence lacks a fact.
  if (exitCode !== 0) expect(JSON.stringify(document)).not.toMatch(/"message":"[^"]*–/);
  return { exitCode, document };
};

/** Without: the exit code and the texts. */
export const sayCommand = async (command: Command, workspaceFolder: string, args: readonly string[]) => {
  const host = aCommandHost({ workspaceFolder });
  const { exitCode } = await command.run(args, host);
  return { exitCode, ...host.printed() };
};
