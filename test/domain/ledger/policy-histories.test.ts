/** Random histories over pools, transfers, renewals, withdrawals and conflicts, beside a model that only counts licences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { add, compare, divide, multiply, type Exact } from '../../../domain/exact/exact';
import { parseExactText } from '../../../domain/exact/parse-exact';
import { changeSchema, type Change } from '../../../domain/ledger/change';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { licenceDaysOf } from '../../../domain/ledger/transfer-days';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { whatIf } from '../../../domain/what-if/what-if';
import { aDevice, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import {
  activated,
  created,
  lot,
  received,
  removed,
  renewed,
  type PlainChange,
} from '../../builders/simulate-scenario';

/** Later than any history gets. */
const LAST_DAY = '2060-12-31';
const FIRST_DAY = 20_100;
const dayAt = (offset: number): string => toCivilDate(FIRST_DAY + offset);

/** What a person with a pencil would keep: how many licences are where. */
interface Model {
  readonly pools: Map<string, number>;
  readonly transit: Map<string, number>;
  retired: number;
  added: number;
  /** Days only grow, so that everything recorded comes after what is there. */
  day: number;
  names: number;
  /** Merged events that the rules forbid: each has to be shown for ever. */
  conflicts: number;
}

const newModel = (): Model => ({
  pools: new Map(),
  transit: new Map(),
  retired: 0,
  added: 0,
  day: 0,
  names: 0,
  conflicts: 0,
});

const stateOf = (history: LedgerHistory): Register => history.register(LAST_DAY);

const exactSum = (values: readonly Exact[]): Exact => values.reduce<Exact>(add, 0);

const checkPool = ({ pool, lots, quantity, activated: active, ssed, ssedExact }: RegisteredPool): void => {
  expect(active).toBeLessThanOrEqual(quantity);
  const dated = lots.flatMap(({ quantity: licences, supExpiresExact }) =>
    supExpiresExact === undefined ? [] : [{ licences, day: parseExactText(supExpiresExact) }],
  );
  expect(ssed === null).toBe(dated.length === 0);
  if (ssedExact === null) return;
  // Rounding feeds nothing: the exact SSED is that of the lots' exact dates, whatever the history (LP-12).
  const weighted = exactSum(dated.map(({ licences, day }) => multiply(licences, day)));
  const exact = parseExactText(ssedExact);
  expect([pool, compare(exact, divide(weighted, exactSum(dated.map(({ licences }) => licences))))]).toEqual([pool, 0]);
  expect(dated.some(({ day }) => compare(day, exact) <= 0)).toBe(true);
  expect(dated.some(({ day }) => compare(day, exact) >= 0)).toBe(true);
};

/** Everything that holds after any step. */
const checkInvariants = (model: Model, history: LedgerHistory): void => {
  const register = stateOf(history);
  register.pools.forEach(checkPool);
  expect(new Map(register.pools.map(({ pool, quantity }) => [pool, quantity]))).toEqual(model.pools);
  expect(new Map(register.transit.map(({ transfer, quantity }) => [transfer, quantity]))).toEqual(model.transit);
  const counted = [...model.pools.values(), ...model.transit.values()].reduce((sum, one) => sum + one, 0);
  expect(counted + model.retired).toBe(model.added);
  expect(register.conflicts).toHaveLength(model.conflicts);
};

