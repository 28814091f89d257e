/** Does what was ordered, on the thread that it is called on. */
import { done, refuse, type Result } from '../../domain/result';
import { makeAutomaticBackup } from '../backup/automatic-backup';
import { fileDigest } from '../backup/file-digest';
import { tryBackup } from '../backup/try-backup';
import { writeBackup } from '../backup/write-backup';
import { nodeDisk, type Disk } from '../journal/disk';
import { checkWorkspace } from '../workspace/check-workspace';
import { rebuildWorkspace } from '../workspace/rebuild-workspace';
import { cancellableDisk } from './cancellable-disk';
import type { StartWork, TellStage, WorkKind, WorkOrder, WorkValue } from './work';

interface Means {
  readonly disk: Disk;
  readonly tell: TellStage;
}

type Workers = {
  readonly [Kind in WorkKind]: (order: WorkOrder<Kind>, means: Means) => Promise<Result<WorkValue<Kind>>>;
};

const at = (nowMs: number) => (): Date => new Date(nowMs);

const workers: Workers = {
  'automatic-backup': ({ folder, nowMs, upTo }, means) =>
    makeAutomaticBackup({ ...means, folder, now: at(nowMs), upTo: upTo ?? undefined }),
  backup: async ({ nowMs, ...order }, means) => {
    const made = await writeBackup({ ...order, ...means, now: at(nowMs), force: false });
    return made.ok ? done({ ...made.value, sha256: await fileDigest(order.path) }) : made;
  },
  'try-backup': ({ nowMs, ...trial }, means) => tryBackup({ ...trial, ...means, now: new Date(nowMs) }),
  check: ({ folder, nowMs }) => checkWorkspace(folder, new Date(nowMs)),
  rebuild: ({ folder, nowMs }, { tell }) => rebuildWorkspace(folder, new Date(nowMs), tell),
};

/** Lets whoever ordered it go on first. */
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const failed = (failure: unknown): Result<never> => refuse('work/failed', { reason: String(failure).slice(0, 200) });

export const doWork: StartWork = (kind, order, tell = () => undefined) => {
  let isCancelled = false;
  const run = async () => {
    await soon();
    if (isCancelled) return refuse('work/cancelled');
    const disk = cancellableDisk(nodeDisk, () => isCancelled);
    const result = await workers[kind](order, { disk, tell }).catch(failed);
    // Whatever it was refused with then is what the cancelling looked like from inside.
    return isCancelled && !result.ok ? refuse('work/cancelled') : result;
  };
  return {
    result: run(),
    cancel: () => {
      isCancelled = true;
    },
  };
};
