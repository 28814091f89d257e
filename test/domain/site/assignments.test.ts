import { assert, array, integer, property, constantFrom, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolSites } from '../../../domain/ledger/pool-sites';
import { sitesOf } from '../../../domain/ledger/sites';
import type { Result } from '../../../domain/result';
import { accepted, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { lot } from '../../builders/simulate-scenario';
import { poolOf } from '../customer/people';
import { assigned, siteAdded } from './places';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const aHarbour = () => {
  const history = aHistory();
  accepted(history.record(poolOf('Port'), lot('2025-01-01', 'L1', 30), lot('2025-01-01', 'L2', 20)));
  accepted(history.record(siteAdded('quay'), siteAdded('ramp'), siteAdded('depot', 'Ferries')));
  return history;
};

const sitesOfA = (history: LedgerHistory, asOf?: string) => {
  const register = history.register(asOf);
  const pool = register.pools.find((each) => each.pool === 'A');
  if (pool === undefined) throw new Error('no pool');
  return poolSites(register, pool);
};

describe('LP-7: A pool', () => {
  it('serves several sites and several customers, and says how many licences are assigned to nothing', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 20), assigned('depot', 10)));
    const shown = sitesOfA(history);
    expect(shown).toMatchObject({ assigned: 30, unassigned: 20, over: 0 });
    expect(shown.assignments.map(({ name, customer, quantity }) => [name, customer, quantity])).toEqual([
      ['Name of quay', 'Port', 20],
      ['Name of depot', 'Ferries', 10],
    ]);
    expect(history.pool('A')?.changes.filter(({ change }) => change.kind === 'licences-assigned')).toHaveLength(2);
  });

  it('sets an assignment anew, and takes it away with 0', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 20)));
    accepted(history.record(assigned('quay', 12, {}, '2025-01-11')));
    expect(sitesOfA(history)).toMatchObject({ assigned: 12, assignments: [{ quantity: 12, on: '2025-01-11' }] });
    accepted(history.record(assigned('quay', 0, {}, '2025-01-12')));
    expect(sitesOfA(history)).toMatchObject({ assigned: 0, unassigned: 50, assignments: [] });
  });

  it('is assigned no further than it goes, over all sites and lots', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 40)));
    const refused = history.record(assigned('ramp', 11));
    expect(refused).toMatchObject({ ok: false, error: { code: 'site/too-few-licences', available: 10, quantity: 11 } });
    expect(codeOf(history.record(assigned('ramp', 10)))).toBe('done');
    expect(codeOf(history.record(assigned('quay', 41, {}, '2025-01-12')))).toBe('site/too-few-licences');
    expect(codeOf(history.record(assigned('nowhere', 1)))).toBe('site/unknown');
    expect(codeOf(history.record(assigned('quay', 1, { pool: 'Z' })))).toBe('pool/unknown');
  });

  it('is assigned out of a lot no further than the lot goes', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 15, { lot: 'L2' })));
    expect(history.record(assigned('ramp', 6, { lot: 'L2' }))).toMatchObject({
      error: { code: 'site/too-few-licences', available: 5 },
    });
    expect(codeOf(history.record(assigned('ramp', 5, { lot: 'L2' })))).toBe('done');
    expect(codeOf(history.record(assigned('ramp', 1, { lot: 'L9' })))).toBe('lot/unknown');
  });

  it('that licences leave later keeps its assignments, and shows what it is over by', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 30), assigned('ramp', 20, { lot: 'L2' })));
    accepted(history.record({ kind: 'licences-removed', on: '2025-02-01', pool: 'A', quantity: 8, lot: 'L2' }));
    const shown = sitesOfA(history);
    expect(shown).toMatchObject({ assigned: 50, unassigned: 0, over: 8 });
    expect(shown.assignments.map(({ lotLacks }) => lotLacks)).toEqual([0, 8]);
    expect(sitesOfA(history, '2025-01-31')).toMatchObject({ over: 0 });
    expect(codeOf(history.record(assigned('quay', 31, {}, '2025-02-02')))).toBe('site/too-few-licences');
    expect(codeOf(history.record(assigned('quay', 25, {}, '2025-02-02')))).toBe('done');
    expect(sitesOfA(history)).toMatchObject({ over: 3 });
  });

  it('that is archived takes no assignments, and counts for no site', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 20)));
    accepted(history.record({ kind: 'pool-archived', on: '2025-02-01', pool: 'A' }));
    expect(codeOf(history.record(assigned('quay', 1, {}, '2025-02-02')))).toBe('pool/archived');
    expect(sitesOf(history.register())[0]).toMatchObject({ quantity: 0, assignments: [{ quantity: 20 }] });
  });

  it('assigned beyond its licences by two devices shows the later one as a conflict, and drops neither', () => {
    const history = aHarbour();
    accepted(history.record(assigned('quay', 40)));
    history.merge(anEvent(history.events.length + 1, [assigned('ramp', 20, {}, '2025-01-11')]));
    const { conflicts, assignments } = history.register();
    expect(conflicts).toMatchObject([{ error: { code: 'site/too-few-licences' } }]);
    expect(assignments).toHaveLength(1);
  });

  const assignment = record({
    site: constantFrom('quay', 'ramp', 'depot'),
    quantity: integer({ min: 0, max: 60 }),
    lotName: constantFrom(undefined, 'L1', 'L2'),
  });

  it('is never assigned beyond what it holds by assigning alone, and undoing an assignment is as if it never was', () => {
    assert(
      property(array(assignment, { maxLength: 12 }), (asked) => {
        const history = aHarbour();
        for (const { site, quantity, lotName } of asked) {
          const before = history.register();
          const taken = history.record(assigned(site, quantity, lotName === undefined ? {} : { lot: lotName }));
          const { assigned: sum, unassigned, over, assignments } = sitesOfA(history);
          expect(over).toBe(0);
          expect(sum + unassigned).toBe(50);
          expect(assignments.every(({ lotLacks }) => lotLacks === 0)).toBe(true);
          if (!taken.ok) expect(history.register()).toEqual(before);
        }
        const last = history.events.at(-1);
        if (last === undefined || asked.length === 0) return;
        const whole = history.register();
        const next = accepted(history.record(assigned('quay', 0, {}, '2025-06-01')));
        accepted(history.record(withdrawn(next)));
        expect(history.register()).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
});
