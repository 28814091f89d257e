import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { explainConflict, type ExplainedConflict } from '../../../domain/conflict/resolutions';
import type { LedgerEvent } from '../../../domain/ledger/event';
import type { Ledger } from '../../../domain/ledger/ledger';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import {
  accepted,
  aDevice,
  aHistory,
  aLicenceFile,
  anEvent,
  imported,
  withdrawn,
  type LedgerHistory,
} from '../../builders/ledger-history';
import { activated, created, lot, received, removed, type PlainChange } from '../../builders/simulate-scenario';

const TODAY = '2026-01-05' as CivilDate;

const ledgerOf = (history: LedgerHistory): Ledger => ({
  events: history.events,
  licenceFile: (docId) => history.documents.get(docId),
  signedFile: () => undefined,
  registerChanges: () => undefined,
});

/** From another computer, which knew nothing of what stands here. */
const merge = (history: LedgerHistory, ...changes: readonly PlainChange[]): void =>
  history.merge(anEvent(history.events.length + 1, changes, { device: aDevice('m') }));

const explained = (history: LedgerHistory): ExplainedConflict => {
  const [conflict] = history.register(TODAY).conflicts;
  const answer = conflict && explainConflict(indexLedger(ledgerOf(history)), conflict, TODAY);
  if (!answer) throw new Error('there is no conflict');
  return answer;
};

const waysOf = ({ resolutions }: ExplainedConflict): readonly string[] => resolutions.map(({ way }) => way);

const take = (history: LedgerHistory, wanted: string): void => {
  const resolution = explained(history).resolutions.find(({ way }) => way === wanted);
  accepted(history.record(...(resolution?.changes ?? [])));
  expect(history.register(TODAY).conflicts).toEqual([]);
};

const lastOf = ({ events }: LedgerHistory): LedgerEvent => {
  const last = events.at(-1);
  if (last === undefined) throw new Error('nothing was recorded');
  return last;
};

const aPool = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(created('2025-01-12'), lot('2025-01-12', 'x', 10)));
  return history;
};

