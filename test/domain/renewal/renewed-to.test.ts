import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { defaultPolicy, renewalBases } from '../../../domain/policy/policy';
import { renewalStart, renewedTo } from '../../../domain/renewal/renewed-to';
import { day } from '../../builders/a-lot';
import { accepted, aHistory } from '../../builders/ledger-history';
import { activated, created, lot, renewed } from '../../builders/simulate-scenario';
import { evaluated } from './facts';

describe('from which day a renewal counts', () => {
  it('a running SUP: from its SSED, whatever the policy says', () => {
    expect(renewalStart(day('2025-06-30'), day('2025-06-30'), 'from-renewal-date')).toEqual({
      from: 'old-date',
      on: '2025-06-30',
      because: 'running',
    });
  });

  it('a lapsed SUP: from the old SSED or from the renewal day, as the policy says', () => {
    expect(renewalStart(day('2025-06-30'), day('2025-07-01'), 'from-expiry').from).toBe('old-date');
    expect(renewalStart(day('2025-06-30'), day('2025-07-01'), 'from-renewal-date').on).toBe('2025-07-01');
  });

  it('a suspended SUP: from the renewal day (LP-15)', () => {
    expect(renewalStart(day('2025-06-30'), day('2026-07-01'), 'from-expiry')).toMatchObject({
      from: 'renewal-day',
      because: 'suspended',
    });
  });

  it('LP-4: it is the day that the ledger then says, for any lots, day, term and parameter', () => {
    const days = (from: string, to: string) =>
      fc.integer({ min: toDayNumber(from as CivilDate), max: toDayNumber(to as CivilDate) });
    const lots = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), days('2022-03-01', '2023-03-01')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        lots,
        days('2022-01-01', '2025-12-31'),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...renewalBases),
        (quantities, on, months, renewalBasis) => {
          const told = aHistory();
          const date = toCivilDate(on);
          accepted(
            told.record(
              { kind: 'policy-set', on: '2021-01-01', policy: { ...defaultPolicy, renewalBasis } },
              created('2021-03-01'),
              ...quantities.map(([quantity, end], index) =>
                lot('2021-03-01', `L${index}`, quantity, { supExpiresOn: toCivilDate(end) }),
              ),
              activated('2021-03-01'),
            ),
          );
          const ssed = told.pool('A', '2021-12-31')?.ssed ?? day('1970-01-01');
          const expected = renewedTo(renewalStart(ssed, date, renewalBasis), months);
          accepted(told.record(evaluated(date), renewed(date, months)));
          expect(told.pool('A', '2026-12-31')?.ssed).toBe(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});
