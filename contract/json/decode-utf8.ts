/** Turns bytes into text, or says where they stop being UTF-8. */
import { done, refuse, type Result } from '../../domain/result';

/** The WHATWG class that both Node and browsers have; this folder is compiled without the types of either. */
interface Utf8Decoder {
  readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string;
}
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Utf8Decoder;

const strictDecoder = (): Utf8Decoder => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decoded = (bytes: Uint8Array, stream: boolean): string | null => {
  try {
    return strictDecoder().decode(bytes, { stream });
  } catch {
    return null;
  }
};

/** Length of a prefix that breaks nothing yet, found by halving; its last character may be incomplete. */
const unbrokenLength = (bytes: Uint8Array): number => {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (decoded(bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  return good;
};

/** Length of the longest prefix of whole characters. A character has four bytes at most. */
const validLength = (bytes: Uint8Array): number => {
  let length = unbrokenLength(bytes);
  while (length > 0 && decoded(bytes.subarray(0, length), false) === null) length -= 1;
  return length;
};

/** Error `json/not-utf8` with `offset`, the number of good bytes. A byte order mark is kept as U+FEFF. */
export const decodeUtf8 = (bytes: Uint8Array): Result<string> => {
  const text = decoded(bytes, false);
  return text === null ? refuse('json/not-utf8', { offset: validLength(bytes) }) : done(text);
};
