import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { correctedChanges } from '../../../domain/ledger/correction';
import type { LedgerEvent } from '../../../domain/ledger/event';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Register } from '../../../domain/ledger/register';
import { accepted, aDevice, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import {
  activated,
  created,
  lot,
  received,
  removed,
  renewed,
  type PlainChange,
} from '../../builders/simulate-scenario';

const correctedOn = '2025-06-01' as CivilDate;
const lastDay = '2027-12-31';

/** A correction is an event of its own, so everything but the ids of events is to be equal. */
const withoutEvents = (register: Register): unknown =>
  JSON.parse(JSON.stringify(register, (key, value: unknown) => (key === 'event' ? undefined : value)));

/** Few days, so that many changes share one. */
const day = fc.nat(4).map((offset) => toCivilDate(20_100 + offset * 120));
const names = fc.constantFrom('A', 'B');
const small = fc.integer({ min: 1, max: 6 });

const anyChange: fc.Arbitrary<PlainChange> = fc.oneof(
  fc.tuple(day, names).map(([on, pool]) => created(on, pool)),
  fc
    .tuple(day, fc.constantFrom('x', 'y', 'z'), small, names)
    .map(([on, name, quantity, pool]) => lot(on, name, quantity, {}, pool)),
  fc.tuple(day, small, names).map(([on, quantity, pool]) => activated(on, quantity, pool)),
  fc.tuple(day, small, names).map(([on, quantity, pool]) => removed(on, quantity, { transfer: `T${on}` }, pool)),
  fc.tuple(day, day, names).map(([on, left, pool]) => received(on, `T${left}`, pool)),
  fc.tuple(day, names).map(([on, pool]) => renewed(on, 12, {}, pool)),
  fc
    .tuple(day, names, fc.constantFrom('North', 'South'))
    .map(([on, pool, name]) => ({ kind: 'pool-described', on, pool, name })),
);

type Op =
  | { readonly op: 'record'; readonly changes: readonly PlainChange[] }
  | { readonly op: 'undo'; readonly at: number }
  | { readonly op: 'correct'; readonly at: number; readonly part: number; readonly over: PlainChange };

/** Another day, number or name; those that the change has are taken. */
const anyOver: fc.Arbitrary<PlainChange> = fc.record(
  {
    on: day,
    quantity: small,
    lot: fc.constantFrom('x', 'y', 'z'),
    months: small,
    name: fc.constantFrom('East', 'West'),
  },
  { requiredKeys: [] },
);

const anyOp: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant('record' as const),
      changes: fc.array(anyChange, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('undo' as const), at: fc.nat(30) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      op: fc.constant('correct' as const),
      at: fc.nat(30),
      part: fc.nat(2),
      over: anyOver,
    }),
  },
);

/** A step as a person thinks of it: the versions that it has had, the newest last. None: it is undone. */
interface ModelStep {
  readonly versions: { readonly event: LedgerEvent; readonly changes: readonly PlainChange[] }[];
}

const overAt = (changes: readonly PlainChange[], part: number, over: PlainChange): readonly PlainChange[] =>
  changes.map((change, index) => {
    if (index !== part % changes.length) return change;
    const fitting = Object.entries(over).filter(([name]) => name in change);
    return { ...change, ...Object.fromEntries(fitting) };
  });

const perform = (history: LedgerHistory, model: ModelStep[], op: Op): void => {
  if (op.op === 'record') {
    const done = history.record(...op.changes);
    if (done.ok) model.push({ versions: [{ event: done.value, changes: op.changes }] });
    return;
  }
  const steps = model.filter(({ versions }) => versions.length > 0);
  const step = steps[op.at % Math.max(1, steps.length)];
  const current = step?.versions.at(-1);
  if (step === undefined || current === undefined) return;
  if (op.op === 'undo') {
    if (history.record(withdrawn(current.event)).ok) step.versions.pop();
    return;
  }
  const changes = overAt(current.changes, op.part, op.over);
  const kept = current.event.changes.filter(({ kind }) => kind === 'change-withdrawn');
  const done = history.record(withdrawn(current.event), ...kept, ...changes);
  if (done.ok) step.versions.push({ event: done.value, changes });
};

/** Two pools with something in them on one day, so that most steps that follow have what they need. */
const beginning: readonly Op[] = [
  { op: 'record', changes: [created('2025-01-12', 'A')] },
  { op: 'record', changes: [lot('2025-01-12', 'x', 6), lot('2025-01-12', 'y', 4)] },
  { op: 'record', changes: [created('2025-01-12', 'B'), lot('2025-01-12', 'x', 3, {}, 'B')] },
  { op: 'record', changes: [activated('2025-01-12', 2)] },
];

