/** Makes texts comparable for searching: case and accents do not matter, so "munchen" finds "München". */

export const foldText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
