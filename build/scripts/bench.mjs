/** `npm run bench -- import|edit|gantt|policy|rebuild|serials|startup`: times Coterm beside floors and peers, and prints the ratios. */
import { tsImport } from 'tsx/esm/api';
import { ensureBuilt } from './ensure-built.mjs';
import { obtainBrowser } from './find-browser.mjs';

process.env['CHROME_PATH'] = obtainBrowser();
for (const name of /** @type {const} */ (['browser-host', 'renderer', 'bench'])) await ensureBuilt(name);
/** @type {{runBench: (given: readonly string[]) => Promise<number>}} */
const { runBench } = await tsImport('../../test/bench/run-bench.ts', import.meta.url);
process.exitCode = await runBench(process.argv.slice(2));
