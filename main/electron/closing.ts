/** Lets the workspace be closed properly before the app ends. */
import { app } from 'electron';

/** Holds the end back until `close` is done, once. */
export const setupClosing = (close: () => Promise<void>, log: (failure: unknown) => void): void => {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    isClosed = true;
    void close()
      .catch(log)
      .finally(() => app.quit());
  });
};
