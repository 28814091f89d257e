/**
 * `npm run torture`: kills Coterm (kill -9) in the middle of imports, edits, backups and rebuilds, and counts what was
 * lost. With `--steps` it lets every single step on the disk fail instead.
 */
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { ensureBuilt } from './ensure-built.mjs';

/** @typedef {{scenario: string, loops: number, acknowledged: number, lost: readonly string[], recovered: number, seconds: number}} ScenarioCount */
/** @typedef {{seed: number, scenarios: readonly ScenarioCount[], stages: readonly (readonly [string, number])[]}} TortureReport */
/** @typedef {{loop: number, scenario: string, stage: string, lost: readonly string[]}} Progress */
/** @typedef {{loops: number, seed: number, only: string | undefined, tell: (progress: Progress) => void}} Order */
/** @typedef {{scenario: string, failing: string, steps: number, wrong: readonly string[], seconds: number}} StepsCount */

const usage =
  'npm run torture -- [--loops N] [--seed N] [--only import|edit|backup|rebuild] [--json]\n' +
  'npm run torture -- --steps [--json]\n' +
  '  --loops  kills over all scenarios together (200)\n' +
  '  --seed   the same seed throws the same dice again\n' +
  '  --steps  lets every step on the disk fail, one after the other\n';

/** @type {(text: string | undefined, otherwise: number) => number | null} */
const readNumber = (text, otherwise) => {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
};

/** @type {(width: number, cells: readonly (string | number)[]) => string} */
const row = (width, [first = '', ...rest]) =>
  `${String(first).padEnd(width)}${rest.map((cell) => String(cell).padStart(14)).join('')}\n`;

/** @type {(numbers: readonly number[]) => number} */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** @type {(report: TortureReport) => string} */
const killTable = ({ seed, scenarios, stages }) => {
  const total = {
    scenario: 'total',
    loops: sum(scenarios.map(({ loops }) => loops)),
    acknowledged: sum(scenarios.map(({ acknowledged }) => acknowledged)),
    lost: scenarios.flatMap(({ lost }) => lost),
    recovered: sum(scenarios.map(({ recovered }) => recovered)),
    seconds: sum(scenarios.map(({ seconds }) => seconds)),
  };
  const rows = [...scenarios, total].map(({ scenario, loops, acknowledged, lost, recovered, seconds }) =>
    row(10, [scenario, loops, acknowledged, lost.length, recovered, `${seconds.toFixed(1)} s`]),
  );
  const hits = stages.map(([stage, kills]) => `${String(kills).padStart(6)}  ${stage}\n`);
  return [
    row(10, ['', 'loops', 'acknowledged', 'lost', 'tails mended', 'time']),
    ...rows,
    `\nWhere the kills hit (${stages.length} places; # stands for a number, * for what differs from run to run):\n`,
    ...hits,
    `\nSeed ${seed}\n`,
  ].join('');
};

/** @type {(counts: readonly StepsCount[]) => string} */
const stepsTable = (counts) => {
  const rows = counts.map(({ scenario, failing, steps, wrong, seconds }) =>
    row(60, [`${scenario}, ${failing}`, steps, wrong.length, `${seconds.toFixed(1)} s`]),
  );
  const total = ['total', sum(counts.map(({ steps }) => steps)), sum(counts.map(({ wrong }) => wrong.length)), ''];
  return [row(60, ['', 'steps', 'wrong', 'time']), ...rows, row(60, total)].join('');
};

/** @type {(order: {loops: number, seed: number, only: string | undefined, json: boolean}) => Promise<boolean>} */
const kill = async ({ json, ...order }) => {
  /** @type {{runTorture: (order: Order) => Promise<TortureReport>}} */
  const { runTorture } = await tsImport('../../test/torture/torture.ts', import.meta.url);
  await ensureBuilt('cli');
  await ensureBuilt('renderer');
  /** @type {(progress: Progress) => void} */
  const tell = ({ loop, scenario, stage, lost }) => {
    for (const what of lost) process.stderr.write(`LOST in ${scenario} ${loop}, killed at ${stage}: ${what}\n`);
  };
  const report = await runTorture({ ...order, tell });
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : killTable(report));
  return report.scenarios.every(({ lost }) => lost.length === 0);
};

/** @type {(json: boolean) => Promise<boolean>} */
const failSteps = async (json) => {
  /** @type {{failEverything: (tell: (count: StepsCount) => void) => Promise<readonly StepsCount[]>}} */
  const { failEverything } = await tsImport('../../test/torture/every-step.ts', import.meta.url);
  const counts = await failEverything(({ scenario, failing, wrong }) => {
    for (const what of wrong) process.stderr.write(`WRONG in ${scenario}, ${failing}: ${what}\n`);
  });
  process.stdout.write(json ? `${JSON.stringify(counts)}\n` : stepsTable(counts));
  return counts.every(({ wrong }) => wrong.length === 0);
};

const { values } = parseArgs({
  options: {
    loops: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    steps: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const { only, json = false } = values;
const loops = readNumber(values.loops, 200);
const seed = readNumber(values.seed, Date.now() % 1_000_000);
const isKnown = only === undefined || ['import', 'edit', 'backup', 'rebuild'].includes(only);

if (loops === null || seed === null || !isKnown) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const isSound = values.steps === true ? await failSteps(json) : await kill({ loops, seed, only, json });
  process.exitCode = isSound ? 0 : 1;
}
