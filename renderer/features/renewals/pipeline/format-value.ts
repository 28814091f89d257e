/** Writes what a year is worth: whole units where there is nothing after the point, and the currency's own sign in a column's head. */
const formatOf = (currency: string, digits?: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    ...(digits === undefined ? {} : { minimumFractionDigits: digits }),
  });

const digitsOf = (currency: string): number => formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;

/** `€`, or the code of a currency without a sign of its own. */
export const currencySymbol = (currency: string): string =>
  formatOf(currency)
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** Units of the currency as a number: 24950 EUR is 249.5. */
export const toUnits = (minorUnits: number, currency: string): number => minorUnits / 10 ** digitsOf(currency);

const isWhole = (minorUnits: number, currency: string): boolean => minorUnits % 10 ** digitsOf(currency) === 0;

/** `8,232`, or `8,232.50`: exact, without the sign. */
export const formatAmount = (minorUnits: number, currency: string): string => {
  const digits = isWhole(minorUnits, currency) ? 0 : digitsOf(currency);
  const format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(toUnits(minorUnits, currency));
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
      }).format(toUnits(minorUnits, currency))
    : formatOf(currency).format(toUnits(minorUnits, currency));
};
