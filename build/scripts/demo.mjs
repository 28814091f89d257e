/** `npm run demo`: Coterm with the sample portfolio, in a temporary workspace that goes when it ends. Takes the options of `npm start`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './ensure-built.mjs';

const folder = mkdtempSync(join(tmpdir(), 'coterm-demo-'));
const script = join(projectRoot, 'build/scripts/start.mjs');
const line = [script, '--workspace', join(folder, 'workspace'), '--sample', ...process.argv.slice(2)];

const app = spawn(process.execPath, line, { stdio: 'inherit' });
// Ctrl+C reaches both; the folder goes once the other has let it go.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal));
app.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exitCode = code ?? 0;
});
