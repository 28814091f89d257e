/** Where built files are, for the sources of a checkout and for the bundles alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Both this file and the bundles in `out/main` lie two folders deep. */
const outFolder = fileURLToPath(new URL('../../out/', import.meta.url));

/** The absolute path of a built file below `out`, `null` when it was not built. */
export const builtPath = (...names: readonly string[]): string | null => {
  const path = join(outFolder, ...names);
  return existsSync(path) ? path : null;
};
