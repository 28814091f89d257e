/** `npm start`: builds what is needed, then opens Coterm in Electron, or else in the browser host. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { chooseHost, choiceLine } from './choose-host.mjs';
import { electronAnswers, electronExecutable, fetchElectron } from './electron-runtime.mjs';
import { ensureBuilt, projectRoot } from './ensure-built.mjs';

const given = process.argv.slice(2);
const passedOn = given.filter((argument) => argument !== '--browser');

/** npm runs scripts in the project's folder; a relative path is meant from where npm was called. */
const calledFrom = process.env['INIT_CWD'] ?? process.cwd();

/** @param {string} executable */
const openElectron = async (executable) => {
  for (const name of /** @type {const} */ (['main', 'preload', 'renderer'])) await ensureBuilt(name);
  const app = spawn(executable, [projectRoot, ...passedOn], { stdio: 'inherit', cwd: calledFrom });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
  app.on('exit', (code) => process.exit(code ?? 1));
};

const serveBrowser = async () => {
  await ensureBuilt('renderer');
  const entry = await ensureBuilt('browser-host');
  // The host sees the arguments that it would see if it were started by itself.
  process.argv.splice(1, process.argv.length, entry, ...passedOn);
  process.chdir(calledFrom);
  await import(pathToFileURL(entry).href);
};

const choice = await chooseHost({
  browserWanted: given.includes('--browser'),
  platform: process.platform,
  hasDisplay: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  isRoot: process.getuid?.() === 0,
  executable: electronExecutable,
  fetch: fetchElectron,
  answers: electronAnswers,
});
process.stdout.write(`${choiceLine(choice)}\n`);
try {
  await (choice.host === 'electron' ? openElectron(choice.executable) : serveBrowser());
} catch (error) {
  process.stderr.write(
    `Coterm could not be built or started: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
