/** A file that people write anew while it is being served: read again whenever it changed, and its last good state kept. */
import { stat } from 'node:fs/promises';
import { done, type Refusal, type Result } from '../../domain/result';
import { takeTurns } from '../keys/take-turns';
import { readBytes } from './read-bytes';

/** What the file says now, and what it said before it changed last. */
export interface WatchedState<Value> {
  readonly now: Value;
  readonly before: Value | null;
}

export interface WatchedFile<Value> {
  /** Looks at the file first. A file that cannot be read leaves everything as it was. */
  readonly look: () => Promise<WatchedState<Value>>;
}

export interface WatchOptions<Value> {
  readonly limitBytes: number;
  readonly parse: (bytes: Uint8Array) => Result<Value>;
  /** Told once for each state of the file: `null` when it was read, or why it was not. */
  readonly tell: (refusal: Refusal | null) => void;
}

/** Tells two states of a file apart without reading it; `null` for a file that is not there. */
const stampOf = async (path: string): Promise<string | null> => {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join('.');
  } catch {
    return null;
  }
};

const read = async <Value>(
  path: string,
  { limitBytes, parse }: Pick<WatchOptions<Value>, 'limitBytes' | 'parse'>,
): Promise<Result<Value>> => {
  const bytes = await readBytes(path, limitBytes);
  return bytes.ok ? parse(bytes.value) : bytes;
};

/** The stamp is taken before the file is read: what is written meanwhile is read the next time. Errors: of `readBytes` and `parse`. */
export const watchFile = async <Value>(
  path: string,
  options: WatchOptions<Value>,
): Promise<Result<WatchedFile<Value>>> => {
  let stamp = await stampOf(path);
  const first = await read(path, options);
  if (!first.ok) return first;
  let state: WatchedState<Value> = { now: first.value, before: null };
  const inTurn = takeTurns();
  const look = async (): Promise<WatchedState<Value>> => {
    const found = await stampOf(path);
    if (found === stamp) return state;
    stamp = found;
    const next = await read(path, options);
    options.tell(next.ok ? null : next.error);
    if (next.ok) state = { now: next.value, before: state.now };
    return state;
  };
  return done({ look: () => inTurn(look) });
};
