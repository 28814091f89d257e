/** Node 20 reads Windows-1252 as ISO 8859-1: what comes out as controls that no text has are the letters of Windows-1252. */

const FIRST = 0x80;
/** From 0x80 on; U+FFFD where Windows-1252 has none. */
const letters =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

export const withWindowsLetters = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => letters.charAt(control.charCodeAt(0) - FIRST));
