/** The texts of `coterm --help`, in full or for the commands that one word begins. */
import type { Command } from './command';

const globals = [
  ['--json', 'one JSON document on standard output'],
  ['--workspace DIR', 'the workspace folder (default: the app’s own)'],
  ['--help, --version', 'this text; the version'],
] as const;

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

export const helpText = (commands: readonly Command[]): string =>
  [
    'Usage: coterm COMMAND ...',
    '',
    table(commands.map(({ usage, summary }) => [usage, summary])),
    '',
    'Every command takes:',
    table(globals),
    '',
    'Exit codes: 0 done, 1 refused, 2 wrong use.',
  ].join('\n');
