/** Writes what a year is worth: whole units where there is nothing after the point, and the currency's own sign in a column's head. */
import { amountNumber, currencyDigits } from '../../../../contract/table/currency-digits';

const formatOf = (currency: string, digits?: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    ...(digits === undefined ? {} : { minimumFractionDigits: digits }),
  });

/** `€`, or the code of a currency without a sign of its own. */
export const currencySymbol = (currency: string): string =>
  formatOf(currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

const isWhole = (minorUnits: number, currency: string): boolean => minorUnits % 10 ** currencyDigits(currency) === 0;

/** `8,232`, or `8,232.50`: exact, without the sign. */
export const formatAmount = (minorUnits: number, currency: string): string => {
  const digits = isWhole(minorUnits, currency) ? 0 : currencyDigits(currency);
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(amountNumber(minorUnits, currency));
};

/** `€8,232`. */
export const formatValue = (minorUnits: number, currency: string): string => {
  const whole = isWhole(minorUnits, currency);
  return whole
    ? new Intl.NumberFormat('en-GB', {
        style: 'currency',
        currency,
        minimumFractionDigits: 0,
        maximumFractionDigits: 0,
      }).format(amountNumber(minorUnits, currency))
    : formatOf(currency).format(amountNumber(minorUnits, currency));
};
