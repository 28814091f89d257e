/**
 * The text of an HTML mail, for reading and nothing else: tags, scripts, styles and comments are gone, tables keep their cells
 * apart. One pass over the text, whatever is in it.
 */
import { newTextSheet } from './text-sheet';

/** Their contents are no text. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title', 'svg', 'object', 'noscript']);
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  euro: '€',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
};

const LAST_CHARACTER = 0x10ffff;

const numbered = (digits: string): string => {
  const point = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const isHalf = point >= 0xd800 && point <= 0xdfff;
  return Number.isNaN(point) || point > LAST_CHARACTER || isHalf ? '\ufffd' : String.fromCodePoint(point);
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z]{2,6}));/gi, (whole, digits?: string, name?: string) =>
    digits === undefined ? (entities[name ?? ''] ?? whole) : numbered(digits),
  );

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

const tagAt = (html: string, start: number): Tag | null => {
  const close = html.indexOf('>', start);
  if (close < 0) return null;
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(start, start + 24)) ?? [];
  return { name: name.toLowerCase(), closes: slash === '/', end: close + 1 };
};

/** Behind a comment, or behind an element whose contents are no text; the end of the text where it is never closed. */
const skipTo = (lower: string, mark: string, from: number): number => {
  const found = lower.indexOf(mark, from);
  return found < 0 ? lower.length : found;
};

const tidy = (text: string): string =>
  text
    .split('\n')
    // Not by a pattern: one that begins with blanks takes the square of their number.
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .join('\t')
        .trim(),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** "a < b" is text. */
const beginsTag = (html: string, at: number): boolean => {
  const next = html.charCodeAt(at + 1);
  return next === 0x2f || next === 0x21 || next === 0x3f || isLetter(next);
};

export const htmlToText = (html: string): string => {
  const lower = html.toLowerCase();
  const sheet = newTextSheet();
  const say = (from: number, to: number): void => sheet.say(decodeEntities(html.slice(from, to).replace(/\s+/g, ' ')));
  let place = 0;
  while (place < html.length) {
    const start = html.indexOf('<', place);
    if (start < 0) break;
    say(place, start);
    if (!beginsTag(html, start)) {
      sheet.say('<');
      place = start + 1;
    } else if (html.startsWith('<!--', start)) {
      place = skipTo(lower, '-->', start) + 3;
    } else {
      const tag = tagAt(html, start);
      if (tag === null) return tidy(sheet.text());
      sheet.tag(tag.name, tag.closes);
      if (blocks.has(tag.name)) sheet.say('\n');
      place = silent.has(tag.name) && !tag.closes ? skipTo(lower, `</${tag.name}`, tag.end) : tag.end;
    }
  }
  if (place < html.length) say(place, html.length);
  return tidy(sheet.text());
};
