/** An id that people can read wherever only the id is at hand. */

const LONGEST_IN_ID = 40;

/** The name and four characters of chance. */
export const readableId = (name: string, chance: string): string => {
  const readable = name
    .trim()
    .toLocaleLowerCase('en-GB')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  // By characters, so that none is cut in half.
  return `${[...readable].slice(0, LONGEST_IN_ID).join('')}-${chance.slice(0, 4)}`;
};
