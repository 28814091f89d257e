/** Licence files for the pictures: one that the sample portfolio withdrew, and a copy of it that somebody has changed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WITHDRAWN = 'ILF-4377';

/** @param {{payload: string}} envelope */
const payloadOf = ({ payload }) => Buffer.from(payload, 'base64url').toString('utf8');

/**
 * @param {string} workspace with the sample portfolio
 * @param {string} folder
 * @returns {import('./pictured-screens.mjs').PicturedFiles}
 */
export const writePicturedFiles = (workspace, folder) => {
  const stored = join(workspace, 'files');
  const texts = readdirSync(stored).map((name) => readFileSync(join(stored, name), 'utf8'));
  const text = texts.find((each) => payloadOf(JSON.parse(each)).includes(`"id":"${WITHDRAWN}"`));
  if (text === undefined) throw new Error(`the sample portfolio has no file ${WITHDRAWN}`);
  /** @type {{payload: string}} */
  const envelope = JSON.parse(text);
  const changed = payloadOf(envelope).replace(/"quantity":\d+/, '"quantity":140');
  const tampered = JSON.stringify({ ...envelope, payload: Buffer.from(changed).toString('base64url') });
  mkdirSync(join(folder, 'tampered'), { recursive: true });
  const files = { good: join(folder, `${WITHDRAWN}.ilf`), tampered: join(folder, 'tampered', `${WITHDRAWN}.ilf`) };
  writeFileSync(files.good, text);
  writeFileSync(files.tampered, tampered);
  return files;
};
