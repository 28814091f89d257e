/** The thread on which a host has its long work done: one order a thread, then it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { doWork } from './background/do-work';
import { CANCEL, type ThreadOrder, type ThreadSaid } from './background/start-thread';

const say = (said: ThreadSaid): void => parentPort?.postMessage(said);

const { kind, order } = workerData as ThreadOrder;
const work = doWork(kind, order, (stage) => say({ stage }));
parentPort?.on('message', (word) => {
  if (word === CANCEL) work.cancel();
});
say({ result: await work.result });
// Nothing holds the thread any longer.
parentPort?.close();
