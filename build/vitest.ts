/** Unit and property tests: what runs in Node, what runs in a window, and the calendar again in far time zones. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What hangs is ended; how long a test takes is never judged, and shared machines vary tenfold. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Samoa has no 2011-12-30; São Paulo had days without a midnight; UTC is what servers run in. */
const zones = ['Pacific/Apia', 'America/Sao_Paulo', 'UTC'];

/** These set up a whole app, which starts once in a process. */
const ofElectron = ['test/main/electron/**/*.test.ts', 'test/main/main.test.ts', 'test/preload/preload.test.ts'];

/**
 * Power cuts, kill -9, disks that fail, real key derivation, hostile input by the thousand: they take longer than a person waits for
 * `npm run check`, so `npm test` runs them.
 */
const ofEndurance = [
  'test/main/**/killed-*.test.ts',
  'test/main/backup/{restore,write}-backup.test.ts',
  'test/main/commands/backup.test.ts',
  'test/main/journal/{journal-histories,journal-writer,read-beside-writer}.test.ts',
  'test/main/files/large-licence-files.test.ts',
  'test/main/{naughty-strings,hostile-messages}.test.ts',
  'test/build/coterm.test.ts',
  'test/torture/*.test.ts',
];

const zoneProject = (zone: string) => ({
  root,
  test: {
    name: `in ${zone}`,
    environment: 'node',
    env: { TZ: zone },
    include: ['test/domain/calendar/**/*.test.ts'],
    setupFiles: ['test/domain/zone-setup.ts'],
    ...patience,
  },
});

/** These count what a register shows from the first moment, so the window's store must be nobody else's. */
const ofAnEmptyStore = ['test/renderer/features/overview/**/*.test.tsx'];

const shippedJsx = { name: 'shipped-jsx', config: () => ({ oxc: { jsx: { development: false } } }) };

const windowProject = (name: string, files: { include: string[]; exclude?: string[]; isolate: boolean }) => ({
  root,
  plugins: [react(), shippedJsx],
  // Loading the window's modules once for many files halves the time; React's production build, as it is shipped, saves another third of it.
  test: {
    name,
    environment: 'happy-dom',
    env: { NODE_ENV: 'production' },
    setupFiles: ['test/renderer/window-setup.ts'],
    ...patience,
    ...files,
  },
});

export default defineConfig({
  root,
  test: {
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{domain,contract,main,preload,build,architecture}/**/*.test.ts'],
          exclude: [...ofElectron, ...ofEndurance],
          // Modules keep no state that a test could leave behind: loading them once halves the time.
          isolate: false,
          ...patience,
        },
      },
      {
        root,
        // Electron's module is no more than the path of its runtime here; the app's side of it is tested over a double.
        resolve: { alias: { electron: `${root}test/doubles/electron.ts` } },
        test: { name: 'electron', environment: 'node', include: [...ofElectron], ...patience },
      },
      {
        root,
        test: { name: 'endurance', environment: 'node', include: [...ofEndurance], isolate: false, ...patience },
      },
      windowProject('window', {
        include: ['test/renderer/**/*.test.{ts,tsx}'],
        exclude: ofAnEmptyStore,
        isolate: false,
      }),
      windowProject('window, alone', { include: ofAnEmptyStore, isolate: true }),
      ...zones.map(zoneProject),
    ],
  },
});
