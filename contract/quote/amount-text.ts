/** Amounts and days as a document writes them: `1,996.00` in the currency's own number of decimals, `12 Mar 2025`. */
import type { CivilDate } from '../../domain/calendar/civil-date';

const TRUE_MINUS = '−';
const USUAL_DIGITS = 2;

/** How many decimals the currency has: JPY none, EUR two, KWD three. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? USUAL_DIGITS;

/** Exactly, from whole minor units; without the currency, which the document names once. */
export const amountText = (minorUnits: number, currency: string): string => {
  const digits = digitsOf(currency);
  const padded = String(Math.abs(minorUnits)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = digits === 0 ? '' : `.${padded.slice(-digits)}`;
  return `${minorUnits < 0 ? TRUE_MINUS : ''}${whole}${fraction}`;
};

/** The same as a number for a sheet. */
export const amountNumber = (minorUnits: number, currency: string): number => minorUnits / 10 ** digitsOf(currency);

const BASIS_POINTS_PER_PERCENT = 100;

/** `2.5 %` of 250 basis points. */
export const percentText = (basisPoints: number): string => `${String(basisPoints / BASIS_POINTS_PER_PERCENT)} %`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const dayText = (day: CivilDate): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${months[Number(month) - 1] ?? month} ${year}`;
};
