/** A program that asks the licence servers of a workspace round after round and says so after each; the test ends it in the middle. */
import { nodeDisk } from '../../../main/journal/disk';
import { openWorkspace } from '../../../main/workspace/workspace';
import { valueOf } from '../../builders/issuer';
import { aDiskDeadlyToWrite, say } from '../../builders/say-and-die';
import { roundsOf, timeOf } from './told-rounds';

/** Folder, and the text in the middle of whose writing the process is killed. */
const [folder = '', deadlyText] = process.argv.slice(2);

const disk = deadlyText === undefined ? nodeDisk : aDiskDeadlyToWrite(deadlyText);
const workspace = valueOf(await openWorkspace(folder, { write: true, disk, now: () => timeOf(0) }));
const rounds = roundsOf(workspace);

for (let round = 0; ; round += 1) {
  await say({ begun: round });
  await rounds.ask(round);
  await say({ acknowledged: round });
}
