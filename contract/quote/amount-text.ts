/** Amounts and days as a document writes them: `1,996.00` in the currency's own number of decimals, `12 Mar 2025`. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import { currencyDigits } from '../table/currency-digits';

const TRUE_MINUS = '−';

/** Exactly, from whole minor units; without the currency, which the document names once. */
export const amountText = (minorUnits: number, currency: string): string => {
  const digits = currencyDigits(currency);
  const padded = String(Math.abs(minorUnits)).padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = digits === 0 ? '' : `.${padded.slice(-digits)}`;
  return `${minorUnits < 0 ? TRUE_MINUS : ''}${whole}${fraction}`;
};

const BASIS_POINTS_PER_PERCENT = 100;

/** `2.5 %` of 250 basis points. */
export const percentText = (basisPoints: number): string => `${String(basisPoints / BASIS_POINTS_PER_PERCENT)} %`;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const dayText = (day: CivilDate): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${months[Number(month) - 1] ?? month} ${year}`;
};
