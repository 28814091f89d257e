/**
 * Loaded before the program (`node --import`): tells each step on the watched files to whoever started it, over the
 * pipe that it was given as its third, and ends the process at the step that it was told, without a chance to tidy up.
 */
import { writeSync } from 'node:fs';
import { stageOf, watchFiles } from '../doubles/watched-files.mjs';

const PIPE = 3;

/** @type {{readonly folders: readonly string[], readonly atStep: number | null, readonly half: boolean}} */
const { folders, atStep, half } = JSON.parse(process.env['COTERM_TORTURE'] ?? '{"folders":[]}');

let steps = 0;
watchFiles(folders, (step) => {
  steps += 1;
  writeSync(PIPE, `${stageOf(step)}\n`);
  if (steps !== atStep) return;
  if (half) step.doHalf();
  process.kill(process.pid, 'SIGKILL');
});
