import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate } from '../../../domain/calendar/civil-date';
import { changeSchema, type Change } from '../../../domain/ledger/change';
import type { Ledger } from '../../../domain/ledger/ledger';
import type { Register } from '../../../domain/ledger/register';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { subLedger } from '../../../domain/what-if/sub-ledger';
import { whatIf, whatIfInWhole, type WhatIf } from '../../../domain/what-if/what-if';
import type { Result } from '../../../domain/result';
import { aDevice, aHistory, aLicenceFile, anEvent, imported, withdrawn } from '../../builders/ledger-history';
import {
  activated,
  created,
  lot,
  received,
  removed,
  renewed,
  type PlainChange,
} from '../../builders/simulate-scenario';

const TODAY = '2026-06-01';

const day = fc.nat(5).map((offset) => toCivilDate(20_100 + offset * 100));
const names = fc.constantFrom('A', 'B', 'C', 'D');
const transfers = fc.constantFrom('T1', 'T2', 'T3');
const small = fc.integer({ min: 1, max: 6 });

const ofPools: fc.Arbitrary<PlainChange> = fc.oneof(
  fc.tuple(day, names).map(([on, pool]) => created(on, pool)),
  fc
    .tuple(day, fc.constantFrom('x', 'y', 'z'), small, names)
    .map(([on, name, quantity, pool]) => lot(on, name, quantity, {}, pool)),
  fc.tuple(day, small, names).map(([on, quantity, pool]) => activated(on, quantity, pool)),
  fc
    .tuple(day, small, names, transfers)
    .map(([on, quantity, pool, transfer]) => removed(on, quantity, { transfer }, pool)),
  fc.tuple(day, names, transfers).map(([on, pool, transfer]) => received(on, transfer, pool)),
  fc.tuple(day, names).map(([on, pool]) => renewed(on, 12, {}, pool)),
);

const ofOthers: fc.Arbitrary<PlainChange> = fc.oneof(
  fc.tuple(day, names).map(([on, pool]): PlainChange => ({ kind: 'pool-described', on, pool, customer: 'North' })),
  fc.tuple(day).map(([on]): PlainChange => ({ kind: 'customer-renamed', on, from: 'North', to: 'South' })),
  fc
    .tuple(day, fc.constantFrom('by-lot', 'at-average'))
    .map(([on, removal]): PlainChange => ({ kind: 'policy-set', on, policy: { removal } })),
  fc.constantFrom('one', 'two', 'three').map((docId) => imported(docId)),
);

const change = fc.oneof({ weight: 6, arbitrary: ofPools }, { weight: 1, arbitrary: ofOthers });
const step = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  undoes: fc.option(fc.nat(20), { freq: 6 }),
  /** Merged as sync does, so that conflicts come about. */
  merged: fc.nat(5).map((dice) => dice === 0),
});

/** Two pools with licences, so that most steps have what they need. */
const beginning: readonly PlainChange[] = ['A', 'B'].flatMap((pool) => [
  created('2025-01-12', pool),
  lot('2025-01-12', 'x', 9, {}, pool),
  lot('2025-01-12', 'y', 4, { supMonths: 24 }, pool),
]);

const files = {
  one: aLicenceFile({ pool: { id: 'A', name: 'A', createdOn: '2025-01-12', new: false } }),
  two: aLicenceFile({ id: 'ILF-2', pool: { id: 'E', name: 'E', createdOn: '2025-01-12', new: true } }),
  three: aLicenceFile({
    id: 'ILF-1',
    revision: 2,
    supersedes: 'ILF-1',
    pool: { id: 'B', name: 'B', createdOn: '2025-01-12', new: false },
  }),
};

const told = (steps: readonly { changes: readonly PlainChange[]; undoes: number | null; merged: boolean }[]) => {
  const history = aHistory();
  for (const [docId, file] of Object.entries(files)) history.documents.set(docId, file);
  history.record(...beginning);
  for (const { changes, undoes, merged } of steps) {
    const target = undoes === null ? undefined : history.events[undoes % history.events.length];
    const all = target === undefined ? changes : [withdrawn(target)];
    if (merged) history.merge(anEvent(history.events.length + 1, all, { device: aDevice('m') }));
    else history.record(...all);
  }
  const ledger: Ledger = {
    events: history.events,
    licenceFile: (docId) => history.documents.get(docId),
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
  return { ledger, register: history.register(TODAY), events: history.events };
};

const byName = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): unknown =>
  Object.fromEntries(things.map((thing) => [nameOf(thing), thing]));

/** Everything that a person sees of the licences; the order of pools that were not there before is free. */
const seen = ({ pools, transit }: Register): unknown => ({
  pools: byName(
    pools.map(({ changes: _changes, ...pool }) => pool),
    ({ pool }) => pool,
  ),
  transit: byName(transit, ({ transfer }) => transfer),
});

const answerOf = (result: Result<WhatIf>): unknown =>
  result.ok
    ? { differences: byName(result.value.differences, ({ pool }) => pool), after: seen(result.value.after) }
    : result.error;

describe('what-if', () => {
  it('the pools concerned alone answer as the whole register does, whatever the history and the draft', () => {
    let accepted = 0;
    let partly = 0;
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(ofPools, { minLength: 1, maxLength: 2 }),
        fc.option(fc.nat(20), { freq: 4 }),
        (steps, drafted, undoes) => {
          const { ledger, register, events } = told(steps);
          const target = undoes === null ? undefined : events[undoes % events.length];
          const changes = [...(target === undefined ? [] : [withdrawn(target)]), ...drafted].map((each): Change =>
            changeSchema.parse(each),
          );
          const fast = whatIf(indexLedger(ledger), changes, register);
          expect(answerOf(fast)).toEqual(answerOf(whatIfInWhole(ledger, changes, register)));
          accepted += fast.ok ? 1 : 0;
          partly += fast.ok && fast.value.after.pools.some((pool) => register.pools.includes(pool)) ? 1 : 0;
        },
      ),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(60);
    expect(partly).toBeGreaterThan(5);
  });

  it('folds the events of the pools concerned and no others', () => {
    const { ledger } = told([]);
    const events = [...ledger.events];
    for (let number = 0; number < 50; number += 1)
      events.push(anEvent(100 + number, [created('2025-02-01', `P-${number}`)]));
    const index = indexLedger({ ...ledger, events });
    expect(subLedger(index, new Set(['P-7'])).events.map(({ changes }) => changes)).toEqual([
      [created('2025-02-01', 'P-7')],
    ]);
  });
});