/** As the window would try it: the same figures that are there once it is recorded. */
const recordTried = (history: LedgerHistory, ...changes: readonly PlainChange[]): boolean => {
  const ledger = {
    events: [...history.events],
    licenceFile: () => undefined,
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
  const draft = changes.map((change): Change => changeSchema.parse(change));
  const tried = whatIf(indexLedger(ledger), draft, stateOf(history));
  const recorded = history.record(...changes);
  expect(tried.ok).toBe(recorded.ok);
  if (!tried.ok || !recorded.ok) return false;
  const licences = ({ pools }: Register): unknown =>
    pools.map(({ pool, ssedExact, quantity, state }) => [pool, ssedExact, quantity, state]);
  expect(licences(tried.value.after)).toEqual(licences(stateOf(history)));
  return true;
};

const licenceDays = (register: Register): Exact =>
  licenceDaysOf([...register.pools.flatMap(({ lots }) => lots), ...register.transit.flatMap(({ lots }) => lots)], 0);

const isAnyLapsed = ({ pools }: Register): boolean =>
  pools.some(({ state }) => state === 'lapsed' || state === 'suspended');

type Step = fc.Command<Model, LedgerHistory>;
type Perform = (model: Model, history: LedgerHistory, on: string) => void;

/** A day later than the one before; whatever it does, the invariants hold afterwards. */
const step = (name: string, perform: Perform): Step => ({
  check: () => true,
  run: (model, history) => {
    model.day += 1;
    perform(model, history, dayAt(model.day));
    checkInvariants(model, history);
  },
  toString: () => name,
});

const stepOf = <Args extends readonly unknown[]>(
  name: string,
  args: fc.Arbitrary<Args>,
  perform: (...given: [...Parameters<Perform>, ...Args]) => void,
): fc.Arbitrary<Step> =>
  args.map((given) =>
    step(`${name} ${JSON.stringify(given)}`, (model, history, on) => perform(model, history, on, ...given)),
  );

const nth = <Thing>(things: Iterable<Thing>, at: number): Thing | undefined => {
  const all = [...things];
  return all[at % Math.max(1, all.length)];
};

const move = (places: Map<string, number>, place: string, by: number): void => {
  places.set(place, (places.get(place) ?? 0) + by);
};

const at = fc.nat(20);
const small = fc.integer({ min: 1, max: 12 });

const createPool = stepOf(
  'create',
  fc.tuple(small, fc.constantFrom(6, 12, 36)),
  (model, history, on, quantity, months) => {
    model.names += 1;
    const pool = `P${model.names}`;
    expect(recordTried(history, created(on, pool), lot(on, 'L', quantity, { supMonths: months }, pool))).toBe(true);
    model.pools.set(pool, quantity);
    model.added += quantity;
  },
);

const addLot = stepOf(
  'add',
  fc.tuple(at, small, fc.integer({ min: 1, max: 900 })),
  (model, history, on, which, quantity, ahead) => {
    const pool = nth(model.pools.keys(), which);
    if (pool === undefined) return;
    model.names += 1;
    const supExpiresOn = dayAt(model.day + ahead);
    if (!recordTried(history, lot(on, `L${model.names}`, quantity, { supExpiresOn }, pool))) return;
    move(model.pools, pool, quantity);
    model.added += quantity;
  },
);

const activate = stepOf('activate', fc.tuple(at, small), (model, history, on, which, quantity) => {
  const pool = nth(model.pools.keys(), which);
  if (pool === undefined) return;
  const free = stateOf(history).pools.find((one) => one.pool === pool);
  const fits = free !== undefined && quantity <= free.quantity - free.activated;
  expect(recordTried(history, activated(on, quantity, pool))).toBe(fits);
});

/** LP-13: while no pool is lapsed, a transfer conserves licence-days, transit included. */
const conserving = (history: LedgerHistory, on: string, work: () => boolean): boolean => {
  const before = history.register(on);
  const done = work();
  const after = history.register(on);
  if (!isAnyLapsed(before) && before.pools.every(({ projected }) => !projected))
    expect(compare(licenceDays(after), licenceDays(before))).toBe(0);
  return done;
};

const transfer = stepOf(
  'transfer',
  fc.tuple(at, small, fc.constantFrom('by-lot', 'at-average')),
  (model, history, on, which, quantity, reading) => {
    const pool = nth(model.pools.keys(), which);
    if (pool === undefined) return;
    model.names += 1;
    const name = `T${model.names}`;
    const leave = (): boolean => recordTried(history, removed(on, quantity, { transfer: name, reading }, pool));
    const fits = quantity <= (model.pools.get(pool) ?? 0);
    expect(conserving(history, on, leave)).toBe(fits);
    if (!fits) return;
    move(model.pools, pool, -quantity);
    model.transit.set(name, quantity);
  },
);

const receive = stepOf('receive', fc.tuple(at, at), (model, history, on, which, where) => {
  const [name, pool] = [nth(model.transit.keys(), which), nth(model.pools.keys(), where)];
  if (name === undefined || pool === undefined) return;
  if (!conserving(history, on, () => recordTried(history, received(on, name, pool)))) return;
  move(model.pools, pool, model.transit.get(name) ?? 0);
  model.transit.delete(name);
});

const retire = stepOf('retire', fc.tuple(at, small), (model, history, on, which, quantity) => {
  const pool = nth(model.pools.keys(), which);
  if (pool === undefined || !recordTried(history, removed(on, quantity, {}, pool))) return;
  move(model.pools, pool, -quantity);
  model.retired += quantity;
});

const renew = stepOf('renew', fc.tuple(at, fc.constantFrom(1, 12, 24)), (model, history, on, which, months) => {
  const pool = nth(model.pools.keys(), which);
  if (pool !== undefined) recordTried(history, renewed(on, months, {}, pool));
});

/** Months go by: windows end, SUPs lapse and are suspended. */
const wait = stepOf('wait', fc.tuple(fc.integer({ min: 30, max: 250 })), (model, _history, _on, days) => {
  model.day += days;
});

/** Undoing the last change gives the state before it; undoing the undo, the state after it. */
const undoAndRedo = stepOf('undo', fc.tuple(at), (_model, history, on) => {
  const last = history.events.at(-1);
  if (last === undefined || stateOf(history).conflicts.some(({ event }) => event === last.id)) return;
  const after = stateOf(history);
  const undo = history.record(withdrawn(last, on));
  if (!undo.ok) return;
  const before = aHistory();
  history.events.slice(0, -2).forEach(before.merge);
  expect(stateOf(history)).toEqual(stateOf(before));
  expect(history.record(withdrawn(undo.value, on)).ok).toBe(true);
  expect(stateOf(history)).toEqual(after);
});

/** From another computer: more is activated, taken or received than there is. It is left out of every sum, and shown. */
const mergeForbidden = stepOf(
  'merge',
  fc.tuple(at, fc.constantFrom('activate', 'take', 'receive')),
  (model, history, on, which, what) => {
    const pool = nth(model.pools.keys(), which);
    if (pool === undefined) return;
    const forbidden = {
      activate: activated(on, 10_000, pool),
      take: removed(on, 10_000, {}, pool),
      receive: received(on, 'never-left', pool),
    }[what];
    history.merge(anEvent(history.events.length + 1, [forbidden], { device: aDevice('m') }));
    model.conflicts += 1;
  },
);

const steps = [createPool, addLot, activate, transfer, receive, retire, renew, wait, undoAndRedo, mergeForbidden];

describe('the licence policy over any history', () => {
  it('licences, licence-days and dates keep their sums through additions, transfers, renewals, lapses, undo and conflicts', () => {
    let lengthiest = 0;
    fc.assert(
      fc.property(fc.commands([createPool, ...steps], { maxCommands: 30, size: 'max' }), (commands) => {
        const history = aHistory();
        fc.modelRun(() => ({ model: newModel(), real: history }), commands);
        lengthiest = Math.max(lengthiest, history.events.length);
      }),
      { numRuns: 80 },
    );
    expect(lengthiest).toBeGreaterThan(15);
  });
});
