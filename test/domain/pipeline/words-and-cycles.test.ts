import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import type { LedgerEvent } from '../../../domain/ledger/event';
import type { RegisteredRenewal } from '../../../domain/pipeline/registered-renewal';
import { installationCreated, orderConfirmed } from '../../builders/installation-steps';
import { accepted, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { aPortfolio, noted, ownerSet, poolSteps, stageSet, sup, supRenewed, term } from '../../builders/renewal-steps';
import type { PlainChange } from '../../builders/simulate-scenario';
import { day } from '../../builders/a-lot';

const renewalOf = (history: LedgerHistory, key = 'sup A', asOf?: string) =>
  history.register(asOf).renewals.find((each) => each.key === key);

describe('A word on a renewal, and a renewal with an earlier day that is recorded after it', () => {
  it('LP-4: the word is of the cycle in which it was said: the next one begins with nothing said but its owner', () => {
    const history = aPortfolio();
    accepted(
      history.record(stageSet(sup(), 'quoted', { on: '2025-03-10' }), noted(sup(), 'Calls', { on: '2025-03-10' })),
    );
    accepted(history.record(ownerSet(sup(), 'M. Okafor', { on: '2025-03-10' })));
    accepted(history.record(supRenewed('A', { on: '2025-03-05' })));
    expect(renewalOf(history)).toMatchObject({
      stage: 'not-started',
      since: null,
      note: '',
      owner: 'M. Okafor',
      cycles: [{ on: '2025-03-05', stage: 'quoted', note: 'Calls', owner: 'M. Okafor' }],
    });
  });

  it('a word that is recorded later, for a day before the renewal, is of the cycle before it too', () => {
    const history = aPortfolio();
    accepted(history.record(supRenewed('A', { on: '2025-03-05' })));
    accepted(history.record(stageSet(sup(), 'won', { on: '2025-03-04' })));
    expect(renewalOf(history)).toMatchObject({ stage: 'not-started', cycles: [{ stage: 'won' }] });
    accepted(history.record(stageSet(sup(), 'in-progress', { on: '2025-03-05' })));
    expect(renewalOf(history)).toMatchObject({ stage: 'in-progress', cycles: [{ stage: 'won' }] });
  });

  it('“Renew and mark won” is won whatever the days of the two: the stage stands first in the step', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'won', { on: '2025-05-01' }), supRenewed('A', { on: '2025-04-20' })));
    expect(renewalOf(history)).toMatchObject({ stage: 'not-started', cycles: [{ stage: 'won' }] });
  });

  it('a renewal that is corrected stands where it was recorded, and one that is undone gives everything back', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'won', { on: '2025-03-10' })));
    const renewed = accepted(history.record(supRenewed('A', { on: '2025-03-10' })));
    accepted(history.record(stageSet(sup(), 'in-progress', { on: '2025-03-12' })));
    accepted(history.record(withdrawn(renewed), supRenewed('A', { on: '2025-03-08' })));
    expect(renewalOf(history)).toMatchObject({ stage: 'in-progress', cycles: [{ stage: 'won' }] });
    accepted(history.record(withdrawn(history.events.at(-1) ?? renewed), withdrawn(renewed)));
    expect(renewalOf(history)).toMatchObject({ stage: 'in-progress', since: '2025-03-12', cycles: [] });
  });

  it('a stage is refused as it is by the cycle of its day: what is renewed on a later day has another', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'quoted')));
    accepted(history.record(supRenewed('A', { on: '2025-06-01' })));
    const again = history.record(stageSet(sup(), 'quoted', { on: '2025-03-02' }));
    expect(again).toMatchObject({ ok: false, error: { code: 'renewal/stage-as-it-is' } });
    accepted(history.record(stageSet(sup(), 'not-started', { on: '2025-03-02' })));
    accepted(history.record(stageSet(sup(), 'quoted', { on: '2025-06-02' })));
  });

  it('ID-10: an owner who was named before a term was replaced looks after what took its place', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(orderConfirmed('C1', ['VAI-1'], ['8 VS-ES1'], { on: '2025-02-01' })));
    accepted(history.record(ownerSet(term('VS-ES1', '2026-02-01'), 'S. Ruiz', { on: '2025-04-10' })));
    const over = { on: '2025-04-01', revised: true };
    accepted(history.record(orderConfirmed('C2', ['VAI-2'], ['8 VS-ES3 for VS-ES1'], over)));
    expect(renewalOf(history, 'term N1 VS-ES1 2026-02-01')).toMatchObject({ cycles: [{ owner: 'S. Ruiz' }] });
    expect(renewalOf(history, 'term N1 VS-ES3 2028-04-01')).toMatchObject({
      owner: 'S. Ruiz',
      root: 'term N1 VS-ES1 2026-02-01',
    });
  });
});

