/** Has work done on a thread of its own, so that the one that answers windows goes on answering. */
import { Worker } from 'node:worker_threads';
import type { WorkStage } from '../../contract/notices';
import { refuse, type Result } from '../../domain/result';
import type { StartWork, TellStage, WorkKind, WorkOrder } from './work';

/** What the thread says. */
export type ThreadSaid = { readonly stage: WorkStage } | { readonly result: Result<unknown> };

/** What the thread is given when it starts. */
export interface ThreadOrder {
  readonly kind: WorkKind;
  readonly order: WorkOrder<WorkKind>;
}

/** The one word that it is told afterwards. */
export const CANCEL = 'cancel';

const failed = (failure: unknown): Result<never> =>
  refuse('work/failed', { reason: String(failure instanceof Error ? failure.message : failure).slice(0, 200) });

const resultOf = (thread: Worker, tell: TellStage): Promise<Result<unknown>> =>
  new Promise((resolve) => {
    thread.on('message', (said: ThreadSaid) => ('stage' in said ? tell(said.stage) : resolve(said.result)));
    thread.on('error', (failure) => resolve(failed(failure)));
    thread.on('exit', (code) => resolve(failed(`the thread ended with ${code}`)));
  });

/** `program` is the built entry of the thread, or its source when tests run. */
export const createThreads =
  (program: string | URL): StartWork =>
  (kind, order, tell = () => undefined) => {
    const thread = new Worker(program, { workerData: { kind, order } satisfies ThreadOrder });
    return {
      // The thread runs what the same sources promise for this kind.
      result: resultOf(thread, tell) as ReturnType<ReturnType<typeof createThreads>>['result'],
      cancel: () => thread.postMessage(CANCEL),
    };
  };
