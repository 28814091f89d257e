/** Cuts a stream of bytes into lines without ever holding more than one of them. */

/** Thrown for a line that is longer than any that belongs there, or for a last one without its newline. */
export class LineError extends Error {}

const NEWLINE = 0x0a;

/** Each line without its newline, in memory of its own. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  let length = 0;
  const add = (bytes: Uint8Array): void => {
    begun.push(bytes);
    length += bytes.length;
    if (length >= mostBytes) throw new LineError('a line is too long');
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield Buffer.concat(begun);
      begun = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.slice(from));
  }
  if (length > 0) throw new LineError('the last line has no end');
}
