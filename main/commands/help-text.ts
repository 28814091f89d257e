/** The texts of `coterm --help`, in full or for the commands that one word begins. */
import type { Command } from './command';

const globals = [
  ['--json', 'one JSON document on standard output'],
  ['--workspace DIR', 'the workspace folder (default: the app’s own)'],
  ['--help, --version', 'this text; the version'],
] as const;

/** Fits a terminal of 80 columns: what is longer than its column has the other on the next line. */
const mostWide = 32;

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.min(mostWide, Math.max(...rows.map(([left]) => left.length)));
  const lines = rows.flatMap(([left, right]) =>
    left.length <= width ? [`${left.padEnd(width)}  ${right}`] : [left, `${' '.repeat(width)}  ${right}`],
  );
  return lines.map((line) => `  ${line}`).join('\n');
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
