/** `coterm import` of three files, killed; each file is acknowledged by its line on standard output. */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issueLicenceFile } from '../../main/files/issue-licence-file';
import { aLicenceDraft } from '../builders/licence-draft';
import { inGround, startAgain, valueOf, type Ground } from './ground';
import type { Scenario } from './scenario';
import { aVictim } from './victim';

const FILES = 3;

const trustIssuer = (ground: Ground): Promise<void> =>
  inGround(ground, async ({ trust }) => {
    const { publicJwk, kid } = ground.issuer;
    if (valueOf(await trust.find(kid)) === null) valueOf(await trust.add(JSON.stringify(publicJwk), kid, 'iSentry'));
  });

const aFile = async ({ beside, issuer, begun }: Ground): Promise<string> => {
  const id = randomUUID();
  const draft = aLicenceDraft({ id, pool: { ...aLicenceDraft().pool, id } });
  const { text } = valueOf(await issueLicenceFile(draft, issuer, 'iSentry', new Date(2024, 2, 1)));
  const path = join(beside, `${id}.ilf`);
  await writeFile(path, text);
  begun.add(id);
  return path;
};

interface ImportDocument {
  readonly ok: boolean;
  readonly event?: string;
  readonly docId?: string;
  readonly fileName?: string;
}

const acknowledgeImport = ({ acknowledged }: Ground, { event, docId, fileName }: ImportDocument): void => {
  if (event === undefined || docId === undefined || fileName === undefined) return;
  const { issuedOn: on } = aLicenceDraft();
  acknowledged.set(event, [{ kind: 'file-imported', on, docId, typ: 'ilf-licence.v1+jws', fileName }]);
};

export const importScenario: Scenario = {
  name: 'import',
  loop: async (ground, death) => {
    await trustIssuer(ground);
    const paths: string[] = [];
    while (paths.length < FILES) paths.push(await aFile(ground));
    const args = ['import', ...paths, '--json', '--workspace', ground.workspace];
    const victim = aVictim(args, [ground.workspace], death);
    const before = ground.acknowledged.size;
    for await (const line of victim.lines) acknowledgeImport(ground, JSON.parse(line) as ImportDocument);
    const killed = await victim.ended;
    return { ...(await startAgain(ground)), killed, acknowledged: ground.acknowledged.size - before };
  },
};
