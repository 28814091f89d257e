/** The invokes that wait for their answer, by the id that they were sent with. */

export interface PendingAnswers {
  /** The next id, and the promise of its answer. */
  readonly expect: () => { readonly id: number; readonly answer: Promise<unknown> };
  /** An answer that nobody waits for is dropped. */
  readonly settle: (id: number, answer: unknown) => void;
  /** Rejects those of `ids`, or all. */
  readonly fail: (reason: string, ids?: Iterable<number>) => void;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export const createPendingAnswers = (): PendingAnswers => {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  const fail = (reason: string, ids: Iterable<number> = [...waiting.keys()]): void => {
    for (const id of ids) {
      waiting.get(id)?.reject(new Error(reason));
      waiting.delete(id);
    }
  };
  return {
    expect: () => {
      const id = nextId;
      nextId += 1;
      return { id, answer: new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject })) };
    },
    settle: (id, answer) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    },
    fail,
  };
};
