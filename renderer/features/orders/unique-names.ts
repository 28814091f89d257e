/** Names to choose from: each once, in order, and none that is empty. */

export const uniqueNames = (names: readonly string[]): string[] =>
  [...new Set(names.filter((name) => name !== ''))].sort();
