/** Numbers of quotes: Q, the year, and the next of that year that is free. */
import type { CivilDate } from '../calendar/civil-date';
import { foldName } from '../order/fold-name';

const DIGITS = 4;
const YEAR_DIGITS = 4;

/** A free number that looks like the others; people may write another one. */
export const nextQuoteNumber = (quotes: readonly { readonly number: string }[], on: CivilDate): string => {
  const start = `Q-${on.slice(0, YEAR_DIGITS)}-`;
  const used = quotes
    .map(({ number }) => foldName(number))
    .filter((number) => number.startsWith(foldName(start)))
    .map((number) => Number(number.slice(start.length)))
    .filter((count) => Number.isSafeInteger(count) && count < Number.MAX_SAFE_INTEGER);
  const next = used.reduce((most, count) => Math.max(most, count), 0) + 1;
  return `${start}${String(next).padStart(DIGITS, '0')}`;
};
