/** Writes an exact number of days for people: `20,306`, or `20,306 + 8/31`. */
import type { Exact } from '../../../domain/exact/exact';
import { formatQuantity } from '../../ui/format-quantity';
import { toMixedNumber } from '../../../domain/exact/mixed-number';

export const exactDaysText = (value: Exact): string => {
  const { whole, rest } = toMixedNumber(value);
  return rest === null ? formatQuantity(whole) : `${formatQuantity(whole)} + ${rest}`;
};
