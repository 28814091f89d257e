/** Where built files are, for the sources of a checkout and for the bundles alike. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Both this file and the bundles in `out/main` lie two folders deep. */
const appFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The absolute path of a built file below `out`, `null` when it was not built. `folder` is the app's. */
export const builtPath = (name: string, folder: string = appFolder): string | null => {
  const path = join(folder, 'out', name);
  return existsSync(path) ? path : null;
};
