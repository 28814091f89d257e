/** Journeys through the whole program: in a real browser through the browser host, and in Electron where it is installed. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { headlessFlags } from './scripts/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const browser = process.env['CHROME_PATH'];

export default defineConfig({
  testDir: `${root}test/e2e`,
  // A folder for each run: Playwright empties it at the start, also under another run.
  outputDir: `${root}test-results/${process.env['COTERM_E2E_RUN'] ?? 'by-hand'}`,
  // What hangs is ended; how long a journey takes is never judged, and shared machines vary threefold.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env['COTERM_E2E_REPORT'] ?? `${root}out/reports/e2e.json` }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A trace of every step takes as long as the journey itself: COTERM_TRACE=1 npm run e2e -- FILE where one is wanted.
    trace: process.env['COTERM_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: headlessFlags, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  projects: [
    { name: 'browser host', testMatch: '*.journey.ts', testIgnore: 'electron/*' },
    { name: 'electron', testMatch: 'electron/*.journey.ts' },
  ],
});
