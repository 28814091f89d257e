/** Lets one asynchronous step run at a time, so that two changes to one file do not overwrite each other. */

export type InTurn = <Value>(step: () => Promise<Value>) => Promise<Value>;

export const takeTurns = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const turn = last.then(step);
    last = turn.then(
      () => null,
      () => null,
    );
    return turn;
  };
};
