/** Bundles the Node side: one ES module per host, with its production dependencies inside so that it starts fast. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const entries = { main: 'main/main.ts', 'browser-host': 'main/browser-host.ts', cli: 'main/cli.ts' } as const;

/** Every host has its long work done there, and finds it beside itself. */
const thread = { 'background-thread': 'main/background-thread.ts' } as const;

/** `--mode cli` bundles that entry and the thread; any other mode bundles all. */
const chosenEntries = (mode: string): Record<string, string> =>
  Object.fromEntries(
    [...Object.entries(entries), ...Object.entries(thread)].filter(
      ([name, file]) => existsSync(`${root}${file}`) && (!(mode in entries) || !(name in entries) || mode === name),
    ),
  );

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  logLevel: 'warn',
  // Two optional native accelerators of ws, which are not installed; it does without them.
  ssr: { target: 'node', noExternal: true, external: ['electron', 'bufferutil', 'utf-8-validate'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: chosenEntries(mode),
      // Flat, so that `../renderer` and `../preload` mean the same from every chunk.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}));
