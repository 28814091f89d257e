/** Changes of quotes as tests write them, over pools that are there. */
import { activated, created, lot, type PlainChange } from '../../builders/simulate-scenario';

/** Pool A with 40 licences whose SUP ends on 30 June 2025. */
export const poolA: readonly PlainChange[] = [
  created('2024-03-01'),
  lot('2024-03-01', 'A1', 40),
  activated('2024-06-30'),
];

export const made = (number: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'quote-made',
  on: '2025-03-12',
  quote: `id-${number}`,
  number,
  currency: 'EUR',
  validUntil: '2025-04-11',
  customer: 'Port',
  pools: [{ pool: 'A', years: 1, from: '2025-06-30', to: '2026-06-30' }],
  lines: [
    { kind: 'sup', pool: 'A', product: 'core', quantity: 40, years: 1, unitMinorUnits: 4_990, minorUnits: 199_600 },
  ],
  totalMinorUnits: 199_600,
  ...over,
});

export const quoteWithdrawn = (number: string, on = '2025-03-20'): PlainChange => ({
  kind: 'quote-withdrawn',
  on,
  quote: `id-${number}`,
  reason: 'made by mistake',
});

export const answeredBy = (number: string, answer: string, on = '2025-03-25'): PlainChange => ({
  kind: 'quote-answered',
  on,
  quote: `id-${number}`,
  answer,
});
