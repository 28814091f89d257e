import { describe, expect, it } from 'vitest';
import { checkTerritory } from '../../../domain/agreement/check-territory';
import { sitesOf } from '../../../domain/ledger/sites';
import type { Result } from '../../../domain/result';
import { day } from '../../builders/a-lot';
import { accepted, aHistory } from '../../builders/ledger-history';
import { lot } from '../../builders/simulate-scenario';
import { poolOf } from '../customer/people';
import { agreementEnded, agreementRecorded, assigned, siteAdded } from '../site/places';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const aHarbour = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 50)));
  accepted(history.record(siteAdded('quay', 'Port', { territory: 'Norway' }), siteAdded('ramp')));
  return history;
};

describe('LP-17: Selling in a territory', () => {
  it('is covered by an agreement in force that names it, whatever the case and the blanks', () => {
    const history = aHarbour();
    accepted(
      history.record(agreementRecorded('g1', ['Norway', 'Sweden'], { from: '2025-02-01', until: '2025-12-31' })),
    );
    const register = history.register();
    const ask = (territory: string, on: string) => checkTerritory(register, { territory, on: day(on) });
    expect(ask(' norway ', '2025-02-01')).toMatchObject({ covered: true, by: { agreement: 'g1' } });
    expect(ask('Norway', '2025-12-31')).toMatchObject({ covered: true });
    expect(ask('Norway', '2025-01-31')).toEqual({ covered: false, territories: [] });
    expect(ask('Norway', '2026-01-01')).toEqual({ covered: false, territories: [] });
    expect(ask('Denmark', '2025-03-01')).toEqual({ covered: false, territories: ['Norway', 'Sweden'] });
  });

  it('is asked of one partner where one is named', () => {
    const history = aHarbour();
    accepted(history.record(agreementRecorded('g1', ['Norway'])));
    const question = { territory: 'Norway', on: day('2025-03-01') };
    expect(checkTerritory(history.register(), { ...question, partner: 'northgate' })).toMatchObject({ covered: true });
    expect(checkTerritory(history.register(), { ...question, partner: 'Southgate' })).toMatchObject({ covered: false });
  });

  it('has nothing to be checked against before any agreement is recorded, and none where no territory is named', () => {
    const history = aHarbour();
    const question = { territory: 'Norway', on: day('2025-03-01') };
    expect(checkTerritory(history.register(), question)).toEqual({ covered: true, by: null });
    accepted(history.record(agreementRecorded('g1', ['Sweden'])));
    expect(checkTerritory(history.register(), { ...question, territory: ' ' })).toEqual({ covered: true, by: null });
  });

  it('is not covered from the day on which the agreement ends', () => {
    const history = aHarbour();
    accepted(history.record(agreementRecorded('g1', ['Norway'])));
    accepted(history.record(agreementEnded('g1', '2025-04-01')));
    const ask = (on: string) => checkTerritory(history.register(), { territory: 'Norway', on: day(on) }).covered;
    expect([ask('2025-03-31'), ask('2025-04-01')]).toEqual([true, false]);
    expect(codeOf(history.record(agreementEnded('g1', '2025-04-02')))).toBe('agreement/ended');
    expect(codeOf(history.record(agreementEnded('g9', '2025-04-02')))).toBe('agreement/unknown');
    expect(codeOf(history.record(agreementRecorded('g1', ['Norway'])))).toBe('agreement/exists');
  });
});

describe('LP-17: Licences', () => {
  it('are assigned to a site outside every agreement only with a reason, which stays', () => {
    const history = aHarbour();
    accepted(history.record(agreementRecorded('g1', ['Sweden'])));
    const refused = history.record(assigned('quay', 10));
    expect(refused).toMatchObject({
      error: { code: 'agreement/territory', territory: 'Norway', name: 'Name of quay' },
    });
    accepted(history.record(assigned('quay', 10, { override: 'The agreement is being signed' })));
    expect(history.register().assignments).toMatchObject([{ override: 'The agreement is being signed' }]);
    expect(sitesOf(history.register())[0]?.agreement).toEqual({ covered: false, territories: ['Sweden'] });
    expect(codeOf(history.record(assigned('quay', 4, {}, '2025-01-11')))).toBe('done');
  });

  it('are assigned freely where no agreement was ever recorded, and where the site names no territory', () => {
    const history = aHarbour();
    expect(codeOf(history.record(assigned('quay', 1)))).toBe('done');
    accepted(history.record(agreementRecorded('g1', ['Sweden'], {}, '2025-01-10')));
    expect(codeOf(history.record(assigned('ramp', 1)))).toBe('done');
  });
});
