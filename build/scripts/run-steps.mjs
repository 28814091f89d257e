/** Runs steps, prints what each said as it ends, and closes with what failed, one line of counts and the real exit code. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-built.mjs';
import { failureLines, failuresOf } from './failed-tests.mjs';
import { countsLine, countsOf, sumCounts } from './test-counts.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {{readonly counts: import('./test-counts.mjs').Counts, readonly failures: readonly string[]}} Outcome */

const reports = join(projectRoot, 'out/reports');

/** @param {Step} step @returns {Promise<{succeeded: boolean, said: string}>} */
const run = ({ command }) =>
  new Promise((resolve) => {
    const chunks = /** @type {Buffer[]} */ ([]);
    const [program = 'npm', ...before] =
      process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];
    const child = spawn(program, [...before, 'run', '--silent', ...command], { cwd: projectRoot });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ succeeded: false, said: String(error) }));
    child.on('close', (code) => resolve({ succeeded: code === 0, said: Buffer.concat(chunks).toString() }));
  });

/** @param {Step} step @returns {Promise<Outcome>} */
const runAndPrint = async (step) => {
  const report = step.report === null ? null : join(reports, step.report);
  if (report !== null) rmSync(report, { force: true });
  const startedMs = performance.now();
  const { succeeded, said } = await run(step);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const text = said.trim();
  process.stdout.write(
    `${succeeded ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)\n${text === '' ? '' : `${text}\n\n`}`,
  );
  const failures = failuresOf(step.name, { report, succeeded, root: projectRoot });
  return { counts: countsOf(report, succeeded), failures };
};

/** @param {readonly Step[]} lane @returns {Promise<Outcome[]>} */
const runLane = async (lane) => {
  const outcomes = [];
  for (const step of lane) outcomes.push(await runAndPrint(step));
  return outcomes;
};

/**
 * @param {readonly (readonly (readonly Step[])[])[]} stages each a set of lanes; a stage starts when the one before has ended
 */
export const runSteps = async (stages) => {
  mkdirSync(reports, { recursive: true });
  const outcomes = [];
  for (const lanes of stages) outcomes.push(...(await Promise.all(lanes.map(runLane))).flat());
  const sum = sumCounts(outcomes.map(({ counts }) => counts));
  process.exitCode = sum.failed === 0 ? 0 : 1;
  process.stdout.write(`${failureLines(outcomes.flatMap(({ failures }) => failures))}${countsLine(sum)}\n`);
};
