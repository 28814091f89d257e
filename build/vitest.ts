/** Unit and property tests in two projects: what runs in Node, and what runs in a window. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    // No globals: what a test uses, it imports.
    globals: false,
    restoreMocks: true,
    // Two processors are the least that Coterm is developed on; property tests take their time there.
    testTimeout: 20_000,
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/{domain,contract,main,preload,build,architecture}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: 'window',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/window-setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
