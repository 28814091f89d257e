/** Writes whole numbers, differences and money for people: thousands separated, a true minus sign. */
import { amountNumber } from '../../contract/table/currency-digits';

const TRUE_MINUS = '−';
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** `1,250`, `−3`. */
export const formatQuantity = (quantity: number): string => whole.format(quantity).replace('-', TRUE_MINUS);

/** `+10`, `−3`, `0`: what a number has changed by. */
export const formatDifference = (difference: number): string =>
  (difference > 0 ? '+' : '') + formatQuantity(difference);

/** Money from integer minor units: 24950 EUR is `€249.50`. */
export const formatMoney = (money: { readonly minorUnits: number; readonly currency: string }): string => {
  const currency = new Intl.NumberFormat('en-GB', { style: 'currency', currency: money.currency });
  return currency.format(amountNumber(money.minorUnits, money.currency)).replace('-', TRUE_MINUS);
};
