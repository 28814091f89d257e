/** Whether a quote is true in itself: each pool once, every line of one of them, and sums that add up. */
import type { Refusal } from '../result';
import type { QuoteLine, QuoteMade } from './quote-change';
import { reckonedAmount, lineAmount, totalOf } from './quote-sums';

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);

const refuseLine = (line: QuoteLine, place: number, { lines, pools }: QuoteMade): Refusal | null => {
  if (line.pool !== undefined && !pools.some(({ pool }) => pool === line.pool))
    return { code: 'quote/other-pool', line: place, pool: line.pool };
  const reckoned = reckonedAmount(line, lines);
  if (reckoned === null) return null;
  if (!reckoned.ok) return reckoned.error;
  return reckoned.value === lineAmount(line)
    ? null
    : { code: 'quote/line-sum', line: place, stated: lineAmount(line), sum: reckoned.value };
};

const refuseTotal = ({ lines, totalMinorUnits }: QuoteMade): Refusal | null => {
  const total = totalOf(lines);
  if (!total.ok) return total.error;
  if (total.value < 0) return { code: 'quote/below-zero' };
  return total.value === totalMinorUnits ? null : { code: 'quote/total', stated: totalMinorUnits, sum: total.value };
};

/** Lines count from 1, as people see them. Amounts are in minor units, as the quote states them. */
export const checkQuote = (quote: QuoteMade): Refusal | null => {
  const { on, validUntil, pools, lines } = quote;
  if (validUntil < on) return { code: 'quote/ends-before', on, validUntil };
  const twice = firstTwice(pools.map(({ pool }) => pool));
  if (twice !== undefined) return { code: 'quote/pool-twice', pool: twice };
  for (const [index, line] of lines.entries()) {
    const refusal = refuseLine(line, index + 1, quote);
    if (refusal !== null) return refusal;
  }
  return refuseTotal(quote);
};
