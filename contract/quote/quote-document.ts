/**
 * A quote as its customer reads it: one value of which the page, the PDF and the mail are made. Nothing that was typed can look
 * like a field of its own: every value keeps to one line.
 */
import type { RegisteredQuote } from '../../domain/quote/registered-quote';
import type { QuotedPool, QuoteLine } from '../../domain/quote/quote-change';
import { amountText, dayText } from './amount-text';
import { lineQuantity, lineSum, lineUnit, lineWords, yearsText } from './line-words';

export interface DocumentField {
  readonly label: string;
  readonly value: string;
}

export interface DocumentLine {
  readonly pool: string;
  readonly what: string;
  readonly detail: string;
  /** Empty where there is none. */
  readonly quantity: string;
  readonly unit: string;
  readonly amount: string;
}

/** A pool with its date before and after. */
export interface DocumentPool {
  readonly pool: string;
  readonly years: string;
  readonly from: string;
  readonly to: string;
}

export interface QuoteDocument {
  readonly title: string;
  readonly fields: readonly DocumentField[];
  readonly pools: readonly DocumentPool[];
  readonly lines: readonly DocumentLine[];
  /** With its currency. */
  readonly total: string;
  /** How amounts were rounded; empty where none was. */
  readonly rounding: string;
  readonly note: readonly string[];
  readonly terms: readonly string[];
}

/** Controls, and marks that turn the direction of what follows. */
const disturbing = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const oneLine = (text: string): string => text.replace(disturbing, ' ').replace(/\s+/g, ' ').trim();

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== '');

const field = (label: string, value: string): readonly DocumentField[] => {
  const said = oneLine(value);
  return said === '' ? [] : [{ label, value: said }];
};

const poolNames = ({ pools }: RegisteredQuote): ReadonlyMap<string, string> =>
  new Map(
    pools.map(({ pool, name = '' }) => [pool, oneLine(name === '' || name === pool ? pool : `${name} (${pool})`)]),
  );

const documentLine = (line: QuoteLine, names: ReadonlyMap<string, string>, currency: string): DocumentLine => {
  const { what, detail } = lineWords(line);
  const [quantity, unit, sum] = [lineQuantity(line), lineUnit(line), lineSum(line)];
  return {
    pool: line.pool === undefined ? '' : (names.get(line.pool) ?? oneLine(line.pool)),
    what: oneLine(what),
    detail: oneLine(detail),
    quantity: quantity === null ? '' : String(quantity),
    unit: unit === null ? '' : amountText(unit, currency),
    amount: sum === null ? 'on request' : amountText(sum, currency),
  };
};

const documentPool = ({ pool, years, from, to }: QuotedPool, names: ReadonlyMap<string, string>): DocumentPool => ({
  pool: names.get(pool) ?? pool,
  years: years === 0 ? 'trade-in' : yearsText(years),
  from: dayText(from),
  to: to === undefined ? '' : dayText(to),
});

const ROUNDED = 'Discounts are rounded half up to the smallest unit of the currency, once in each line.';

const isRounded = (line: QuoteLine): boolean => line.kind === 'discount' && line.basisPoints !== undefined;

export const quoteTitle = (number: string): string => `Quote ${oneLine(number)}`;

export const quoteDocument = (quote: RegisteredQuote): QuoteDocument => {
  const names = poolNames(quote);
  const { currency, lines } = quote;
  return {
    title: quoteTitle(quote.number),
    fields: [
      ...field('Number', quote.number),
      ...field('Date', dayText(quote.madeOn)),
      ...field('Valid until', dayText(quote.validUntil)),
      ...field('Customer', quote.addressee),
      ...field('Contact', quote.contact),
      ...field('Partner', quote.partner),
      ...field('All pools brought to', quote.alignedTo === null ? '' : dayText(quote.alignedTo)),
      ...field('Amounts in', currency),
    ],
    pools: quote.pools.map((pool) => documentPool(pool, names)),
    lines: lines.map((line) => documentLine(line, names, currency)),
    total: `${currency} ${amountText(quote.totalMinorUnits, currency)}`,
    rounding: lines.some(isRounded) ? ROUNDED : '',
    note: linesOf(quote.note),
    terms: linesOf(quote.terms),
  };
};

const lineText = ({ what, pool, amount }: DocumentLine): string =>
  `  ${[what, pool, amount].filter((part) => part !== '').join('  ·  ')}`;

const paragraph = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

/** The body of a mail: all that the document says, which is attached. */
export const quoteText = ({ title, fields, pools, lines, total, rounding, note, terms }: QuoteDocument): string =>
  [
    title,
    '',
    ...fields.map(({ label, value }) => `${label}: ${value}`),
    '',
    'SUP end date before and after',
    ...pools.map(({ pool, years, from, to }) => `  ${pool}: ${from}${to === '' ? '' : ` → ${to}`} (${years})`),
    '',
    'Lines',
    ...lines.map(lineText),
    '',
    `Total: ${total}`,
    ...(rounding === '' ? [] : [rounding]),
    ...paragraph(note),
    ...paragraph(terms),
    '',
  ].join('\n');

/** A file's name that says which quote it is; never cut through a character. */
export const quoteFileName = (number: string, ending: string): string =>
  `Quote ${[...number.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, 80).join('')}.${ending}`;