const first = toDayNumber(day('2025-01-02'));
const on = (days: number) => toCivilDate(first + days);
const stages = ['in-progress', 'quoted', 'won', 'lost'] as const;
const owners = ['', 'M. Okafor', 'S. Ruiz'] as const;

type Spoken =
  | { readonly says: 'stage'; readonly what: (typeof stages)[number] }
  | { readonly says: 'owner'; readonly what: (typeof owners)[number] }
  | { readonly says: 'note'; readonly what: string }
  | { readonly says: 'renewed' };

const spoken: fc.Arbitrary<Spoken> = fc.oneof(
  fc.record({ says: fc.constant('stage' as const), what: fc.constantFrom(...stages) }),
  fc.record({ says: fc.constant('owner' as const), what: fc.constantFrom(...owners) }),
  fc.record({ says: fc.constant('note' as const), what: fc.constantFrom('', 'a', 'b') }),
  fc.record({ says: fc.constant('renewed' as const) }),
);

const changeOf = (one: Spoken, date: string): PlainChange => {
  if (one.says === 'stage') return stageSet(sup(), one.what, { on: date });
  if (one.says === 'owner') return ownerSet(sup(), one.what, { on: date });
  return one.says === 'note' ? noted(sup(), one.what, { on: date }) : supRenewed('A', { on: date });
};

/** Events after those that make pool A. */
const eventsOf = (changes: readonly PlainChange[]): readonly LedgerEvent[] => [
  anEvent(1, poolSteps()),
  ...changes.map((change, index) => anEvent(index + 2, [change])),
];

const foldOf = (events: readonly LedgerEvent[]): readonly RegisteredRenewal[] => {
  const history = aHistory();
  for (const event of events) history.merge(event);
  const { renewals, conflicts } = history.register('2026-12-31');
  expect(conflicts).toEqual([]);
  return renewals;
};

type Cycle = Pick<RegisteredRenewal, 'stage' | 'owner' | 'note'>;

/** As somebody keeps it in a book: a word goes to the running cycle, and a renewal begins the next one. */
const bookOf = (said: readonly Spoken[]): readonly Cycle[] => {
  const cycles: Cycle[] = [{ stage: 'not-started', owner: '', note: '' }];
  for (const one of said) {
    const running = cycles.at(-1);
    if (running === undefined) continue;
    if (one.says === 'renewed') cycles.push({ stage: 'not-started', owner: running.owner, note: '' });
    else cycles.splice(-1, 1, { ...running, [one.says]: one.what });
  }
  return cycles;
};

describe('The pipeline of many words and renewals', () => {
  const days = fc.record({ step: fc.nat({ max: 9 }), back: fc.nat({ max: 60 }) });

  it('is what a book says that is kept as things are recorded, however early the days of the renewals are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(spoken, days), { minLength: 1, maxLength: 14 }), (said) => {
        let [today, renewed] = [0, 0];
        const changes = said.map(([one, { step, back }]) => {
          today += step;
          if (one.says === 'renewed') renewed = Math.max(renewed, today - back);
          return changeOf(one, on(one.says === 'renewed' ? renewed : today));
        });
        const [renewal] = foldOf(eventsOf(changes));
        const found = renewal === undefined ? [] : [...renewal.cycles, renewal];
        const words = found.map(({ stage, owner, note }) => ({ stage, owner, note }));
        expect(words).toEqual(bookOf(said.map(([one]) => one)));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same in whatever order the same events arrive, and keeps every one of them', () => {
    const dated = fc.tuple(spoken, fc.nat({ max: 300 }));
    const shuffled = fc
      .array(dated, { minLength: 1, maxLength: 12 })
      .map((said) => eventsOf(said.map(([one, days]) => changeOf(one, on(days)))))
      .chain((events) =>
        fc.record({
          events: fc.constant(events),
          arrived: fc.shuffledSubarray([...events], { minLength: events.length }),
        }),
      );
    fc.assert(
      fc.property(shuffled, ({ events, arrived }) => {
        const [renewal] = foldOf(arrived);
        expect([renewal]).toEqual(foldOf(events));
        expect(renewal?.history).toHaveLength(events.length - 1);
      }),
      { numRuns: 100 },
    );
  });
});
