/** Reads quantities and prices: with thousands separators, with a point or a comma before decimals, stored as text or as numbers. */
import { done, refuse, type Result } from '../result';
import type { Cell } from './table';

const textOf = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell.trim();
  return 'number' in cell ? cell.number : cell.date;
};

/** Licences are whole, so that three digits after a separator are thousands: 1.234 is 1,234. No thousands follow 0. */
const inThousands = /^[+-]?[1-9]\d{0,2}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]0+)?$/;

const digitsOf = (text: string): string => {
  if (!inThousands.test(text)) return text.replace(',', '.');
  return text.replace(/[.,]0{1,2}$/, '').replace(/[.,'’ \u00a0\u202f]/g, '');
};

/** No number is longer; what is could hold up whoever looks for one in it, and whoever is told of it. */
const MOST_CHARACTERS = 100;

/** Errors: `row/quantity-unreadable`, `row/quantity-negative`, `row/quantity-fraction`, with the text as it stands. */
export const readQuantity = (cell: Cell): Result<number> => {
  const text = textOf(cell);
  if (text.length > MOST_CHARACTERS) return refuse('row/quantity-unreadable', { text: text.slice(0, MOST_CHARACTERS) });
  const digits = typeof cell === 'string' ? digitsOf(text) : text;
  if (!/^[+-]?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(digits)) return refuse('row/quantity-unreadable', { text });
  const value = Number(digits);
  if (value < 0) return refuse('row/quantity-negative', { text });
  if (!Number.isInteger(value)) return refuse('row/quantity-fraction', { text });
  return Number.isSafeInteger(value) ? done(value) : refuse('row/quantity-unreadable', { text });
};

export interface Price {
  readonly minorUnits: number;
  readonly currency: string;
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };

/** The last separator with one or two digits after it stands before the decimals; all others are of thousands. */
const minorUnitsOf = (amount: string): number | null => {
  const [, whole = '', decimals = ''] = /^([\d.,'’ \u00a0\u202f]*?\d)(?:[.,](\d{1,2}))?$/.exec(amount) ?? [];
  if (whole === '' || !/^\d+$|^[1-9]\d{0,2}([.,'’ \u00a0\u202f])\d{3}(?:\1\d{3})*$/.test(whole)) return null;
  const units = Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0') || '0');
  return Number.isSafeInteger(units) ? units : null;
};

/** A number of a spreadsheet may carry the noise of its sixteenth digit. */
const numberUnits = (digits: string): number | null => {
  const units = Math.round(Number(digits) * 100);
  return Number.isSafeInteger(units) && units >= 0 ? units : null;
};

/** Whether a price says of which currency it is. */
export const statesCurrency = (cell: Cell): boolean => /[A-Z€$£]/.test(textOf(cell));

/** An amount without a currency is one of euros. Error: `row/price-unreadable`. */
export const readPrice = (cell: Cell): Result<Price> => {
  const text = textOf(cell);
  if (text.length > MOST_CHARACTERS) return refuse('row/price-unreadable', { text: text.slice(0, MOST_CHARACTERS) });
  const [, before = '', amount = '', after = ''] =
    /^([A-Z]{3}|[€$£])?\s*([\d.,'’ \u00a0\u202f]*\d)\s*([A-Z]{3}|[€$£])?$/.exec(text) ?? [];
  const sign = before === '' ? after : before;
  const minorUnits = typeof cell === 'string' ? minorUnitsOf(amount) : numberUnits(text);
  if (minorUnits === null || (before !== '' && after !== '')) return refuse('row/price-unreadable', { text });
  return done({ minorUnits, currency: sign === '' ? 'EUR' : (signs[sign] ?? sign) });
};
