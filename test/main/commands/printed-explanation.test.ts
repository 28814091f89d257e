import { describe, expect, it } from 'vitest';
import { explainSsed } from '../../../domain/ledger/explain-ssed';
import { printedExplanation } from '../../../main/commands/printed-explanation';
import { defaultPolicy, type Policy } from '../../../domain/policy/policy';
import { accepted, aHistory } from '../../builders/ledger-history';
import { activated, created, lot } from '../../builders/simulate-scenario';

const price = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });

const explained = (policy: Policy) => {
  const history = aHistory();
  accepted(history.record({ kind: 'policy-set', on: '2024-01-01', policy }));
  accepted(
    history.record(
      created('2025-01-01'),
      lot('2025-01-01', 'old', 40, { supExpiresOn: '2025-06-30', unitPrice: price(100) }),
      lot('2025-01-01', 'new', 10, { supExpiresOn: '2026-01-01', unitPrice: price(400) }),
      lot('2025-01-01', 'rent', 3, { term: 'subscription', expiresOn: '2026-01-01' }),
      activated('2025-01-01'),
    ),
  );
  const pool = history.pool('A');
  const explanation = pool === undefined ? null : explainSsed(pool, policy);
  return explanation === null ? null : printedExplanation(explanation);
};

describe('an explained SSED as JSON', () => {
  it('LP-12: every lot’s weight, date, licence-days and share, and the exact quotient', () => {
    expect(explained(defaultPolicy)).toMatchObject({
      lots: [
        { lot: 'old', weightExact: '40', supExpiresOn: '2025-06-30', weightedDaysExact: '810760', share: 0.8 },
        { lot: 'new', weightExact: '10', supExpiresOn: '2026-01-01', weightedDaysExact: '204540', share: 0.2 },
      ],
      outside: [{ lot: 'rent', quantity: 3 }],
      weightExact: '50',
      weightedDaysExact: '1015300',
      ssedExact: '20306',
      ssed: '2025-08-06',
      rounding: 'nearest',
      rules: ['LP-10', 'LP-12', 'LP-11'],
    });
  });

  it('by price the weights are quantity times list price', () => {
    expect(explained({ ...defaultPolicy, weight: 'price' })).toMatchObject({
      lots: [
        { weightExact: '4000', share: 0.5 },
        { weightExact: '4000', share: 0.5 },
      ],
      weightExact: '8000',
      ssedExact: '40723/2',
      ssed: '2025-10-01',
    });
  });
});
