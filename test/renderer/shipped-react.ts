/**
 * Lets Testing Library drive the React that is shipped: its production build has no `act`, as users have none. What an event asks for at
 * once is done at once here too; for the rest see `whole-actions.ts`. It is loaded before Testing Library, which looks for `act` as it loads.
 */
import { createRequire } from 'node:module';
import React from 'react';
import { flushSync } from 'react-dom';

/** React's queue of work, which comes without types. */
interface Scheduler {
  readonly unstable_IdlePriority: number;
  readonly unstable_scheduleCallback: (priority: number, work: () => void) => unknown;
}

const scheduler = createRequire(import.meta.url)('scheduler') as Scheduler;

/** Whatever React has still to do is more urgent than this. */
export const reactIsIdle = (): Promise<void> =>
  new Promise((resolve) => {
    scheduler.unstable_scheduleCallback(scheduler.unstable_IdlePriority, resolve);
  });

const act = (work: () => unknown): PromiseLike<unknown> => {
  const result = flushSync(work);
  const done = async (): Promise<unknown> => {
    const value = await result;
    await reactIsIdle();
    return value;
  };
  // Like React's: nothing runs on where nobody awaits it.
  return { then: (onDone, onFailed) => done().then(onDone, onFailed) };
};

Reflect.set(React, 'act', act);
