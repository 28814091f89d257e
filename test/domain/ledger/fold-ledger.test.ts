import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { LedgerEvent } from '../../../domain/ledger/event';
import { aDevice, aHistory, anEvent, withdrawn } from '../../builders/ledger-history';
import { activated, created, lot, removed, renewed } from '../../builders/simulate-scenario';

const day = fc.nat(700).map((offset) => toCivilDate(20_000 + offset));
const names = fc.constantFrom('A', 'B');
const small = fc.integer({ min: 1, max: 6 });

const anyChange = fc.oneof(
  fc.tuple(day, names).map(([on, pool]) => created(on, pool)),
  fc
    .tuple(day, fc.constantFrom('x', 'y', 'z'), small, names)
    .map(([on, name, quantity, pool]) => lot(on, name, quantity, {}, pool)),
  fc.tuple(day, small, names).map(([on, quantity, pool]) => activated(on, quantity, pool)),
  fc.tuple(day, small, names).map(([on, quantity, pool]) => removed(on, quantity, {}, pool)),
  fc.tuple(day, names).map(([on, pool]) => renewed(on, 12, {}, pool)),
);

/** Steps of a person's day: mostly changes, sometimes the undo of an earlier step. */
const anyHistory = fc.array(fc.oneof({ weight: 4, arbitrary: anyChange }, { weight: 1, arbitrary: fc.nat(20) }), {
  maxLength: 20,
});

const play = (steps: readonly (Readonly<Record<string, unknown>> | number)[]) => {
  const history = aHistory();
  for (const step of steps) {
    const target = typeof step === 'number' ? history.events[step % Math.max(1, history.events.length)] : undefined;
    if (typeof step !== 'number') history.record(step);
    else if (target !== undefined) history.record(withdrawn(target));
  }
  return history;
};

describe('the fold of the ledger', () => {
  it('what decide accepted never conflicts later, whatever was recorded or undone in between', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        expect(play(steps).register('2027-12-31').conflicts).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('undoing the last step gives the register before it', () => {
    fc.assert(
      fc.property(anyHistory, anyChange, (steps, change) => {
        const history = play(steps);
        const before = history.register();
        const step = history.record(change);
        if (!step.ok) return;
        expect(history.record(withdrawn(step.value)).ok).toBe(true);
        expect(history.register()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('a ledger merged in any order is the same register, conflicts included', () => {
    const anyEvents = fc.array(
      fc.record({ change: anyChange, device: fc.constantFrom('a', 'b'), wallMs: fc.nat(5), counter: fc.nat(2) }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(anyEvents, fc.infiniteStream(fc.nat()), (drawn, dice) => {
        const events = drawn.map(({ change, device, wallMs, counter }, index): LedgerEvent =>
          anEvent(index + 1, [change], { device: aDevice(device), clock: { wallMs, counter } }),
        );
        const shuffled = events
          .map((event) => ({ event, key: dice.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const fold = (given: readonly LedgerEvent[]) =>
          foldLedger(
            {
              events: given,
              licenceFile: () => undefined,
              signedFile: () => undefined,
              registerChanges: () => undefined,
            },
            '2027-12-31' as CivilDate,
          );
        expect(fold(shuffled)).toEqual(fold(events));
      }),
      { numRuns: 150 },
    );
  });

  it('a change from elsewhere that the rules forbid is marked, left out of the sums, and the fold goes on', () => {
    const history = aHistory();
    history.merge(anEvent(1, [created('2025-01-01'), lot('2025-01-01', 'L', 5)]));
    history.merge(anEvent(2, [activated('2025-02-01', 4)], { device: aDevice('a') }));
    const twice = anEvent(3, [activated('2025-02-02', 4)], { device: aDevice('b') });
    history.merge(twice);
    history.merge(anEvent(4, [activated('2025-02-03', 1)], { device: aDevice('a') }));
    expect(history.pool('A')).toMatchObject({ quantity: 5, activated: 5 });
    expect(history.register().conflicts).toMatchObject([
      { event: twice.id, error: { code: 'pool/too-few-licences', available: 1 } },
    ]);
  });

  it('the register as of a past day is what it was then', () => {
    const history = aHistory();
    history.record(created('2025-01-01'), lot('2025-01-01', 'L', 5));
    history.record(activated('2025-02-01'));
    expect(history.pool('A', '2024-12-31')).toBeUndefined();
    expect(history.pool('A', '2025-01-31')).toMatchObject({
      state: 'awaiting-activation',
      projected: true,
      activated: 0,
    });
    expect(history.pool('A', '2025-02-01')).toMatchObject({ state: 'active', activated: 1 });
    expect(history.pool('A', '2026-02-02')).toMatchObject({ state: 'lapsed' });
  });

  it('every change of a pool stands in its history with the SSED after it and the event that undo withdraws', () => {
    const history = aHistory();
    history.record(created('2025-01-01', 'A'), lot('2025-01-01', 'L', 5));
    history.record(activated('2025-02-01'));
    history.record({ kind: 'pool-described', pool: 'A', on: '2025-02-02', name: 'Harbour', customer: 'Port' });
    const pool = history.pool('A');
    expect(pool).toMatchObject({ name: 'Harbour', customer: 'Port' });
    expect(
      pool?.changes.map(({ change, ssedAfter, event }) => [
        change.kind,
        ssedAfter,
        history.events.findIndex(({ id }) => id === event),
      ]),
    ).toEqual([
      ['pool-created', null, 0],
      ['lot-added', '2026-07-01', 0],
      ['licences-activated', '2026-02-01', 1],
      ['pool-described', '2026-02-01', 2],
    ]);
  });
});
