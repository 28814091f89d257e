/** `npm run e2e`: finds or gets a browser, builds what `npm start` would, and runs the journeys. */
import { ensureBuilt } from './ensure-built.mjs';
import { obtainBrowser } from './find-browser.mjs';
import { runPlaywright } from './run-playwright.mjs';

const browser = obtainBrowser();
for (const name of /** @type {const} */ (['cli', 'browser-host', 'renderer'])) await ensureBuilt(name);
process.exitCode = runPlaywright('browser host', { CHROME_PATH: browser }, process.argv.slice(2));
