import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { LedgerHistory } from '../../builders/ledger-history';
import { accepted, withdrawn } from '../../builders/ledger-history';
import { stageSet, sup } from '../../builders/renewal-steps';
import { removed, renewed } from '../../builders/simulate-scenario';
import { renewalsOf } from '../../../domain/quote/renew-as-quoted';
import { acceptedYears, wonChanges } from '../../../domain/quote/won-as-quoted';
import { historyOf, poolB, TODAY } from './quote-drafts';
import { answeredBy, made, poolA } from './quotes';

const A = { pool: 'A', years: 2, from: '2025-06-30', to: '2027-06-30' };
const B = { pool: 'B', years: 0, from: '2025-02-01' };
const stagesOf = (history: LedgerHistory) => {
  const register = history.register(TODAY);
  const [quote] = register.quotes;
  return quote === undefined ? [] : wonChanges(register, quote);
};
const yearsOf = (history: LedgerHistory, asOf = '2025-04-01') => {
  const found = acceptedYears(history.register(asOf), { kind: 'sup', pool: 'A' });
  return found === null ? null : [found.quote.number, found.years];
};

describe('What a quote says of the pipeline', () => {
  it('its renewals are won; what it trades in, what is won already and what was renewed since are left out', () => {
    const history = historyOf(...poolA, ...poolB, made('Q-1', { on: TODAY, pools: [A, B] }));
    expect(stagesOf(history)).toEqual([{ kind: 'renewal-stage-set', on: TODAY, renewal: sup(), stage: 'won' }]);
    accepted(history.record(stageSet(sup(), 'lost', { on: TODAY })));
    expect(stagesOf(history)).toHaveLength(1);
    accepted(history.record(stageSet(sup(), 'won', { on: TODAY })));
    expect(stagesOf(history)).toEqual([]);
    accepted(history.record(renewed(TODAY, 12)));
    expect(stagesOf(history)).toEqual([]);
  });

  it('LP-4: a pool that holds no licence with SUP any more takes no part: the quote is accepted all the same', () => {
    const history = historyOf(...poolA, made('Q-1', { on: TODAY }));
    accepted(history.record(removed(TODAY, 40, { transfer: 'T-1' })));
    const register = history.register(TODAY);
    const [quote] = register.quotes;
    expect(quote === undefined ? null : renewalsOf(quote, register.pools, TODAY as CivilDate)).toEqual([]);
    accepted(history.record(answeredBy('Q-1', 'accepted', TODAY), ...stagesOf(history)));
  });

  it('LP-4: a renewal that was won goes as far as the quote that was accepted last, until it is renewed', () => {
    const history = historyOf(...poolA, made('Q-1', { pools: [A] }), made('Q-2'));
    expect(yearsOf(history)).toBe(null);
    accepted(history.record(answeredBy('Q-1', 'accepted', '2025-03-26')));
    expect(yearsOf(history)).toEqual(['Q-1', 2]);
    accepted(history.record(answeredBy('Q-2', 'accepted', '2025-03-25')));
    expect(yearsOf(history)).toEqual(['Q-1', 2]);
    expect(yearsOf(history, '2025-03-25')).toEqual(['Q-2', 1]);
    expect(acceptedYears(history.register('2025-04-01'), { kind: 'subscription', pool: 'A', lot: 'A1' })).toBe(null);
    accepted(history.record(renewed('2025-03-27', 24)));
    expect(yearsOf(history)).toBe(null);
  });

  it('LP-4: a renewal recorded for a later day carries the quote out already: it is not proposed again, unless that is undone', () => {
    const history = historyOf(...poolA, made('Q-1', { pools: [A] }), answeredBy('Q-1', 'accepted', '2025-03-26'));
    const ahead = accepted(history.record(renewed('2025-05-01', 24)));
    expect(yearsOf(history)).toBe(null);
    accepted(history.record(withdrawn(ahead, '2025-04-01')));
    expect(yearsOf(history)).toEqual(['Q-1', 2]);
  });
});
