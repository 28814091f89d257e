import { describe, expect, it } from 'vitest';
import { nameChange } from '../../../domain/ledger/name-change';
import { renewalKey, renewalSchema } from '../../../domain/pipeline/renewal';
import { accepted, aDevice, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { installationCreated, orderConfirmed } from '../../builders/installation-steps';
import {
  aPortfolio,
  noted,
  ownerSet,
  poolSteps,
  stageSet,
  subscription,
  sup,
  supRenewed,
  term,
} from '../../builders/renewal-steps';

const codeOf = (result: ReturnType<LedgerHistory['record']>): string => (result.ok ? 'done' : result.error.code);
const renewalOf = (history: LedgerHistory, key: string, asOf?: string) =>
  history.register(asOf).renewals.find((each) => each.key === key);

describe('The stage, the owner and the note of a renewal', () => {
  it('stand from the day on which they were said, and say nothing of dates or quantities', () => {
    const history = aPortfolio();
    expect(history.register().renewals).toEqual([]);
    accepted(history.record(stageSet(sup(), 'quoted'), ownerSet(sup(), 'M. Okafor'), noted(sup(), 'Calls back')));
    expect(renewalOf(history, 'sup A')).toMatchObject({
      renewal: sup(),
      stage: 'quoted',
      since: '2025-03-01',
      owner: 'M. Okafor',
      note: 'Calls back',
      cycles: [],
    });
    expect(history.register('2025-02-28').renewals).toEqual([]);
  });

  it('keep the reason with the stage that it was given for, until the next stage', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'lost', { reason: 'Went elsewhere' })));
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'lost', reason: 'Went elsewhere' });
    accepted(history.record(stageSet(sup(), 'in-progress', { on: '2025-03-02' })));
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'in-progress', reason: '', since: '2025-03-02' });
  });

  it('are undone as any step', () => {
    const history = aPortfolio();
    const event = accepted(history.record(stageSet(sup(), 'quoted')));
    accepted(history.record(withdrawn(event)));
    expect(history.register().renewals).toEqual([]);
  });

  it('are said of pools, of subscriptions and of terms; two ends of one part are two renewals', () => {
    const history = aPortfolio();
    const all = [sup(), subscription(), term('VS-ES1', '2026-02-01'), term('VS-ES1', '2026-04-01')];
    for (const renewal of all) accepted(history.record(stageSet(renewal, 'in-progress', { on: '2025-04-02' })));
    expect(history.register().renewals.map(({ key }) => key)).toEqual([
      'sup A',
      'subscription A S1',
      'term N1 VS-ES1 2026-02-01',
      'term N1 VS-ES1 2026-04-01',
    ]);
  });

  it('names with blanks and signs never make one key of two renewals', () => {
    const key = (renewal: unknown) => renewalKey(renewalSchema.parse(renewal));
    expect(key(subscription('B C', 'A'))).not.toBe(key(subscription('C', 'A B')));
    expect(key(sup('A%20B'))).not.toBe(key(sup('A B')));
  });

  it.each([
    ['a pool that is not there', sup('Z'), 'renewal/unknown'],
    ['a subscription that is not there', subscription('S9'), 'renewal/unknown'],
    ['a perpetual lot as a subscription', subscription('A1'), 'renewal/unknown'],
    ['an installation that is not there', term('VS-ES1', '2026-02-01', 'N9'), 'renewal/unknown'],
    ['an end that no part has', term('VS-ES1', '2026-02-02'), 'renewal/unknown'],
  ])('are refused of %s', (_what, renewal, code) => {
    expect(codeOf(aPortfolio().record(stageSet(renewal, 'quoted', { on: '2025-04-02' })))).toBe(code);
  });

  it('are refused of an archived pool, and of the stage at which it is already', () => {
    const history = aPortfolio();
    expect(codeOf(history.record(stageSet(sup(), 'not-started')))).toBe('renewal/stage-as-it-is');
    accepted(history.record(stageSet(sup(), 'quoted')));
    expect(codeOf(history.record(stageSet(sup(), 'quoted')))).toBe('renewal/stage-as-it-is');
    accepted(history.record({ kind: 'pool-archived', on: '2025-04-01', pool: 'A' }));
    expect(codeOf(history.record(stageSet(sup(), 'won', { on: '2025-04-02' })))).toBe('pool/archived');
  });

  it('a correction may say the same stage again, with another reason', () => {
    const history = aPortfolio();
    const event = accepted(history.record(stageSet(sup(), 'lost', { reason: 'Price' })));
    accepted(history.record(withdrawn(event), stageSet(sup(), 'lost', { reason: 'Service' })));
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'lost', reason: 'Service' });
  });

  it('the same stage from two computers is no contradiction, and began with the first', () => {
    const history = aPortfolio();
    const from = (letter: string, count: number, on: string) =>
      anEvent(count, [stageSet(sup(), 'quoted', { on })], { device: aDevice(letter) });
    history.merge(from('a', 11, '2025-03-01'));
    history.merge(from('b', 12, '2025-03-03'));
    expect(history.register().conflicts).toEqual([]);
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'quoted', since: '2025-03-01' });
  });

  it('a word on a subscription that left on another computer contradicts nothing', () => {
    const history = aPortfolio();
    const gone = { kind: 'licences-removed', on: '2025-02-20', pool: 'A', lot: 'S1', quantity: 4 };
    history.merge(anEvent(11, [gone]));
    history.merge(anEvent(12, [stageSet(subscription(), 'quoted')], { device: aDevice('b') }));
    expect(history.register().conflicts).toEqual([]);
  });

  it('what stands in the way is named with its renewal', () => {
    const change = anEvent(1, [stageSet(sup(), 'quoted')]).changes[0];
    expect(change === undefined ? '' : nameChange(change)).toBe('renewal-stage-set quoted in A on 2025-03-01');
  });
});

