/** Tells once what was called for many times within a moment. */

/** Does the step after so many milliseconds; returns what stops it. */
export type Later = (milliseconds: number, step: () => void) => () => void;

export const later: Later = (milliseconds, step) => {
  const timer = setTimeout(step, milliseconds);
  return () => clearTimeout(timer);
};

export interface OneAMoment {
  readonly call: () => void;
  /** Nothing is told any more. */
  readonly stop: () => void;
}

export const oneAMoment = (after: Later, milliseconds: number, step: () => void): OneAMoment => {
  let cancel: (() => void) | null = null;
  let isStopped = false;
  return {
    call: () => {
      if (isStopped) return;
      cancel ??= after(milliseconds, () => {
        cancel = null;
        step();
      });
    },
    stop: () => {
      isStopped = true;
      cancel?.();
    },
  };
};
