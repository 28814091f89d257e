/** Bundles the pages that Coterm is timed beside, each peer on a page of its own. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../test/bench/pages', import.meta.url));
const pages = ['floor', 'dexie', 'react', 'serials', 'gantt'] as const;

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'chrome120',
    outDir: '../../../out/bench/pages',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: Object.fromEntries(pages.map((name) => [name, `${root}/${name}.html`])) },
  },
});
