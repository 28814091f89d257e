/** The sums of a quote, in whole minor units: what a line comes to, what a discount takes off, and the total. */
import { timesQuantity } from '../catalogue/price-on';
import { WHOLE_BASIS_POINTS } from '../catalogue/catalogue-change';
import { done, refuse, type Result } from '../result';
import type { QuoteLine, QuoteLineOf } from './quote-change';

/** What a line comes to: nothing for a trade-in, which has no price here. */
export const lineAmount = (line: QuoteLine): number => (line.kind === 'trade-in' ? 0 : line.minorUnits);

const sum = (amounts: readonly number[]): bigint => amounts.reduce((total, each) => total + BigInt(each), 0n);

const asNumber = (total: bigint): Result<number> =>
  total <= BigInt(Number.MAX_SAFE_INTEGER) ? done(Number(total)) : refuse('price/too-large');

export const totalOf = (lines: readonly QuoteLine[]): Result<number> => asNumber(sum(lines.map(lineAmount)));

/** The share of an amount, rounded half up to a whole minor unit: the one rounding of a quote, once a line. */
export const shareOf = (minorUnits: bigint, basisPoints: number): bigint => {
  const whole = BigInt(WHOLE_BASIS_POINTS);
  return (minorUnits * BigInt(basisPoints) * 2n + whole) / (2n * whole);
};

/** The lines of one pool, or all of them; no discount is taken off another. */
export const discountedSum = (lines: readonly QuoteLine[], pool: string | undefined): bigint =>
  sum(lines.filter((line) => line.kind !== 'discount' && (pool === undefined || line.pool === pool)).map(lineAmount));

type DiscountAsked = Omit<QuoteLineOf<'discount'>, 'kind' | 'minorUnits'> & { readonly basisPoints: number };

/** A discount of a share, worked out over the lines that it is taken off. */
export const discountOf = (lines: readonly QuoteLine[], asked: DiscountAsked): QuoteLineOf<'discount'> => {
  const share = shareOf(discountedSum(lines, asked.pool), asked.basisPoints);
  return { kind: 'discount', ...asked, minorUnits: share === 0n ? 0 : -Number(share) };
};

/** What the line has to come to by its own figures; `null` where its amount is agreed. */
export const reckonedAmount = (line: QuoteLine, lines: readonly QuoteLine[]): Result<number> | null => {
  switch (line.kind) {
    case 'sup':
      return timesQuantity(line.unitMinorUnits, line.quantity, line.years);
    case 'services':
      return timesQuantity(line.unitMinorUnits, line.days);
    case 'other':
      return timesQuantity(line.unitMinorUnits, line.quantity);
    case 'trade-in':
      return null;
    case 'discount':
      return line.basisPoints === undefined
        ? null
        : done(discountOf(lines, { ...line, basisPoints: line.basisPoints }).minorUnits);
  }
};
