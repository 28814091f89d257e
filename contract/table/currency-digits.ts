/** How many decimals a currency has, and an amount of it as a number: the one place that knows. */

const USUAL_DIGITS = 2;
/** To ask costs more than everything that is done with the answer. */
const known = new Map<string, number>();

/** JPY none, EUR two, KWD three. */
export const currencyDigits = (currency: string): number => {
  const digits =
    known.get(currency) ??
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    USUAL_DIGITS;
  known.set(currency, digits);
  return digits;
};

/** Units of the currency, for a sheet: 24950 EUR is 249.5. */
export const amountNumber = (minorUnits: number, currency: string): number =>
  minorUnits / 10 ** currencyDigits(currency);
