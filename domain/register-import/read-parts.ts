/** Reads the parts that an installation holds: one in a cell, or several with their quantities, "4 x ISS-Expert; 2 x ISS-Backup". */
import { MOST_PART_LINES, partQuantitySchema } from '../installation/order-line';
import type { Part, Parts } from '../part/part';
import { done, refuse, type Refusal, type Result } from '../result';
import { readQuantity } from './read-number';

/** A part as the catalogue has it; `quantity` is `null` where the cell does not say one. */
export interface WrittenPart {
  readonly part: Part;
  readonly quantity: number | null;
}

/** Parts by their numbers; capitals and blanks around them make no other part. */
export type PartIndex = ReadonlyMap<string, Part>;

const keyOf = (number: string): string => number.normalize('NFC').trim().toUpperCase();

export const indexParts = (parts: Parts): PartIndex =>
  new Map([...parts.values()].map((part): [string, Part] => [keyOf(part.part), part]));

const MOST_OF_A_PART = partQuantitySchema.maxValue ?? Number.MAX_SAFE_INTEGER;
/** No entry is longer; what is could hold up whoever looks for a quantity in it. */
const MOST_ENTRY_CHARACTERS = 600;
/** Of what cannot be read, in characters. */
const MOST_SHOWN = 200;

/** Errors: `row/quantity-zero`, `row/quantity-too-large`. */
export const refuseQuantity = (quantity: number): Refusal | null => {
  if (quantity === 0) return { code: 'row/quantity-zero' };
  return quantity > MOST_OF_A_PART ? { code: 'row/quantity-too-large', quantity, most: MOST_OF_A_PART } : null;
};

/** A comma stands between entries, unless nothing but digits precedes it: then it stands in a number. */
const entriesOf = (text: string): readonly string[] => {
  const entries: string[] = [];
  for (const piece of text.split(/[;|\n\r]|\s\+\s/)) {
    let entry = '';
    for (const part of piece.split(',')) {
      const isNumber = entry !== '' && /^\s*[+-]?\d+$/.test(entry);
      if (isNumber) entry = `${entry},${part}`;
      else {
        entries.push(entry);
        entry = part;
      }
    }
    entries.push(entry);
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
};

const forms: readonly RegExp[] = [
  /^(?<quantity>[+-]?[\d.,']+)(?:\s*[x×*]\s*|\s+)(?<part>\S.*)$/iu,
  /^(?<part>.*\S)\s*\((?<quantity>[+-]?[\d.,']+)(?:\s*[x×*])?\)$/iu,
  /^(?<part>.*[^\s:=])\s*[:=]\s*(?<quantity>[+-]?[\d.,']+)$/iu,
  /^(?<part>.*\S)\s+[x×*]\s*(?<quantity>[+-]?[\d.,']+)$/iu,
  /^(?<part>.*\S)\s+(?<quantity>[+-]?[\d.,']+)$/iu,
];

const readCount = (part: Part, digits: string): Result<WrittenPart> => {
  const quantity = readQuantity(digits);
  if (!quantity.ok) return quantity;
  const refusal = refuseQuantity(quantity.value);
  return refusal === null ? done({ part, quantity: quantity.value }) : { ok: false, error: refusal };
};

const readEntry = (index: PartIndex, entry: string): Result<WrittenPart> => {
  const whole = index.get(keyOf(entry));
  if (whole !== undefined) return done({ part: whole, quantity: null });
  let named = entry;
  if (entry.length <= MOST_ENTRY_CHARACTERS)
    for (const form of forms) {
      const { part = '', quantity = '' } = form.exec(entry)?.groups ?? {};
      const known = index.get(keyOf(part));
      if (known !== undefined) return readCount(known, quantity);
      if (part !== '' && named === entry) named = part;
    }
  return refuse('row/part-unknown', { part: named.slice(0, MOST_SHOWN) });
};

/**
 * In the order in which they are written. Errors: `row/part-unknown`, `row/parts-too-many`, `row/quantity-zero`,
 * `row/quantity-too-large`, and those of `readQuantity`.
 */
export const readParts = (index: PartIndex, text: string): Result<readonly WrittenPart[]> => {
  const whole = index.get(keyOf(text));
  if (whole !== undefined) return done([{ part: whole, quantity: null }]);
  const entries = entriesOf(text);
  if (entries.length > MOST_PART_LINES)
    return refuse('row/parts-too-many', { count: entries.length, most: MOST_PART_LINES });
  const parts: WrittenPart[] = [];
  for (const entry of entries) {
    const read = readEntry(index, entry);
    if (!read.ok) return read;
    parts.push(read.value);
  }
  return done(parts);
};
