import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { changeSchema, type Change } from '../../../domain/ledger/change';
import type { Ledger } from '../../../domain/ledger/ledger';
import { foldLedger } from '../../../domain/ledger/fold-ledger';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { subLedger } from '../../../domain/what-if/sub-ledger';
import { whatIf, whatIfInWhole, type WhatIf } from '../../../domain/what-if/what-if';
import type { Result } from '../../../domain/result';
import { aDevice, aHistory, aLicenceFile, anEvent, imported, withdrawn } from '../../builders/ledger-history';
import {
  activated,
  created,
  launched,
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

const subjects = fc.oneof(
  names.map((pool) => ({ kind: 'pool', pool })),
  fc.constant({ kind: 'customer', customer: 'North' }),
);
const customers = fc.constantFrom('North', 'South', 'East');
const sites = fc.constantFrom('S1', 'S2');

/** What leans on pools without being one of their own changes, and what is agreed beside them. */
const leaning: fc.Arbitrary<PlainChange> = fc.oneof(
  fc
    .tuple(day, subjects, fc.nat(3))
    .map(([on, subject, id]): PlainChange => ({ kind: 'contact-added', on, subject, contact: `C${id}`, name: 'Dana' })),
  fc.tuple(day, fc.nat(3)).map(([on, id]): PlainChange => ({ kind: 'contact-removed', on, contact: `C${id}` })),
  fc.tuple(day, fc.nat(5), names).map(([on, id, intoPool]): PlainChange => ({
    kind: 'purchase-order-received',
    on,
    order: `O${id}`,
    number: `PO-${id}`,
    intoPool,
    lines: [{ product: 'core', term: 'perpetual', quantity: 1 }],
  })),
  fc
    .tuple(day, sites, customers)
    .map(([on, site, customer]): PlainChange => ({ kind: 'site-added', on, site, customer, name: 'Yard' })),
  fc
    .tuple(day, names, sites, small)
    .map(([on, pool, site, quantity]): PlainChange => ({ kind: 'licences-assigned', on, pool, site, quantity })),
  fc.tuple(day, sites, small, names).map(([on, site, quantity, pool]) => ({ ...activated(on, quantity, pool), site })),
  fc
    .tuple(day, customers, customers)
    .map(([on, from, to]): PlainChange => ({ kind: 'customer-renamed', on, from, to })),
  fc.tuple(day, names, customers).map(([on, pool, customer]) => ({ ...created(on, pool), customer })),
  fc.tuple(day, customers, fc.nat(9)).map(([on, customer, id]): PlainChange => ({
    kind: 'eula-recorded',
    on,
    eula: `E${id}`,
    customer,
    product: 'core',
    signedOn: on,
  })),
);

const change = fc.oneof(
  { weight: 6, arbitrary: ofPools },
  { weight: 1, arbitrary: ofOthers },
  { weight: 2, arbitrary: leaning },
);
const drafts = fc.oneof(
  { weight: 4, arbitrary: ofPools },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.tuple(day, names).map(([on, pool]): PlainChange => ({ kind: 'pool-archived', on, pool })),
      fc.tuple(day, fc.constantFrom('D', 'F'), customers).map(([on, pool, customer]) => ({
        ...created(on, pool),
        customer,
      })),
      fc.tuple(day, names, fc.nat(99)).map(([on, pool, name]) => lot(on, `n${name}`, 2, { product: 'other' }, pool)),
    ),
  },
);
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
        fc.array(drafts, { minLength: 1, maxLength: 2 }),
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

  it.each<readonly [string, readonly PlainChange[]]>([
    ['somebody whom nobody knows', [{ kind: 'customer-renamed', on: '2026-06-01', from: 'Nobody', to: 'Somebody' }]],
    ['a release that is there already', [launched('2026-06-01', 'R1')]],
    ['a file that is missing', [imported('gone', '2026-06-01')]],
    [
      'a policy beside something forbidden',
      [
        { kind: 'policy-set', on: '2025-02-01', policy: { removal: 'at-average' } },
        { kind: 'contact-removed', on: '2026-06-01', contact: 'C-none' },
      ],
    ],
  ])('a conflict about %s has no say in a pool, and is not waited for', (_name, forbidden) => {
    const { ledger } = told([{ changes: [launched('2025-01-01', 'R1')], undoes: null, merged: false }]);
    const events = [...ledger.events, anEvent(90, forbidden, { device: aDevice('m') })];
    const [index, register] = [
      indexLedger({ ...ledger, events }),
      foldLedger({ ...ledger, events }, TODAY as CivilDate),
    ];
    expect(register.conflicts).toHaveLength(1);
    const draft = [changeSchema.parse(removed(TODAY, 3, { transfer: 'T9' }, 'A'))];
    const tried = whatIf(index, draft, register);
    expect(answerOf(tried)).toEqual(answerOf(whatIfInWhole({ ...ledger, events }, draft, register)));
    // A pool that was not folded is the same value still.
    const other = register.pools.find(({ pool }) => pool === 'B');
    expect(tried.ok && tried.value.after.pools.includes(other as RegisteredPool)).toBe(true);
  });

  const site: PlainChange = { kind: 'site-added', on: '2025-02-01', site: 'S1', customer: 'North', name: 'Yard' };
  const coreOnly: PlainChange = {
    kind: 'eula-recorded',
    on: '2025-02-01',
    eula: 'E1',
    customer: 'North',
    product: 'core',
    signedOn: '2025-02-01',
  };
  it.each<readonly [string, readonly PlainChange[], PlainChange]>([
    [
      'a contact of a pool',
      [{ kind: 'contact-added', on: '2026-06-09', subject: { kind: 'pool', pool: 'A' }, contact: 'C', name: 'Dana' }],
      { kind: 'pool-archived', on: TODAY, pool: 'A' },
    ],
    [
      'an order into a pool',
      [
        {
          kind: 'purchase-order-received',
          on: '2026-06-09',
          order: 'O',
          number: 'PO-1',
          intoPool: 'A',
          lines: [{ product: 'core', term: 'perpetual', quantity: 1 }],
        },
      ],
      { kind: 'pool-archived', on: TODAY, pool: 'A' },
    ],
    [
      'a new name of a customer',
      [
        { kind: 'pool-described', on: '2025-02-01', pool: 'B', customer: 'North' },
        { kind: 'customer-renamed', on: '2026-06-09', from: 'North', to: 'South' },
      ],
      { ...created(TODAY, 'F'), customer: 'South' },
    ],
    [
      'licences of a pool for a site (LP-7)',
      [site, { kind: 'licences-assigned', on: '2026-06-09', pool: 'A', site: 'S1', quantity: 13 }],
      removed(TODAY, 3, {}, 'A'),
    ],
    [
      'an activation at a site under a EULA of one product (LP-8)',
      [site, coreOnly, { ...activated('2026-06-09', 1, 'A'), site: 'S1' }],
      lot(TODAY, 'new', 2, { product: 'other', supExpiresOn: '2027-01-01' }, 'A'),
    ],
  ])('what is recorded for later leans on the pool: %s', (_name, recorded, draft) => {
    const { ledger, register } = told(recorded.map((one) => ({ changes: [one], undoes: null, merged: false })));
    expect(ledger.events).toHaveLength(recorded.length + 1);
    const changes = [changeSchema.parse(draft)];
    const tried = whatIf(indexLedger(ledger), changes, register);
    expect(tried).toMatchObject({ ok: false, error: { code: 'event/stands-in-the-way' } });
    expect(answerOf(tried)).toEqual(answerOf(whatIfInWhole(ledger, changes, register)));
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
