import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import { renewalOutlook, stagesByRelease, type RenewalOutlook } from '../../../domain/overview/renewal-outlook';
import { aHistory, type LedgerHistory } from '../../builders/ledger-history';
import { evaluated, tradeInOffered } from '../renewal/facts';
import { activated, created, launched, lot, renewed } from '../../builders/simulate-scenario';

/** One pool of release R5, launched on `launch`; its SUP ends on 2022-03-01. R6 takes its place on `replaced`. */
const history = (launch: string, replaced: string): LedgerHistory => {
  const told = aHistory();
  told.record(launched(launch, 'R5'));
  told.record(created('2021-03-01'));
  told.record(lot('2021-03-01', 'L1', 5, { release: 'R5' }));
  told.record(activated('2021-03-01', 5));
  told.record(launched(replaced, 'R6', 'R5'));
  return told;
};

const outlookOn = (told: LedgerHistory, on: string): RenewalOutlook => {
  const register = told.register(on);
  const pool = register.pools[0];
  if (pool === undefined || pool.ssed === null) throw new Error('no pool with SUP');
  return renewalOutlook(pool, pool.ssed, stagesByRelease(register.releases));
};

describe('what may be done for a SUP that has ended', () => {
  it('lapsed up to a year ago: renewable as usual until that year is over', () => {
    const told = history('2021-01-01', '2021-06-01');
    expect(outlookOn(told, '2022-03-02')).toEqual({ as: 'usual', until: '2023-03-01' });
    expect(outlookOn(told, '2023-03-01')).toEqual({ as: 'usual', until: '2023-03-01' });
  });

  it('suspended: with a Professional Services evaluation, while the release is not Discontinued (LP-15)', () => {
    const told = history('2021-01-01', '2021-06-01');
    expect(outlookOn(told, '2023-03-02')).toEqual({ as: 'evaluation', standing: 'none', evaluatedOn: null });
    expect(outlookOn(told, '2024-01-01')).toEqual({ as: 'discontinued', release: 'R5', offeredOn: null });
  });

  it('a Terminated release leaves the trade-in programme alone, lapsed or suspended (LP-16)', () => {
    expect(outlookOn(history('2017-01-01', '2021-06-01'), '2022-03-02')).toEqual({
      as: 'trade-in',
      release: 'R5',
      offeredOn: null,
    });
    expect(outlookOn(history('2021-01-01', '2021-06-01'), '2026-01-01')).toEqual({
      as: 'trade-in',
      release: 'R5',
      offeredOn: null,
    });
  });

  it('a release that is not in the catalogue stands in nobody’s way', () => {
    const told = aHistory();
    told.record(created('2021-03-01'), lot('2021-03-01', 'L1', 5, { release: 'R9' }), activated('2021-03-01', 5));
    expect(outlookOn(told, '2023-03-02')).toEqual({ as: 'evaluation', standing: 'none', evaluatedOn: null });
  });

  it('says how the newest evaluation stands, and when trade-in was offered', () => {
    const told = history('2021-01-01', '2021-06-01');
    told.record(evaluated('2023-03-05', 'not-suitable'));
    expect(outlookOn(told, '2023-03-06')).toEqual({
      as: 'evaluation',
      standing: 'not-suitable',
      evaluatedOn: '2023-03-05',
    });
    told.record(tradeInOffered('2024-02-01'));
    expect(outlookOn(told, '2024-02-01')).toMatchObject({ as: 'discontinued', offeredOn: '2024-02-01' });
  });

  it('says what a renewal on that day would be answered', () => {
    const launch = fc.integer({
      min: toDayNumber('2016-01-01' as CivilDate),
      max: toDayNumber('2021-02-01' as CivilDate),
    });
    const on = fc.integer({ min: toDayNumber('2022-03-02' as CivilDate), max: toDayNumber('2026-12-31' as CivilDate) });
    fc.assert(
      fc.property(launch, on, (launchDay, day) => {
        const told = history(toCivilDate(launchDay), '2021-06-01');
        const date = toCivilDate(day);
        const { as } = outlookOn(told, date);
        expect(aCopyOf(told).record(renewed(date, 12)).ok).toBe(as === 'usual');
        const evaluated = aCopyOf(told).record(renewed(date, 12, { evaluation: true }));
        expect(evaluated.ok).toBe(as === 'usual' || as === 'evaluation');
      }),
      { numRuns: 60 },
    );
  });
});

const aCopyOf = ({ events }: LedgerHistory): LedgerHistory => {
  const copy = aHistory();
  events.forEach(copy.merge);
  return copy;
};
