/** Two computers that knew nothing of each other made and answered quotes: each way out is tried. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { explainConflict, type ExplainedConflict } from '../../../domain/conflict/resolutions';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { accepted, aDevice, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { created, type PlainChange } from '../../builders/simulate-scenario';
import { answeredBy, made, poolA, quoteWithdrawn } from '../quote/quotes';

const TODAY = '2025-12-31' as CivilDate;

const merge = (history: LedgerHistory, ...changes: readonly PlainChange[]): void =>
  history.merge(anEvent(history.events.length + 1, changes, { device: aDevice('m') }));

const explained = (history: LedgerHistory): ExplainedConflict => {
  const [conflict] = history.register(TODAY).conflicts;
  const ledger = {
    events: history.events,
    licenceFile: () => undefined,
    signedFile: () => undefined,
    registerChanges: () => undefined,
  };
  const answer = conflict && explainConflict(indexLedger(ledger), conflict, TODAY);
  if (!answer) throw new Error('there is no conflict');
  return answer;
};

const take = (history: LedgerHistory, wanted: string): void => {
  const resolution = explained(history).resolutions.find(({ way }) => way === wanted);
  accepted(history.record(...(resolution?.changes ?? [])));
  expect(history.register(TODAY).conflicts).toEqual([]);
};

const withQuote = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(created('2024-01-01', 'B')));
  accepted(history.record(...poolA));
  accepted(history.record(made('Q-1')));
  return history;
};

describe('Quotes in conflict', () => {
  it('under one number: the one that stands can be undone in favour of the other, or the other left out', () => {
    for (const [way, left] of [
      ['count-instead', ['two']],
      ['leave-out', ['id-Q-1']],
    ] as const) {
      const history = withQuote();
      merge(history, made('Q-1', { quote: 'two' }));
      expect(explained(history)).toMatchObject({
        nature: 'quote-number-twice',
        resolutions: [{ way: 'count-instead' }, { way: 'leave-out' }],
      });
      take(history, way);
      expect(history.register(TODAY).quotes.map(({ quote }) => quote)).toEqual(left);
    }
  });

  it('answered here and withdrawn elsewhere: either can count', () => {
    const history = withQuote();
    accepted(history.record(answeredBy('Q-1', 'accepted', '2025-03-15')));
    merge(history, quoteWithdrawn('Q-1', '2025-03-16'));
    expect(explained(history).nature).toBe('quote-answered-twice');
    take(history, 'count-instead');
    expect(history.register(TODAY).quotes).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('answered twice, after something was undone: the way out is still found', () => {
    const history = withQuote();
    const first = accepted(history.record(answeredBy('Q-1', 'declined', '2025-03-13')));
    accepted(history.record(withdrawn(first)));
    accepted(history.record(answeredBy('Q-1', 'declined', '2025-03-15')));
    merge(history, answeredBy('Q-1', 'accepted', '2025-03-16'));
    take(history, 'count-instead');
    expect(history.register(TODAY).quotes).toMatchObject([{ state: 'accepted' }]);
  });
});
