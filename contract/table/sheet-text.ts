/** Text as a sheet's XML holds it: whatever XML cannot carry is spelled out as `_xHHHH_` (ECMA-376, ST_Xstring). */

/**
 * Controls but tab and line feed (XML reads a carriage return as a line feed), half characters and non-characters; and
 * an underscore that would itself be read as the beginning of such a spelling.
 */
const unspeakable = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}|_(?=x[\dA-Fa-f]{4})/gu;
const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** One spelling for each UTF-16 unit. */
const spelledOut = (character: string): string =>
  character
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

export const sheetText = (text: string): string =>
  text.replaceAll(unspeakable, spelledOut).replaceAll(/[&<>"]/g, (sign) => markup[sign] ?? sign);