describe('A renewal’s cycle', () => {
  it('LP-4: ends when the SUP is renewed: the owner stays, stage and note begin anew, what was said is kept', () => {
    const history = aPortfolio();
    accepted(history.record(ownerSet(sup(), 'M. Okafor'), noted(sup(), 'Calls back')));
    const event = accepted(history.record(stageSet(sup(), 'won', { on: '2025-05-01' }), supRenewed()));
    expect(renewalOf(history, 'sup A')).toMatchObject({
      stage: 'not-started',
      since: null,
      owner: 'M. Okafor',
      note: '',
      cycles: [
        {
          event: event.id,
          on: '2025-05-01',
          deadline: '2026-01-01',
          next: '2027-01-01',
          licences: [{ product: 'core', variant: null, quantity: 10 }],
          stage: 'won',
          owner: 'M. Okafor',
          note: 'Calls back',
        },
      ],
    });
    expect(renewalOf(history, 'sup A')?.history.map(({ change }) => change.kind)).toEqual([
      'renewal-owner-set',
      'renewal-noted',
      'renewal-stage-set',
      'sup-renewed',
    ]);
  });

  it('goes on when the renewal is undone', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'won')));
    const event = accepted(history.record(supRenewed()));
    accepted(history.record(withdrawn(event)));
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'won', cycles: [] });
  });

  it('LP-2: of a subscription ends when it gets a later day; the SUP of its pool goes on', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'quoted'), stageSet(subscription(), 'won')));
    const renewed = { kind: 'subscription-renewed', on: '2025-05-01', pool: 'A', lot: 'S1', expiresOn: '2026-06-02' };
    accepted(history.record(renewed));
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'quoted', cycles: [] });
    expect(renewalOf(history, 'subscription A S1')).toMatchObject({
      stage: 'not-started',
      cycles: [{ stage: 'won', deadline: '2025-06-02', next: '2026-06-02' }],
    });
  });

  it('does not end when licences are added, moved or retired', () => {
    const history = aPortfolio();
    accepted(history.record(stageSet(sup(), 'quoted')));
    const added = { kind: 'lot-added', on: '2025-05-01', pool: 'A', lot: 'A2', product: 'core', quantity: 5 };
    accepted(history.record(added));
    accepted(history.record({ kind: 'licences-removed', on: '2025-05-02', pool: 'A', quantity: 2, lot: 'A2' }));
    expect(renewalOf(history, 'sup A')).toMatchObject({ stage: 'quoted', cycles: [] });
  });

  it('ID-10: of a term ends when another takes its place, which goes on in its line with its owner', () => {
    const history = aPortfolio();
    const [first, second] = [term('VS-ES1', '2026-02-01'), term('VS-ES1', '2026-04-01')];
    accepted(history.record(ownerSet(first, 'S. Ruiz', { on: '2025-05-01' })));
    accepted(history.record(stageSet(second, 'quoted', { on: '2025-05-01' })));
    const over = { on: '2026-01-20', revised: true };
    accepted(history.record(orderConfirmed('C3', ['VAI-3'], ['8 VS-ES3 for VS-ES1'], over)));
    const on = '2026-02-01';
    expect(renewalOf(history, 'term N1 VS-ES1 2026-02-01', on)).toMatchObject({
      stage: 'not-started',
      cycles: [
        { deadline: '2026-02-01', next: null, owner: 'S. Ruiz', licences: [{ product: 'VS-ES1', quantity: 8 }] },
      ],
    });
    expect(renewalOf(history, 'term N1 VS-ES3 2029-01-20', on)).toMatchObject({
      owner: 'S. Ruiz',
      root: 'term N1 VS-ES1 2026-02-01',
      cycles: [],
    });
    expect(renewalOf(history, 'term N1 VS-ES1 2026-04-01', on)).toMatchObject({ stage: 'quoted', cycles: [] });
  });

  it('of a term that is replaced in part goes on', () => {
    const history = aHistory();
    accepted(history.record(installationCreated()));
    accepted(history.record(orderConfirmed('C1', ['VAI-1'], ['8 VS-ES1'], { on: '2025-02-01' })));
    accepted(history.record(stageSet(term('VS-ES1', '2026-02-01'), 'quoted')));
    accepted(
      history.record(orderConfirmed('C2', ['VAI-2'], ['3 VS-ADV1 for VS-ES1'], { on: '2025-04-01', revised: true })),
    );
    expect(history.register().renewals).toMatchObject([{ stage: 'quoted', cycles: [] }]);
  });

  it('every pool that is renewed keeps its cycle, whether somebody looked after it or not', () => {
    const history = aHistory();
    accepted(history.record(...poolSteps('A'), ...poolSteps('B')));
    accepted(history.record(supRenewed('A'), supRenewed('B')));
    expect(history.register().renewals).toMatchObject([
      { key: 'sup A', owner: '', cycles: [{ stage: 'not-started', deadline: '2026-01-01' }] },
      { key: 'sup B', cycles: [{ next: '2027-01-01' }] },
    ]);
  });
});
