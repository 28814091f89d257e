/** Dead code: files, exports and dependencies that nothing uses any more. */
import type { KnipConfig } from 'knip';

const configuration: KnipConfig = {
  entry: [
    'main/{main,browser-host,cli,background-thread}.ts',
    'preload/preload.ts',
    'renderer/app/main.tsx',
    'build/scripts/*.mjs',
    'build/after-pack.mjs',
    'build/{vitest,playwright,knip}.ts',
    'build/vite/*.ts',
    'build/*.mjs',
    'test/**/*.test.{ts,tsx}',
    // Stands in for the electron module by an alias of the test configuration.
    'test/doubles/electron.ts',
    'test/e2e/**/*.journey.ts',
    // Run by scripts, not imported by them: they are TypeScript.
    'test/torture/{torture,every-step}.ts',
    'test/builders/pictured-exchanges.ts',
    // Loaded into the processes that are killed.
    'test/torture/kill-me.mjs',
    // Loaded by a script and by pages.
    'test/bench/run-bench.ts',
    'test/bench/pages/*.{ts,tsx}',
  ],
  project: ['{domain,contract,main,preload,renderer,build,test}/**/*.{ts,tsx,mjs}'],
  // Types describe a shape completely, used or not.
  rules: { types: 'off', enumMembers: 'off' },
  ignoreExportsUsedInFile: true,
};

export default configuration;