describe('a conflict is explained and resolved by a person', () => {
  it('over-allocation by two offline partners: the other one counts instead, fewer count, or it is left out', () => {
    const history = aPool();
    accepted(history.record(activated('2025-02-01', 7)));
    merge(history, activated('2025-02-02', 6));
    expect(explained(history)).toMatchObject({ nature: 'over-allocated' });
    expect(waysOf(explained(history))).toEqual(['count-instead', 'count-fewer', 'leave-out']);
    take(history, 'count-fewer');
    expect(history.pool('A', TODAY)?.activated).toBe(10);
  });

  it('count instead: what stood is undone, and what was left out counts', () => {
    const history = aPool();
    accepted(history.record(activated('2025-02-01', 7)));
    merge(history, activated('2025-02-02', 6));
    take(history, 'count-instead');
    expect(history.pool('A', TODAY)?.activated).toBe(6);
  });

  it.each(['count-instead', 'count-fewer', 'leave-out'])(
    'a way out can be undone like every step: after %s the conflict is back, and the figures are as they were',
    (way) => {
      const history = aPool();
      accepted(history.record(activated('2025-02-01', 7)));
      merge(history, activated('2025-02-02', 6));
      const before = history.register(TODAY);
      take(history, way);
      accepted(history.record(withdrawn(lastOf(history))));
      expect(history.register(TODAY).conflicts).toEqual(before.conflicts);
      expect(history.pool('A', TODAY)?.activated).toBe(7);
    },
  );

  it('what stands in the way of an undo still does, where there was no conflict before', () => {
    const history = aPool();
    accepted(history.record(activated('2025-02-01', 7)));
    merge(history, activated('2025-02-02', 6));
    take(history, 'leave-out');
    accepted(history.record(lot('2025-02-03', 'y', 5)));
    const added = lastOf(history);
    accepted(history.record(activated('2025-02-04', 8)));
    expect(history.record(withdrawn(added))).toMatchObject({ error: { code: 'event/stands-in-the-way' } });
  });

  it('a duplicate activation is called so, and is left out without a figure changing', () => {
    const history = aPool();
    accepted(history.record(activated('2025-02-01', 7)));
    merge(history, activated('2025-02-01', 7));
    expect(explained(history).nature).toBe('activated-twice');
    const before = history.pool('A', TODAY);
    take(history, 'leave-out');
    expect(history.pool('A', TODAY)).toEqual(before);
  });

  it('LP-13: two receipts of one transfer: either place can have it', () => {
    const history = aPool();
    accepted(history.record(created('2025-01-12', 'B')));
    accepted(history.record(created('2025-01-12', 'C')));
    accepted(history.record(removed('2025-03-01', 4, { transfer: 'T' })));
    accepted(history.record(received('2025-03-05', 'T', 'B')));
    merge(history, received('2025-03-06', 'T', 'C'));
    expect(explained(history).nature).toBe('received-twice');
    take(history, 'count-instead');
    expect([history.pool('B', TODAY)?.quantity, history.pool('C', TODAY)?.quantity]).toEqual([0, 4]);
  });

  it('the same ILF id with other content: the file that stands, or the other one', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile());
    history.documents.set('two', aLicenceFile({ lots: [{ ...aLicenceFile().lots[0], quantity: 99 }] }));
    accepted(history.record(imported('one')));
    merge(history, imported('two'));
    expect(explained(history).nature).toBe('same-file-other-content');
    take(history, 'count-instead');
    expect(history.pool('P-1', TODAY)?.quantity).toBe(99);
  });

  it('two corrections of one step: the one that came later can take the place of the first', () => {
    const history = aPool();
    const first = accepted(history.record(activated('2025-02-01', 2)));
    accepted(history.record(withdrawn(first), activated('2025-02-01', 3)));
    merge(history, withdrawn(first), activated('2025-02-01', 4));
    expect(explained(history).nature).toBe('corrected-twice');
    take(history, 'count-instead');
    expect(history.pool('A', TODAY)?.activated).toBe(4);
  });

  it('a way that later steps stand in is not offered', () => {
    const history = aPool();
    accepted(history.record(created('2025-01-12', 'B')));
    accepted(history.record(created('2025-01-12', 'C')));
    accepted(history.record(removed('2025-03-01', 4, { transfer: 'T' })));
    accepted(history.record(received('2025-03-05', 'T', 'B')));
    accepted(history.record(activated('2025-03-06', 4, 'B')));
    merge(history, received('2025-03-07', 'T', 'C'));
    expect(waysOf(explained(history))).toEqual(['leave-out']);
  });

  it('whatever the conflict, every way that is offered ends it and makes no other', () => {
    const day = fc.nat(3).map((offset) => toCivilDate(20_100 + offset * 100));
    const names = fc.constantFrom('A', 'B');
    const change = fc.oneof(
      fc.tuple(day, fc.integer({ min: 1, max: 8 }), names).map(([on, quantity, pool]) => activated(on, quantity, pool)),
      fc
        .tuple(day, fc.integer({ min: 1, max: 8 }), names, fc.constantFrom('T1', 'T2'))
        .map(([on, quantity, pool, transfer]) => removed(on, quantity, { transfer }, pool)),
      fc.tuple(day, names, fc.constantFrom('T1', 'T2')).map(([on, pool, transfer]) => received(on, transfer, pool)),
    );
    let offered = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 3, maxLength: 9 }), (changes) => {
        const history = aPool();
        accepted(history.record(created('2025-01-12', 'B'), lot('2025-01-12', 'x', 5, {}, 'B')));
        for (const each of changes) merge(history, each);
        const index = indexLedger(ledgerOf(history));
        const before = history.register('2027-12-31').conflicts;
        for (const conflict of before) {
          for (const { changes: taken } of explainConflict(index, conflict, TODAY)?.resolutions ?? []) {
            const tried = aHistory();
            history.events.forEach(tried.merge);
            accepted(tried.record(...taken));
            const left = tried.register('2027-12-31').conflicts.map(({ event }) => event);
            expect(left).not.toContain(conflict.event);
            expect(before.map(({ event }) => event)).toEqual(expect.arrayContaining(left));
            offered += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(offered).toBeGreaterThan(60);
  });
});
