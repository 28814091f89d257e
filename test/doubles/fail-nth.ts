/** Lets the nth step on the files of some folders fail, and each after it where the disk is gone for good. */
import { fileError, stageOf, watchFiles, type FileStep } from './watched-files.mjs';

/** `once`: the disk stumbles; `for-good`: nothing works from that step on. */
export type Failing = 'once' | 'for-good';

/** What disks and systems answer; each nth step gets the next of them. */
const codes = ['EIO', 'ENOSPC', 'EACCES'] as const;

const isWriting = ({ does }: FileStep): boolean => !['open', 'read', 'list', 'look'].includes(does);

/** A full disk still reads. */
const codeFor = (step: FileStep, nth: number): string => {
  const code = codes[nth % codes.length] ?? 'EIO';
  return code === 'ENOSPC' && !isWriting(step) ? 'EIO' : code;
};

export interface Failed<Value> {
  readonly value: Value;
  /** How many steps were begun. */
  readonly steps: number;
  /** What the first failing step was; `null` when there were fewer than n. */
  readonly stage: string | null;
}

/** Counts from 1. */
export const failNth = async <Value>(
  nth: number,
  failing: Failing,
  folders: readonly string[],
  work: () => Promise<Value>,
): Promise<Failed<Value>> => {
  let steps = 0;
  let stage: string | null = null;
  const stop = watchFiles(folders, (step) => {
    steps += 1;
    if (failing === 'once' ? steps !== nth : steps < nth) return;
    if (steps === nth) {
      stage = stageOf(step);
      step.doHalf();
    }
    throw fileError(codeFor(step, nth), step);
  });
  try {
    return { value: await work(), steps, stage };
  } finally {
    stop();
  }
};
