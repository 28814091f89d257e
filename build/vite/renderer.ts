/** Bundles the window: lazy chunks per screen, no inline script or style, so that a strict content security policy holds. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { leaveOutJsonSchema } from './without-json-schema';

/** Brings along whatever it imports. */
const FIRST_MODULE = /renderer[\\/]app[\\/]main\.tsx$/;
/** By itself: it says why. */
const EARLY_SOCKET = /renderer[\\/]app[\\/]early-socket\.ts$/;
/** What is fetched together stands in one file. */
const OVERVIEW = /renderer[\\/]features[\\/]overview[\\/](?:index|texts\.en)\.ts$/;
const LEDGER = /renderer[\\/]db[\\/]fold-contents\.ts$|contract[\\/]ipc\.ts$/;

export default defineConfig({
  root: fileURLToPath(new URL('../../renderer', import.meta.url)),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [leaveOutJsonSchema(), react()],
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    target: 'chrome120',
    outDir: '../out/renderer',
    emptyOutDir: true,
    // A data: URL would need a hole in the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    // All that stands before the first screen in one file: the window spends more time on fifty files than on their code.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // The first that wants a module has it.
            { name: 'early-socket', test: EARLY_SOCKET, priority: 3 },
            { name: 'window', test: FIRST_MODULE, priority: 2 },
            { name: 'overview', test: OVERVIEW, priority: 1 },
            { name: 'ledger', test: LEDGER, priority: 0 },
          ],
        },
      },
    },
  },
});