const performAll = (ops: readonly Op[]) => {
  const history = aHistory();
  const model: ModelStep[] = [];
  for (const op of [...beginning, ...ops]) perform(history, model, op);
  return { history, model };
};

/** The newest version of any step that is not undone. */
const versionAt = (model: readonly ModelStep[], at: number) => {
  const current = model.flatMap(({ versions }) => versions.slice(-1));
  return current[at % Math.max(1, current.length)];
};

const anyOps = fc.array(anyOp, { maxLength: 14 });

describe('corrections in any history', () => {
  it('the register is that of the newest versions, each at the place of its first', () => {
    let corrected = 0;
    fc.assert(
      fc.property(anyOps, (ops) => {
        const { history, model } = performAll(ops);
        const plain = aHistory();
        model.forEach(({ versions }, index) => {
          const current = versions.at(-1);
          if (current !== undefined) plain.merge(anEvent(index + 1, current.changes));
          corrected += versions.length > 1 ? 1 : 0;
        });
        expect(withoutEvents(history.register(lastDay))).toEqual(withoutEvents(plain.register(lastDay)));
        expect(history.register(lastDay).conflicts).toEqual([]);
      }),
      { numRuns: 120 },
    );
    expect(corrected).toBeGreaterThan(30);
  });

  it('correcting a step to itself changes nothing, on any day', () => {
    fc.assert(
      fc.property(anyOps, fc.nat(30), day, (ops, at, on) => {
        const { history, model } = performAll(ops);
        const current = versionAt(model, at);
        if (current === undefined) return;
        const before = [history.register(on), history.register(lastDay)];
        accepted(history.record(...correctedChanges(current.event, correctedOn, (change) => change)));
        expect([history.register(on), history.register(lastDay)].map(withoutEvents)).toEqual(before.map(withoutEvents));
      }),
      { numRuns: 80 },
    );
  });

  it('undoing a correction restores exactly the state before it', () => {
    fc.assert(
      fc.property(anyOps, fc.nat(30), fc.nat(2), anyOver, (ops, at, part, over) => {
        const { history, model } = performAll(ops);
        const current = versionAt(model, at);
        if (current === undefined) return;
        const before = history.register(lastDay);
        const kept = current.event.changes.filter(({ kind }) => kind === 'change-withdrawn');
        const correction = history.record(withdrawn(current.event), ...kept, ...overAt(current.changes, part, over));
        if (!correction.ok) return;
        accepted(history.record(withdrawn(correction.value)));
        expect(history.register(lastDay)).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  it('undoing the undoing of a step brings back exactly the state before', () => {
    fc.assert(
      fc.property(anyOps, fc.nat(30), (ops, at) => {
        const { history, model } = performAll(ops);
        const current = versionAt(model, at);
        if (current === undefined) return;
        const before = history.register(lastDay);
        const undo = history.record(withdrawn(current.event));
        if (!undo.ok) return;
        accepted(history.record(withdrawn(undo.value)));
        expect(history.register(lastDay)).toEqual(before);
      }),
      { numRuns: 80 },
    );
  });

  it('histories of several devices with corrections fold to the same register in any order', () => {
    const drawn = fc.array(
      fc.record({
        change: anyChange,
        of: fc.option(fc.nat(10)),
        device: fc.constantFrom('a', 'b', 'c'),
        wallMs: fc.nat(6),
      }),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(drawn, fc.infiniteStream(fc.nat()), (steps, dice) => {
        const events: LedgerEvent[] = [];
        steps.forEach(({ change, of, device, wallMs }, index) => {
          const target = of === null ? undefined : events[of % Math.max(1, events.length)];
          const changes = target === undefined ? [change] : [withdrawn(target), change];
          const clock = { wallMs: 1000 + wallMs, counter: index };
          events.push(anEvent(index + 1, changes, { device: aDevice(device), clock }));
        });
        const shuffled = events
          .map((event) => ({ event, key: dice.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ event }) => event);
        const fold = (given: readonly LedgerEvent[]) =>
          foldLedger(
            {
              events: given,
              licenceFile: () => undefined,
              signedFile: () => undefined,
              registerChanges: () => undefined,
            },
            lastDay as CivilDate,
          );
        expect(fold(shuffled)).toEqual(fold(events));
      }),
      { numRuns: 80 },
    );
  });
});
