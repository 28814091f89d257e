/** A program that imports one licence status file after the other and says so after each; the test ends it in the middle. */
import { openWorkspace } from '../../../main/workspace/workspace';
import { aSite } from '../../builders/a-status-file';
import { valueOf } from '../../builders/issuer';
import { aDiskDeadlyAt, say } from '../../builders/say-and-die';
import { fileNameOf, nowOf, statedIn } from './told-status-files';

/** Folder, and the step of the disk before which the process is killed. */
const [folder = '', killBefore] = process.argv.slice(2);

const disk = aDiskDeadlyAt(killBefore);
const workspace = valueOf(await openWorkspace(folder, { write: true, disk, now: nowOf }));
const site = await aSite();
await site.enrolIn(workspace);

for (let number = 0; ; number += 1) {
  const file = await site.file(statedIn(number));
  await say({ begun: number });
  const { preview } = await workspace.ledger.preview(fileNameOf(number), file);
  valueOf(await workspace.ledger.commit(preview ?? ''));
  await say({ acknowledged: number });
}
