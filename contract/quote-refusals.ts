/** The sentences of quotes. */
import type { DomainRefusalCode } from '../domain/refusal-codes';
import type { Sentence } from './sentence';

type QuoteCode = Extract<DomainRefusalCode, `quote/${string}`>;

export const quoteRefusals: Record<QuoteCode, Sentence> = {
  'quote/number-taken': {
    what: 'There is a quote {{number}} already.',
    next: 'Choose another number; that of a withdrawn quote is used up too.',
  },
  'quote/unknown': {
    what: 'There is no such quote on that day.',
    next: 'Check the date, or make the quote again.',
  },
  'quote/ends-before': {
    what: 'The last day of its validity, {{validUntil}}, lies before the day of the quote, {{on}}.',
    next: 'Choose a later last day.',
  },
  'quote/pool-twice': { what: 'The quote names pool {{pool}} twice.', next: 'Leave it out once.' },
  'quote/other-pool': {
    what: 'Line {{line}} is for pool {{pool}}, which the quote is not for.',
    next: 'Add the pool to the quote, or leave the line out.',
  },
  'quote/line-sum': {
    what: 'Line {{line}} states {{stated}}, and its own figures come to {{sum}} (both in the smallest unit of the currency).',
    next: 'Put the line right, or make the quote anew.',
  },
  'quote/total': {
    what: 'The total states {{stated}}, and the lines add up to {{sum}} (both in the smallest unit of the currency).',
    next: 'Put the total right, or make the quote anew.',
  },
  'quote/below-zero': {
    what: 'The discounts are larger than what is quoted.',
    next: 'Take off less.',
  },
  'quote/nothing': {
    what: 'There is nothing to quote: no pool was chosen, or all are at that date already.',
    next: 'Choose a pool, or a later date.',
  },
  'quote/no-day-rate': {
    what: 'Pool {{pool}} needs an evaluation by Professional Services, and the price list {{list}} has no price of a day (LP-15, LP-20).',
    next: 'Enter the day rate in the price list, or record the evaluation if it was made.',
  },
  'quote/different-currencies': {
    what: 'No one currency has prices for all of these pools: {{currencies}}.',
    next: 'Make one quote for each currency, or enter the missing prices.',
  },
  'quote/too-many-pools': {
    what: 'A quote is for at most {{most}} pools.',
    next: 'Make more than one quote.',
  },
  'quote/too-many-lines': {
    what: 'A quote has at most {{most}} lines.',
    next: 'Make more than one quote.',
  },
  'quote/withdrawn': {
    what: 'Quote {{number}} was withdrawn on {{on}}.',
    next: 'Undo that in its history first, or make a new quote.',
  },
  'quote/accepted': {
    what: 'Quote {{number}} was accepted on {{on}}.',
    next: 'Undo that in its history first if it was recorded by mistake.',
  },
  'quote/declined': {
    what: 'Quote {{number}} was declined on {{on}}.',
    next: 'Undo that in its history first, or make a new quote.',
  },
  'quote/expired': {
    what: 'Quote {{number}} was valid until {{validUntil}}, so it cannot be accepted on {{on}}.',
    next: 'Choose the day on which it was accepted, or make a new quote.',
  },
};
