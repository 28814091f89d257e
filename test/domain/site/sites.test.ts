import { describe, expect, it } from 'vitest';
import { siteName, sitesOf } from '../../../domain/ledger/sites';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, withdrawn } from '../../builders/ledger-history';
import { lot } from '../../builders/simulate-scenario';
import { poolOf } from '../customer/people';
import { assigned, siteAdded, siteChanged, siteRemoved } from './places';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const aHarbour = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L', 50)));
  accepted(history.record(siteAdded('quay', 'Port', { address: 'Quay 3', territory: 'Norway' })));
  return history;
};

describe('A site', () => {
  it('belongs to a customer, with what is known of it', () => {
    const [site] = sitesOf(aHarbour().register());
    expect(site).toMatchObject({
      site: 'quay',
      customer: 'Port',
      name: 'Name of quay',
      address: 'Quay 3',
      territory: 'Norway',
    });
    expect(site).toMatchObject({ addedOn: '2025-01-02', changedOn: null, quantity: 0, assignments: [] });
  });

  it('is changed as a whole: what is not said again is gone', () => {
    const history = aHarbour();
    accepted(history.record(siteChanged('quay', { name: 'Quay 3 north' })));
    const [site] = history.register().sites;
    expect(site).toMatchObject({ name: 'Quay 3 north', address: '', changedOn: '2025-02-01', addedOn: '2025-01-02' });
  });

  it('uses its id up for ever, and takes changes only while it is there', () => {
    const history = aHarbour();
    expect(codeOf(history.record(siteAdded('quay')))).toBe('site/exists');
    expect(codeOf(history.record(siteChanged('ramp', {})))).toBe('site/unknown');
    expect(codeOf(history.record(siteRemoved('ramp')))).toBe('site/unknown');
    accepted(history.record(siteRemoved('quay')));
    expect(codeOf(history.record(siteAdded('quay', 'Port', {}, '2025-04-01')))).toBe('site/exists');
    expect(codeOf(history.record(siteChanged('quay', {}, '2025-04-01')))).toBe('site/unknown');
  });

  it('is not removed while licences are assigned to it; with the assignment at 0 it is, and undo brings it back', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 20)));
    const refused = history.record(siteRemoved('quay'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'site/assigned', quantity: 20, pools: 'A' } });
    accepted(history.record(assigned('quay', 0, {}, '2025-02-01')));
    const before = history.register();
    const removed = accepted(history.record(siteRemoved('quay')));
    expect(history.register().sites).toEqual([]);
    expect(siteName(history.register(), 'quay')).toBe('Name of quay');
    accepted(history.record(withdrawn(removed)));
    expect(history.register()).toEqual(before);
  });

  it('is called by its words where they name no registered site', () => {
    expect(siteName(aHarbour().register(), 'Ferry ramp')).toBe('Ferry ramp');
  });
});
