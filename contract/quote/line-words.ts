/** What a line of a quote is for, in words: the same on paper, in a sheet and in a mail. */
import type { QuoteLine } from '../../domain/quote/quote-change';
import { percentText } from './amount-text';

const counted = (count: number, one: string, more: string): string => `${String(count)} ${count === 1 ? one : more}`;

export const yearsText = (years: number): string => counted(years, 'year', 'years');

export interface LineWords {
  readonly what: string;
  /** The second line; empty where there is nothing to add. */
  readonly detail: string;
}

/** LP-4, LP-15, LP-16, LP-20. What was typed is given back as it was typed. */
export const lineWords = (line: QuoteLine): LineWords => {
  switch (line.kind) {
    case 'sup': {
      const product = line.text ?? line.product;
      return { what: `SUP for ${yearsText(line.years)}, ${product}`, detail: line.variant ?? '' };
    }
    case 'services':
      return {
        what: `Professional Services, ${counted(line.days, 'day', 'days')}`,
        detail: 'Evaluation of the installation before its suspended SUP is renewed',
      };
    case 'trade-in':
      return {
        what: `Trade-in of release ${line.release}`,
        detail: 'Its SUP cannot be renewed any more; the price is agreed separately',
      };
    case 'discount': {
      const share = line.basisPoints === undefined ? '' : ` of ${percentText(line.basisPoints)}`;
      return { what: `Discount${share}`, detail: line.text ?? '' };
    }
    case 'other':
      return { what: line.text, detail: '' };
  }
};

/** Licences, days or pieces; `null` for a discount. */
export const lineQuantity = (line: QuoteLine): number | null => {
  if (line.kind === 'discount') return null;
  return line.kind === 'services' ? line.days : line.quantity;
};

/** The price of one licence for one year, of one day or of one piece; `null` where there is none. */
export const lineUnit = (line: QuoteLine): number | null =>
  line.kind === 'discount' || line.kind === 'trade-in' ? null : line.unitMinorUnits;

/** `null` for a trade-in, which has no price here. */
export const lineSum = (line: QuoteLine): number | null => (line.kind === 'trade-in' ? null : line.minorUnits);
