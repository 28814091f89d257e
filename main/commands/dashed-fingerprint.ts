/** Keeps a fingerprint that begins with a dash, as one in 64 does, from being read as a group of options. */
import { ungroupedFingerprint } from '../keys/fingerprint';

/** No argument of a process can hold it, so that nothing else is taken for a hidden fingerprint. */
const HIDDEN = '\0';

/** Grouped or not; no option is as long as a thumbprint's 43 characters. */
const isDashedFingerprint = (word: string): boolean =>
  word.startsWith('-') && /^[\w-]{43}$/.test(ungroupedFingerprint(word));

/** The words of a line, with such fingerprints marked as plain arguments. */
export const hideFingerprints = (words: readonly string[]): string[] =>
  words.map((word) => (isDashedFingerprint(word) ? HIDDEN + word : word));

export const revealFingerprint = (word: string): string => (word.startsWith(HIDDEN) ? word.slice(HIDDEN.length) : word);
