/** Lets a few steps run at a time; the others wait their turn in the order in which they came. */

export type FewAtATime = <Value>(step: () => Promise<Value>) => Promise<Value>;

export const fewAtATime = (most: number): FewAtATime => {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      if (running < most) resolve();
      else waiting.push(resolve);
    });
  return async (step) => {
    await turn();
    running += 1;
    try {
      return await step();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
};
