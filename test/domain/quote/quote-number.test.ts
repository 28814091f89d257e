import { describe, expect, it } from 'vitest';
import { nextQuoteNumber } from '../../../domain/quote/quote-number';
import { day } from '../../builders/a-lot';

const next = (...numbers: readonly string[]): string =>
  nextQuoteNumber(
    numbers.map((number) => ({ number })),
    day('2026-03-12'),
  );

describe('The number of a quote', () => {
  it('is the next of its year that is free', () => {
    expect(next()).toBe('Q-2026-0001');
    expect(next('Q-2025-0009', 'Q-2026-0002', 'Q-2026-0001')).toBe('Q-2026-0003');
    expect(next('q-2026-0041 ', 'Offer 7', 'Q-2026-12a', 'Q-2026-')).toBe('Q-2026-0042');
    expect(next('Q-2026-9999')).toBe('Q-2026-10000');
    expect(next('Q-2026-1.5', 'Q-2026--3', 'Q-2026-9e99')).toBe('Q-2026-0001');
  });
});
