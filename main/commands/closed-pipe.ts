/** Keeps a reader that leaves early (`coterm pools | head -1`) from looking like a failure. */

/** A closed pipe is no error: the command finishes its work and ends with its own exit code. Other errors stay errors. */
export const surviveClosedPipe = (stream: Pick<NodeJS.EventEmitter, 'on'>): void => {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
};
