/** Finds the command that a line calls, by its one or two words. */
import { done, refuse, type Result } from '../../domain/result';
import type { Command } from './command';

export interface Call {
  readonly command: Command;
  readonly args: readonly string[];
}

const wordsOf = (command: Command): readonly string[] => command.name.split(' ');

const isCalledBy = (command: Command, line: readonly string[]): boolean =>
  wordsOf(command).every((word, index) => line[index] === word);

/** Commands that the line begins but does not finish: `ilf` begins `ilf issue` and `ilf verify`. */
export const commandsBegunBy = (commands: readonly Command[], line: readonly string[]): readonly Command[] =>
  commands.filter((command) => line[0] !== undefined && wordsOf(command)[0] === line[0]);

/** `usage/no-command` or `usage/unknown-command` when there is none. */
export const findCommand = (commands: readonly Command[], line: readonly string[]): Result<Call> => {
  const command = commands.find((known) => isCalledBy(known, line));
  if (command) return done({ command, args: line.slice(wordsOf(command).length) });
  if (line[0] === undefined) return refuse('usage/no-command');
  const unfinished = commandsBegunBy(commands, line).length > 0;
  return refuse('usage/unknown-command', { command: line.slice(0, unfinished ? 2 : 1).join(' ') });
};
