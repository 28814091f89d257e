/** Prints what a bench found, and keeps it as JSON below `out/bench`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../architecture/project-root';
import type { BenchResult } from './bench';
import { ratioOf, verdictOn, type Goal } from './figures';

export interface Report extends BenchResult {
  readonly bench: string;
  readonly at: string;
  readonly size: number;
  readonly runs: number;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly loadBefore: readonly number[];
  readonly loadAfter: readonly number[];
}

const figureText = (value: number | string): string =>
  typeof value === 'string' || Number.isInteger(value) ? String(value) : value.toFixed(1);

const goalLine = (goal: Goal): string => {
  const { id, says, ours, beside, most, unit } = goal;
  return `${id.padEnd(4)} ${ratioOf(goal).toFixed(2)}x of at most ${most}x  ${verdictOn(goal).padEnd(16)} ${says}: ${figureText(ours)} ${unit} beside ${figureText(beside)}`;
};

const facts = (values: Readonly<Record<string, string | number>>): readonly string[] =>
  Object.entries(values).map(([name, value]) => `     ${name}: ${figureText(value)}`);

export const reportLines = (report: Report): readonly string[] => [
  `${report.bench}, size ${report.size}, median of ${report.runs}, ${report.at}`,
  ...report.goals.map(goalLine),
  ...facts(report.figures),
  ...report.proofs.map((proof) => `     same work: ${proof}`),
  ...facts(report.machine),
  `     load before ${report.loadBefore.join(' ')}, after ${report.loadAfter.join(' ')}`,
];

/** Answers the file's path. */
export const keepReport = (report: Report): string => {
  const folder = join(projectRoot, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${report.bench}.json`);
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
};
