/** Amounts as people type and read them, in a currency's own number of decimals, exactly. */
import { currencyDigits } from '../../contract/table/currency-digits';

/** In whole minor units of its currency. */
interface Amount {
  readonly minorUnits: number;
  readonly currency: string;
}

/** Offered where a price is typed; any other may stand in files. */
export const currencies: readonly string[] = ['EUR', 'USD', 'GBP', 'CHF', 'AUD', 'ZAR', 'JPY'];

/** `249.50`, `249,5` or `1249`; `null` for what is no amount, has more decimals than the currency, or is too large to be exact. */
export const parsePrice = (typed: string, currency: string): Amount | null => {
  const digits = currencyDigits(currency);
  const [, units = '', fraction = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(typed.trim()) ?? [];
  if (units === '' || fraction.length > digits) return null;
  const minorUnits = Number(units + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minorUnits) ? { minorUnits, currency } : null;
};

/** What `parsePrice` reads as the same amount; empty where there is none. */
export const priceText = (price: Amount | undefined): string => {
  if (price === undefined) return '';
  const digits = currencyDigits(price.currency);
  const padded = String(price.minorUnits).padStart(digits + 1, '0');
  return digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
};
