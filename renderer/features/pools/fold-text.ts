/** Makes texts comparable for searching: case and accents do not matter, so "munchen" finds "München". */

/** A long list is mostly of texts without accents: those are spared the search for them. */
const hasAccents = (text: string): boolean => /[^\n\x20-\x7e]/.test(text);

export const foldText = (text: string): string =>
  hasAccents(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() : text.toLowerCase();
