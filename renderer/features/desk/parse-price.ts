/** Reads an amount as people type it into integer minor units, exactly. */
import type { Money } from '../../../domain/ledger/change';

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `249.50`, `249,5` or `1249`; `null` for what is no amount, has more decimals than the currency, or is too large to be exact. */
export const parsePrice = (typed: string, currency: string): Money | null => {
  const digits = digitsOf(currency);
  const [, units = '', fraction = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(typed.trim()) ?? [];
  if (units === '' || fraction.length > digits) return null;
  const minorUnits = Number(units + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minorUnits) ? { minorUnits, currency } : null;
};
