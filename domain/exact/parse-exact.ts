/** Reads the exact value of a number as it was written: `249.5` is 499/2, `1e2` is 100. */
import { ratio, type Exact } from './exact';

/** Bounds far beyond any price, so that a few characters cannot ask for a number of a million digits. */
const MOST_DIGITS = 1000;
const GREATEST_EXPONENT = 308;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The exact value of a JSON number's text; `null` when it is not one or is too long. */
export const parseExact = (text: string): Exact | null => {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '', power = '0'] = match;
  const exponent = Number(power) - decimals.length;
  if (whole.length + decimals.length > MOST_DIGITS || Math.abs(Number(power)) > GREATEST_EXPONENT) return null;
  const digits = BigInt(`${whole}${decimals}`) * (sign === '-' ? -1n : 1n);
  return exponent >= 0 ? ratio(digits * 10n ** BigInt(exponent), 1n) : ratio(digits, 10n ** BigInt(-exponent));
};

/** Reads back what `exactText` wrote: `"20269"` or `"61012/3"`. */
export const parseExactText = (text: string): Exact => {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return ratio(BigInt(numerator), BigInt(denominator));
};
