import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { RenewalLimit } from '../../../domain/renewal/renewal-limit';
import { accepted, aHistory, type LedgerHistory } from '../../builders/ledger-history';
import { activated, created, launched, lot, renewed, type PlainChange } from '../../builders/simulate-scenario';
import { evaluated } from './facts';

/** One pool of release R5, launched on `launch` and replaced by R6 on `replaced`; its SUP ends on 2022-03-01. */
const history = (launch: string, replaced: string | null): LedgerHistory => {
  const told = aHistory();
  accepted(told.record(launched(launch, 'R5')));
  if (replaced !== null) accepted(told.record(launched(replaced, 'R6', 'R5')));
  accepted(
    told.record(created('2021-03-01'), lot('2021-03-01', 'L1', 5, { release: 'R5' }), activated('2021-03-01', 5)),
  );
  return told;
};

const limitOf = (told: LedgerHistory, asOf = '2022-01-01'): RenewalLimit => {
  const limit = told.pool('A', asOf)?.renewal;
  if (limit === null || limit === undefined) throw new Error('no SUP');
  return limit;
};

describe('until when a SUP that has ended can be renewed', () => {
  it('as usual for a year, then until its release is Discontinued (LP-15); known while the SUP still runs', () => {
    expect(limitOf(history('2021-01-01', '2021-06-01'))).toEqual({
      usualUntil: '2023-03-01',
      until: '2023-12-31',
      end: { release: 'R5', stage: 'discontinued', on: '2024-01-01' },
    });
  });

  it('a release that is Discontinued within the year leaves that year alone', () => {
    expect(limitOf(history('2019-06-01', '2021-01-15'))).toEqual({
      usualUntil: '2023-03-01',
      until: '2023-03-01',
      end: { release: 'R5', stage: 'discontinued', on: '2022-06-01' },
    });
  });

  it('a release that is Terminated within the year cuts it short (LP-16)', () => {
    expect(limitOf(history('2017-07-01', '2021-01-15'))).toEqual({
      usualUntil: '2022-06-30',
      until: '2022-06-30',
      end: { release: 'R5', stage: 'terminated', on: '2022-07-01' },
    });
  });

  it('a release that is Terminated already leaves the last covered day', () => {
    expect(limitOf(history('2015-01-01', '2021-01-15'))).toMatchObject({
      usualUntil: '2022-03-01',
      until: '2022-03-01',
    });
  });

  it('a release that nothing has replaced sets no end (LP-9)', () => {
    expect(limitOf(history('2019-06-01', null))).toEqual({ usualUntil: '2023-03-01', until: null, end: null });
  });

  it('the release that ends first decides', () => {
    const told = history('2021-01-01', '2021-06-01');
    accepted(told.record(launched('2020-06-01', 'T1'), launched('2021-06-02', 'T2', 'T1')));
    accepted(told.record(lot('2021-07-01', 'L2', 1, { release: 'T1', supExpiresOn: '2022-03-01' })));
    expect(limitOf(told).end).toEqual({ release: 'T1', stage: 'discontinued', on: '2023-06-01' });
  });

  it('a pool without SUP-bearing licences has none', () => {
    const told = aHistory();
    accepted(told.record(created('2021-03-01')));
    expect(told.pool('A')?.renewal).toBeNull();
  });

  it('it is the day after which every renewal is refused, and before which none is', () => {
    const days = (from: string, to: string) =>
      fc.integer({ min: toDayNumber(from as CivilDate), max: toDayNumber(to as CivilDate) });
    fc.assert(
      fc.property(
        days('2015-01-01', '2021-02-01'),
        days('2021-02-02', '2025-01-01'),
        days('2022-02-01', '2027-06-01'),
        (launch, replaced, on) => {
          const told = history(toCivilDate(launch), toCivilDate(replaced));
          const date = toCivilDate(on);
          const { usualUntil, until } = limitOf(told, '2022-01-01');
          // A release that is replaced only after the day is not known to end on it: the fold asks the same question.
          const isKnown = toDayNumber(date) >= replaced;
          const limit = isKnown ? limitOf(told, date) : { usualUntil, until };
          const asUsual = renewed(date, 12);
          const usual = accepts(told, asUsual);
          expect(usual).toBe(date <= limit.usualUntil);
          const withOne = accepts(told, evaluated(date), asUsual);
          expect(withOne).toBe(limit.until === null || date <= limit.until);
        },
      ),
      { numRuns: 80 },
    );
  });
});

const accepts = (told: LedgerHistory, ...changes: readonly PlainChange[]): boolean => {
  const copy = aHistory();
  told.events.forEach(copy.merge);
  return copy.record(...changes).ok;
};
