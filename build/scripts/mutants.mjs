/** `npm run mutants`: takes each protection away in a copy of the sources, and sees the test fail that has to notice. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutants } from '../mutants.mjs';
import { projectRoot } from './ensure-built.mjs';

/** @typedef {import('../mutants.mjs').Mutant} Mutant */

/** All that the tests of the main side need; the window's folder for its types alone. */
const copied = ['build', 'contract', 'domain', 'main', 'preload', 'renderer', 'test', 'package.json', 'tsconfig.json'];

const [only = ''] = process.argv.slice(2);
const chosen = mutants.filter(({ takesAway, file, test }) => `${takesAway} ${file} ${test}`.includes(only));

const copy = mkdtempSync(join(tmpdir(), 'coterm-mutants-'));
const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');

/** @type {(test: string) => boolean} */
const passes = (test) =>
  spawnSync(process.execPath, [vitest, 'run', '--config', 'build/vitest.ts', '--maxWorkers=1', test], { cwd: copy })
    .status === 0;

/** What is wrong with a mutant; `null` when its test noticed. @type {(mutant: Mutant) => string | null} */
const survived = ({ file, search, replace, test }) => {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(search).length !== 2) return `“${search}” does not stand exactly once in ${file}`;
  writeFileSync(
    path,
    text.replace(search, () => replace),
  );
  const isUnnoticed = passes(test);
  writeFileSync(path, text);
  return isUnnoticed ? `${test} does not notice` : null;
};

try {
  for (const name of copied) cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const failing = [...new Set(chosen.map(({ test }) => test))].filter((test) => !passes(test));
  for (const test of failing) process.stdout.write(`FAILED ${test} fails before anything is taken away\n`);
  let unnoticed = failing.length;
  for (const mutant of failing.length > 0 ? [] : chosen) {
    const wrong = survived(mutant);
    if (wrong !== null) unnoticed += 1;
    process.stdout.write(
      `${wrong === null ? 'ok    ' : 'FAILED'} without ${mutant.takesAway}${wrong === null ? '' : `: ${wrong}`}\n`,
    );
  }
  process.stdout.write(`${chosen.length} protections taken away, ${unnoticed} unnoticed\n`);
  process.exitCode = unnoticed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
