/** Quotes of renewals: one that waits for its answer, one that was accepted, and one that nobody answered in time. */
import { addMonths, toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import type { ChangeOf } from '../../../domain/ledger/change';
import { discountOf, totalOf } from '../../../domain/quote/quote-sums';
import type { QuoteLine, QuoteLineOf, QuotedPool } from '../../../domain/quote/quote-change';
import type { DayOf, Moment } from '../moment';
import type { RecordedStep, ToldStep } from '../told-step';

interface Told {
  /** Among those of its year. */
  readonly count: number;
  readonly customer: string;
  readonly contact?: string;
  readonly pools: (dayOf: DayOf) => readonly QuotedPool[];
  readonly lines: readonly QuoteLine[];
  readonly note?: string;
  readonly terms?: string;
}

const DAYS_VALID = 30;
const TERMS = 'Prices without VAT. Payable within 30 days of the invoice.';

const sup = (pool: string, product: string, quantity: number, yearly: number): QuoteLineOf<'sup'> => {
  const unitMinorUnits = yearly * 100;
  return { kind: 'sup', pool, product, quantity, years: 1, unitMinorUnits, minorUnits: unitMinorUnits * quantity };
};

/** A pool whose SUP runs for a year from a day, quoted for one more. */
const forOneYear = (dayOf: DayOf, pool: string, name: string, commenced: Moment): QuotedPool => {
  const after = (months: number) => toCivilDate(addMonths(toDayNumber(dayOf(commenced)), months));
  return { pool, name, years: 1, from: after(12), to: after(24) };
};

const made = (at: Moment, { count, pools, lines, ...said }: Told): RecordedStep => ({
  kind: 'recorded',
  at,
  changes: (dayOf): readonly ChangeOf<'quote-made'>[] => {
    const [on, [months, days = 0], total] = [dayOf(at), at, totalOf(lines)];
    return [
      {
        kind: 'quote-made',
        on,
        quote: `quote-${count}`,
        number: `Q-${on.slice(0, 4)}-${String(count).padStart(4, '0')}`,
        currency: 'EUR',
        validUntil: dayOf([months, days + DAYS_VALID]),
        priceList: 'Partners EUR',
        pools: [...pools(dayOf)],
        lines: [...lines],
        totalMinorUnits: total.ok ? total.value : 0,
        terms: TERMS,
        ...said,
      },
    ];
  },
});

const fences = [sup('P-1987', 'iSentry Core', 60, 49), sup('P-1962', 'TREX Elite', 12, 510)];

export const quotes: readonly ToldStep[] = [
  made([-2, -3], {
    count: 11,
    customer: 'Ludmira Museums',
    pools: (dayOf) => [{ pool: 'P-1876', name: 'Museum of clocks', years: 1, from: dayOf([0]), to: dayOf([12]) }],
    lines: [sup('P-1876', 'iSentry Core', 9, 49)],
  }),
  made([-1, -6], {
    count: 12,
    customer: 'Velm Energy',
    pools: (dayOf) => [forOneYear(dayOf, 'P-1970', 'Solar field Austerlund', [-12, 46])],
    lines: [sup('P-1970', 'iSentry Core', 50, 49)],
  }),
  {
    kind: 'recorded',
    at: [0, -8],
    changes: (dayOf) => [
      { kind: 'quote-answered', on: dayOf([0, -8]), quote: 'quote-12', answer: 'accepted', reason: 'Order PO-8201' },
    ],
  },
  made([0, -5], {
    count: 13,
    customer: 'Karst Regional Airport',
    contact: 'Facility management',
    pools: (dayOf) => [
      forOneYear(dayOf, 'P-1987', 'Airfield fence east', [-12, 11]),
      forOneYear(dayOf, 'P-1962', 'Airfield fence west', [-12, 22]),
    ],
    lines: [...fences, discountOf(fences, { text: 'Both fences together', basisPoints: 250 })],
    note: 'Both fences in one order, as agreed by phone.',
  }),
];
