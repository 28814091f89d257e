/** Where built files are, for the sources of a checkout and for the bundles alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `main/built-path.ts` lies one folder deep and the bundles in `out/main` two: whichever has an `out` above it. */
const places = ['../out/', '../../out/'] as const;

/** The absolute path of a built file or folder below `out`, `null` when it was not built. */
export const builtPath = (...names: readonly string[]): string | null => {
  const paths = places.map((place) => join(fileURLToPath(new URL(place, import.meta.url)), ...names));
  return paths.find((path) => existsSync(path)) ?? null;
};
