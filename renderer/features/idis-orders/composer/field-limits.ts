/** What the composer’s fields take at most, and the names that they offer. */

/** As long as the ledger takes names. */
export const MOST_NAME = 500;
/** As long as the ledger takes notes. */
export const MOST_NOTE = 10_000;

/** Names to choose from: each once, in order, and none that is empty. */
export const uniqueNames = (names: readonly (string | null)[]): string[] =>
  [...new Set(names.filter((name): name is string => name !== null && name !== ''))].sort();
