/** `npm run test:electron`: the journeys in Electron's own window, where the runtime is; else it says that it did not run. */
import { electronAnswers, electronExecutable, fetchElectron } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { runPlaywright } from './run-playwright.mjs';

/** @returns {Promise<string | null>} why the runtime cannot be used; `null` when it can */
const whyNot = async () => {
  const executable = electronExecutable() ?? ((await fetchElectron()) ? electronExecutable() : null);
  if (executable === null) return 'the Electron runtime is not installed and could not be fetched';
  return electronAnswers(executable) ? null : 'the Electron runtime does not start on this system';
};

const reason = await whyNot();
if (reason === null) {
  for (const name of /** @type {const} */ (['main', 'preload', 'renderer'])) await ensureBuilt(name);
  process.exitCode = runPlaywright('electron', {}, process.argv.slice(2));
} else {
  process.stdout.write(`The Electron journeys did not run: ${reason}.\n0 passed, 0 failed, 1 skipped\n`);
  // On the build machines, which can fetch it, not running is a failure.
  process.exitCode = process.env.CI === undefined ? 0 : 1;
}
