/** Files for the pictures: a licence file that the sample portfolio withdrew, a copy of it that somebody has changed, and a table. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WITHDRAWN = 'ILF-4377';

const TABLE = [
  'Projekt;Projektname;Kunde;Produkt;Anzahl;Einzelpreis;Ablaufdatum;Angelegt;Bemerkung',
  'P-5001;Nordmole gate;Port of Westhaven;iSentry Core;1.200;249,50;03/04/2027;01.02.2024;first order',
  'P-5002;Stadium ring;City of Brannock;iSentry Core;40;;05/06/2027;05.02.2024;',
  'P-5002;Stadium ring;City of Brannock;iSentry Core;40;;05/06/2027;05.02.2024;',
  'P-5003;Depot;Velm Energy;;12;;05/06/2027;05.02.2024;',
  ';Nobody;;iSentry Core;5;;05/06/2027;05.02.2024;',
  '',
].join('\r\n');

/** @param {{payload: string}} envelope */
const payloadOf = ({ payload }) => Buffer.from(payload, 'base64url').toString('utf8');

/**
 * @param {string} workspace with the sample portfolio
 * @param {string} folder
 * @returns {import('./pictured-screen.mjs').PicturedTables}
 */
export const writePicturedFiles = (workspace, folder) => {
  const stored = join(workspace, 'files');
  const texts = readdirSync(stored).map((name) => readFileSync(join(stored, name), 'utf8'));
  const signed = texts.filter((each) => each.startsWith('{"payload"'));
  const text = signed.find((each) => payloadOf(JSON.parse(each)).includes(`"id":"${WITHDRAWN}"`));
  if (text === undefined) throw new Error(`the sample portfolio has no file ${WITHDRAWN}`);
  /** @type {{payload: string}} */
  const envelope = JSON.parse(text);
  const changed = payloadOf(envelope).replace(/"quantity":\d+/, '"quantity":140');
  const tampered = JSON.stringify({ ...envelope, payload: Buffer.from(changed).toString('base64url') });
  mkdirSync(join(folder, 'tampered'), { recursive: true });
  const files = {
    good: join(folder, `${WITHDRAWN}.ilf`),
    tampered: join(folder, 'tampered', `${WITHDRAWN}.ilf`),
    table: join(folder, 'pools.csv'),
  };
  writeFileSync(files.good, text);
  writeFileSync(files.tampered, tampered);
  writeFileSync(files.table, TABLE);
  return files;
};
