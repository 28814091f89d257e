/** What an exported table is saved as: `Lots P-0417/1` on a day becomes `coterm-lots-p-0417-1-2025-01-05.csv`. */
const MOST_LETTERS = 100;

/** No system refuses it as a name. */
export const exportedFileName = (name: string, asOf: string, ending: string): string => {
  const words = `${name} ${asOf}`.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${['coterm', ...words].join('-').slice(0, MOST_LETTERS)}.${ending}`;
};
