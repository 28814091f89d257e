/** Cuts the lines of a confirmation's text into what may be a serial, and tells it from dates, addresses and phone numbers. */

/** A line of the text; `number` counts from 1. */
export interface MailLine {
  readonly number: number;
  readonly text: string;
  /** Part of an earlier mail that this one answers. */
  readonly quoted: boolean;
}

export interface Token {
  readonly text: string;
  /** Where it begins in its line. */
  readonly start: number;
}

/** Longer lines are no writing of a person's: what stands behind is not looked at. */
const LONGEST_LINE = 2000;

export const mailLines = (text: string): readonly MailLine[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, index) => ({
    number: index + 1,
    text: line.slice(0, LONGEST_LINE).trim(),
    quoted: /^\s*>/.test(line),
  }));

const LONGEST_TOKEN = 64;
const SHORTEST_TOKEN = 4;
/** Fewer digits alone are a year, a day or a quantity. */
const FEWEST_DIGITS = 6;

const addresses = /(?:https?:\/\/|www\.)\S+|[^\s<>"']{1,64}@[^\s<>"']{1,255}/gi;
const words = /[\p{L}\p{N}]+(?:[._/-]+[\p{L}\p{N}]+)*/gu;
const dates = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2}-\p{L}{3,9}-\d{2,4})$/u;
/** Groups of digits with points or bars between them: what phones and amounts look like. */
const phones = /^(?:\d{1,4}[.-])?\d{2,4}[.-]\d{3,4}[.-]\d{3,6}$/;
const amounts = /^\d{1,3}(?:[.,]\d{3})*(?:[.,]\d{1,2})?$/;

const blank = (text: string): string => ' '.repeat(text.length);

/** The words of a line that hold a digit and are no mail or web address, in their order. */
export const tokensOf = (line: string): readonly Token[] =>
  [...line.replace(addresses, blank).matchAll(words)].flatMap(({ 0: text, index }) =>
    text.length >= (/^\p{N}+$/u.test(text) ? FEWEST_DIGITS : SHORTEST_TOKEN) &&
    text.length <= LONGEST_TOKEN &&
    /\p{N}/u.test(text)
      ? [{ text, start: index }]
      : [],
  );

export const isDate = (token: string): boolean => dates.test(token);

/** What nobody would take for a serial unless the line calls it one. */
export const isOrdinaryNumber = (token: string): boolean => phones.test(token) || amounts.test(token);

/**
 * How a serial is built: the kinds and lengths of its groups, and what stands between them. Two serials of one vendor's are
 * built alike; a group of letters and digits counts as one of digits, because either may come up in it.
 */
export const shapeOf = (serial: string): string =>
  serial.replace(/[\p{L}\p{N}]+/gu, (group) => `${/\p{N}/u.test(group) ? 'n' : 'a'}${String(group.length)}`);

/** The cells of a line that is one row of a table; a single one where it is none. */
export const cellsOf = (line: string): readonly string[] => line.split(/\t+|\s*\|\s*| {2,}/).map((cell) => cell.trim());
