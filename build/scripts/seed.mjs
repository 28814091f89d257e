/** `npm run seed -- DIR`: fills a workspace with the sample portfolio, to look around in. */
import { resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Which folder? npm run seed -- DIR\n');
  process.exitCode = 2;
} else {
  /** @type {{seedWorkspace: (folder: string, now: Date) => Promise<unknown>}} */
  const { seedWorkspace } = await tsImport('../../test/builders/seed-workspace.ts', import.meta.url);
  await seedWorkspace(resolve(folder), new Date());
  process.stdout.write(`The sample portfolio is in ${folder}. Look at it with: npm start -- --workspace ${folder}\n`);
}
