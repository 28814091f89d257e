/** Web streams of bytes, as the age package wants them, from and to what the rest of the code walks through. */
import { open } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/** The next chunk is asked for only when there is room for it: nothing piles up in memory. */
export const streamOf = (chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
};

/** Lets go of the stream when the walk ends early. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let isEnded = false;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    isEnded = true;
  } finally {
    // A stream that failed has nothing to cancel, and says so again.
    if (!isEnded) await reader.cancel().catch(() => null);
  }
}

/** A file's first bytes in pieces of `chunkBytes`, all but the last of that length. Each piece has memory of its own. */
export async function* fileChunks(
  path: string,
  chunkBytes = CHUNK_BYTES,
  mostBytes = Infinity,
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    for (let left = mostBytes; left > 0; left -= chunkBytes) {
      const chunk = new Uint8Array(Math.min(chunkBytes, left));
      let length = 0;
      while (length < chunk.length) {
        const { bytesRead } = await file.read(chunk, length, chunk.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length > 0) yield chunk.subarray(0, length);
      if (length < chunk.length) return;
    }
  } finally {
    await file.close();
  }
}
