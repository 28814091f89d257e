/** `npm run build`: every bundle from scratch, as the packages take them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './ensure-built.mjs';

process.env.NODE_ENV = 'production';
for (const folder of ['main', 'preload', 'renderer', 'stamps'])
  rmSync(join(projectRoot, 'out', folder), { recursive: true, force: true });
for (const name of ['main', 'preload', 'renderer'])
  await build({ configFile: join(projectRoot, `build/vite/${name}.ts`), mode: 'production' });
