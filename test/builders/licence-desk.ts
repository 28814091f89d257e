/** A workspace with a key `desk`, trusted there as Acme, and beside it a draft to issue. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKeyStore } from '../../main/keys/key-store';
import { noSeal } from '../../main/keys/seal';
import { openTrustStore } from '../../main/keys/trust-store';
import { aLicenceDraft } from './licence-draft';
import { aTemporaryFolder } from './temporary-folder';

export interface LicenceDesk {
  readonly folder: string;
  readonly workspaceFolder: string;
  readonly kid: string;
  readonly draftFile: string;
  /** Where the issued file goes. */
  readonly out: string;
  /** What follows `ilf issue`. */
  readonly issueArgs: readonly string[];
}

const trustedKey = async (workspaceFolder: string): Promise<string> => {
  const keys = openKeyStore(join(workspaceFolder, 'keys'), noSeal);
  await keys.create('desk');
  const key = await keys.publicKey('desk');
  if (!key.ok) throw new Error(key.error.code);
  const { kid, jwk } = key.value;
  await openTrustStore(join(workspaceFolder, 'trust')).add(JSON.stringify(jwk), kid, 'Acme');
  return kid;
};

/** `draft` may be any text, to be refused. */
export const aLicenceDesk = async (draft: unknown = aLicenceDraft()): Promise<LicenceDesk> => {
  const folder = await aTemporaryFolder();
  const workspaceFolder = join(folder, 'workspace');
  await mkdir(workspaceFolder);
  const kid = await trustedKey(workspaceFolder);
  const draftFile = join(folder, 'draft.json');
  await writeFile(draftFile, typeof draft === 'string' ? draft : JSON.stringify(draft));
  const out = join(folder, 'a.ilf');
  return { folder, workspaceFolder, kid, draftFile, out, issueArgs: [draftFile, '--key', 'desk', '--out', out] };
};
