/**
 * Text in a CSV file that no spreadsheet takes for a formula, and its way back. CSV has no types, so a text that a
 * spreadsheet would calculate gets an apostrophe before it, and loses one when it is read (docs/decisions/0011).
 */

/**
 * What a spreadsheet might calculate: a sign that opens a formula, behind white space too and in full width, or a text
 * that begins with a control character. Apostrophes before it count in, so that each escape has one way back.
 */
const live = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** The text as a CSV field holds it. Numbers are no texts: −3 stays a number. */
export const toInertText = (text: string): string => (live.test(text) ? `'${text}` : text);

/** The text that `toInertText` was given. */
export const fromInertText = (field: string): string =>
  field.startsWith("'") && live.test(field) ? field.slice(1) : field;
