/** A program that imports one licence file after the other and says so after each; the test ends it in the middle. */
import { randomUUID } from 'node:crypto';
import { aLicenceDraft } from '../../builders/licence-draft';
import { aFailingDisk } from '../../doubles/failing-disk';
import { issueLicenceFile } from '../../../main/files/issue-licence-file';
import { signerOf } from '../../../main/keys/signer';
import { openWorkspace } from '../../../main/workspace/workspace';
import { createPrivateKey } from 'node:crypto';

/** Folder, the issuer's key as PEM, and the step of the disk before which the process is killed. */
const [folder = '', pem = '', killBefore = ''] = process.argv.slice(2);

const killMyself = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

const say = (words: object): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(words)}\n`, () => resolve());
  });

const { disk } = aFailingDisk(killBefore === '' ? Number.POSITIVE_INFINITY : Number(killBefore), killMyself);
const workspace = await openWorkspace(folder, { write: true, disk });
if (!workspace.ok) throw new Error(workspace.error.code);
const signer = signerOf(createPrivateKey(pem));

for (;;) {
  const id = randomUUID();
  const pool = { ...aLicenceDraft().pool, id };
  const issued = await issueLicenceFile(aLicenceDraft({ id, pool }), signer, 'iSentry', new Date(2024, 2, 1));
  if (!issued.ok) throw new Error(issued.error.code);
  await say({ begun: id });
  const { preview } = await workspace.value.ledger.preview(`${id}.ilf`, Buffer.from(issued.value.text));
  const recorded = await workspace.value.ledger.commit(preview ?? '');
  if (!recorded.ok) throw new Error(recorded.error.code);
  await say({ acknowledged: id });
}
