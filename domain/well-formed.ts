/** Tells texts that every file can hold from those with half a character: a lone surrogate has no UTF-8 (RFC 7493, 2.1). */

/** With the `u` flag a pair is one character, so that only lone halves are found. */
const half = /\p{Surrogate}/u;
const halves = /\p{Surrogate}/gu;

export const isWellFormed = (text: string): boolean => !half.test(text);

/** Each half becomes U+FFFD. For names that a file system gives, which may be cut or were never text. */
export const toWellFormed = (text: string): string => text.replace(halves, '\ufffd');
