/** Does what was ordered, on the thread that it is called on. */
import { refuse, type Result } from '../../domain/result';
import { makeAutomaticBackup } from '../backup/automatic-backup';
import { nodeDisk, type Disk } from '../journal/disk';
import { cancellableDisk } from './cancellable-disk';
import type { StartWork, WorkKind, WorkOrder, WorkValue } from './work';

interface Means {
  readonly disk: Disk;
  readonly tell: (stage: string) => void;
}

type Workers = {
  readonly [Kind in WorkKind]: (order: WorkOrder<Kind>, means: Means) => Promise<Result<WorkValue<Kind>>>;
};

const workers: Workers = {
  'automatic-backup': ({ folder, nowMs, upTo }, means) =>
    makeAutomaticBackup({ ...means, folder, now: () => new Date(nowMs), upTo: upTo ?? undefined }),
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
