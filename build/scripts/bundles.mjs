/** The bundles that a checkout builds by itself when their sources are newer, and what each is made from. */

/**
 * @typedef {object} Bundle
 * @property {string} config Vite configuration
 * @property {string} mode which entry of the configuration
 * @property {string} folder where it is published, below `out`
 * @property {string} entry the file that is run or opened, in `folder`; published last
 * @property {readonly string[]} sources files and folders that go in
 */

const nodeSide = ['main', 'contract', 'domain', 'package.json', 'package-lock.json', 'build/vite/main.ts'];

/** @satisfies {Record<string, Bundle>} */
export const bundles = {
  cli: { config: 'build/vite/main.ts', mode: 'cli', folder: 'main', entry: 'cli.js', sources: nodeSide },
  'browser-host': {
    config: 'build/vite/main.ts',
    mode: 'browser-host',
    folder: 'main',
    entry: 'browser-host.js',
    sources: nodeSide,
  },
  main: { config: 'build/vite/main.ts', mode: 'main', folder: 'main', entry: 'main.js', sources: nodeSide },
  preload: {
    config: 'build/vite/preload.ts',
    mode: 'production',
    folder: 'preload',
    entry: 'preload.cjs',
    sources: ['preload', 'contract', 'package-lock.json', 'build/vite/preload.ts'],
  },
  renderer: {
    config: 'build/vite/renderer.ts',
    mode: 'production',
    folder: 'renderer',
    entry: 'index.html',
    sources: ['renderer', 'contract', 'domain', 'package.json', 'package-lock.json', 'build/vite/renderer.ts'],
  },
  /** The pages that the window is timed beside. */
  bench: {
    config: 'build/vite/bench.ts',
    mode: 'production',
    folder: 'bench/pages',
    entry: 'floor.html',
    sources: ['test/bench/pages', 'package-lock.json', 'build/vite/bench.ts'],
  },
};
