/** Work that a window waits for: it says how far it is, and can be cancelled. */
import type { Result } from '../../domain/result';
import type { StartWork, TellStage, Work, WorkKind, WorkOrder, WorkValue } from './work';

export interface WaitedWork {
  readonly wait: <Kind extends WorkKind>(kind: Kind, order: WorkOrder<Kind>) => Promise<Result<WorkValue<Kind>>>;
  /** Nothing happens where nothing is under way. */
  readonly cancel: () => void;
}

export const createWaitedWork = (startWork: StartWork, tell: TellStage): WaitedWork => {
  let underWay: Work<unknown> | null = null;
  return {
    wait: async (kind, order) => {
      const work = startWork(kind, order, tell);
      underWay = work;
      const result = await work.result;
      underWay = null;
      return result;
    },
    cancel: () => underWay?.cancel(),
  };
};
