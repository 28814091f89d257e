import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { changeSchema, type Change } from '../../../domain/ledger/change';
import { correctedChanges } from '../../../domain/ledger/correction';
import type { LedgerEvent } from '../../../domain/ledger/event';
import { accepted, aDevice, aHistory, aLicenceFile, anEvent, imported, withdrawn } from '../../builders/ledger-history';
import { activated, created, lot, type PlainChange } from '../../builders/simulate-scenario';

const correctedOn = '2025-06-01' as CivilDate;

const correcting = (event: LedgerEvent, over: PlainChange, at = 0): readonly Change[] =>
  correctedChanges(event, correctedOn, (change) =>
    change === event.changes.filter(({ kind }) => kind !== 'change-withdrawn')[at]
      ? changeSchema.parse({ ...change, ...over })
      : change,
  );

const codeOf = (result: { ok: boolean; error?: { code: string } }): string | null =>
  result.ok ? null : (result.error?.code ?? null);

describe('a correction', () => {
  it('stands at the place of what it replaces: lots of the same day still join the pool that they joined', () => {
    const history = aHistory();
    const pool = accepted(history.record(created('2025-01-01')));
    accepted(history.record(lot('2025-01-01', 'L1', 5)));
    accepted(history.record(lot('2025-01-01', 'L2', 7)));
    accepted(history.record(...correcting(pool, { name: 'Harbour' })));
    expect(history.pool('A')).toMatchObject({ name: 'Harbour', quantity: 12 });
    expect(history.register().conflicts).toEqual([]);
  });

  it('of one change leaves the others of its step as they were', () => {
    const history = aHistory();
    const step = accepted(
      history.record(created('2025-01-01'), lot('2025-01-01', 'L1', 5), lot('2025-01-01', 'L2', 7)),
    );
    accepted(history.record(...correcting(step, { quantity: 50 }, 1)));
    expect(history.pool('A')?.lots.map(({ lot: name, quantity }) => [name, quantity])).toEqual([
      ['L1', 50],
      ['L2', 7],
    ]);
  });

  it('can be corrected again, and every undoing gives back the version before', () => {
    const history = aHistory();
    const first = accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    accepted(history.record(lot('2025-01-01', 'M', 1)));
    const second = accepted(history.record(...correcting(first, { quantity: 50 }, 1)));
    const third = accepted(history.record(...correcting(second, { quantity: 500 }, 1)));
    const lots = () => history.pool('A')?.lots.map(({ lot: name, quantity }) => [name, quantity]);
    expect(lots()).toEqual([
      ['L', 500],
      ['M', 1],
    ]);
    accepted(history.record(withdrawn(third)));
    expect(lots()?.[0]).toEqual(['L', 50]);
    accepted(history.record(withdrawn(second)));
    expect(lots()?.[0]).toEqual(['L', 5]);
  });

  it('that a later step cannot stand with is refused, and names that step', () => {
    const history = aHistory();
    const step = accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const later = accepted(history.record(activated('2025-02-01', 4)));
    expect(history.record(...correcting(step, { quantity: 3 }, 1))).toMatchObject({
      ok: false,
      error: { code: 'event/stands-in-the-way', events: [later.id] },
    });
    expect(codeOf(history.record(...correcting(step, { on: '2025-03-01' })))).toBe('pool/unknown');
  });

  it('of what is undone or corrected already is refused', () => {
    const history = aHistory();
    const step = accepted(history.record(created('2025-01-01')));
    accepted(history.record(...correcting(step, { name: 'One' })));
    expect(codeOf(history.record(...correcting(step, { name: 'Two' })))).toBe('event/withdrawn');
    expect(codeOf(history.record(withdrawn(step)))).toBe('event/withdrawn');
  });

  it('of a step that two devices corrected at once counts once: the other is a conflict, not a second lot', () => {
    const history = aHistory();
    const step = accepted(history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5)));
    const use = accepted(history.record(activated('2025-02-01', 1)));
    history.merge(anEvent(10, correcting(use, { quantity: 2 }), { device: aDevice('a') }));
    const rival = anEvent(11, correcting(use, { quantity: 3 }), { device: aDevice('b') });
    history.merge(rival);
    expect(history.pool('A')?.activated).toBe(2);
    expect(history.register().conflicts).toMatchObject([{ event: rival.id, error: { code: 'event/withdrawn' } }]);
    history.merge(anEvent(12, [withdrawn(step)], { device: aDevice('c') }));
    history.merge(anEvent(13, correcting(step, { quantity: 8 }, 1), { device: aDevice('b') }));
    expect(history.pool('A')).toBeUndefined();
  });

  it('of a signed file is refused: it is undone as a whole, or superseded by a newer one', () => {
    const history = aHistory();
    history.documents.set('one', aLicenceFile());
    const file = accepted(history.record(imported('one')));
    expect(codeOf(history.record(...correcting(file, { fileName: 'other.ilf' })))).toBe('document/known');
  });
});
