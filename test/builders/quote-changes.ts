/** Every kind of change of quotes, with all that each can say. */
import type { Change } from '../../domain/ledger/change';
import { day } from './a-lot';

const on = day('2025-06-01');

export const quoteChanges: readonly Change[] = [
  {
    kind: 'quote-made',
    on,
    quote: 'Q1',
    number: 'Q-2025-0001',
    currency: 'EUR',
    validUntil: day('2025-07-01'),
    customer: 'Port',
    partner: 'Northgate',
    contact: 'Anna Berg',
    priceList: 'Partners 2025',
    alignedTo: day('2026-12-31'),
    pools: [
      { pool: 'P-1', name: 'Harbour', years: 2, from: day('2025-12-01'), to: day('2027-12-01') },
      { pool: 'P-2', years: 0, from: day('2022-01-01') },
    ],
    lines: [
      {
        kind: 'sup',
        pool: 'P-1',
        product: 'core',
        variant: 'stand-alone',
        text: 'iSentry Core',
        quantity: 40,
        years: 2,
        unitMinorUnits: 4_990,
        minorUnits: 399_200,
      },
      { kind: 'services', pool: 'P-1', days: 1, unitMinorUnits: 120_000, minorUnits: 120_000 },
      { kind: 'trade-in', pool: 'P-2', quantity: 5, release: 'R1' },
      { kind: 'other', pool: 'P-1', text: 'Travel', quantity: 1, unitMinorUnits: 800, minorUnits: 800 },
      { kind: 'discount', pool: 'P-1', text: 'Loyalty', basisPoints: 1_000, minorUnits: -52_000 },
      { kind: 'discount', minorUnits: -8_000 },
    ],
    totalMinorUnits: 460_000,
    note: 'One\nTwo',
    terms: 'Net 30 days',
  },
  { kind: 'quote-withdrawn', on, quote: 'Q1', reason: 'made by mistake' },
  { kind: 'quote-answered', on, quote: 'Q1', answer: 'accepted', reason: 'by phone' },
];
