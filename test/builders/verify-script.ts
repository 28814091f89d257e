/** The script with which docs/file-format.md verifies a signed file by openssl and jq, as it stands there. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const HEADING = '### With openssl and jq';

export const verifyScript = async (): Promise<string> => {
  const page = await readFile(fileURLToPath(new URL('../../docs/file-format.md', import.meta.url)), 'utf8');
  const [, block] = page.slice(page.indexOf(HEADING)).split('\n```sh\n', 2);
  if (!page.includes(HEADING) || block === undefined) throw new Error(`No script behind “${HEADING}”.`);
  return block.slice(0, block.indexOf('\n```') + 1);
};
