/** Lets a few steps run at a time; the others wait their turn in the order in which they came. */

export type FewAtATime = <Value>(step: () => Promise<Value>) => Promise<Value>;

export const fewAtATime = (most: number): FewAtATime => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      if (running === most) return void waiting.push(resolve);
      running += 1;
      resolve();
    });
  /** Whoever waits takes the place over. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return async (step) => {
    await turn();
    try {
      return await step();
    } finally {
      leave();
    }
  };
};
