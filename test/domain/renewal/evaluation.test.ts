import { describe, expect, it } from 'vitest';
import { standingTradeIn } from '../../../domain/renewal/trade-in';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { activated, created, launched, lot, renewed } from '../../builders/simulate-scenario';
import { evaluated, tradeInOffered } from './facts';

/** One pool whose SUP ended on 2022-03-01: lapsed until 2023-03-01, suspended from the day after. */
const lapsing = (): LedgerHistory => {
  const told = aHistory();
  accepted(told.record(created('2021-03-01'), lot('2021-03-01', 'L1', 5), activated('2021-03-01', 5)));
  return told;
};

const codeOf = (answer: ReturnType<LedgerHistory['record']>): string => (answer.ok ? 'done' : answer.error.code);

describe('LP-15: the renewal of a suspended SUP rests on an evaluation', () => {
  it('without one it is refused, and nothing changes', () => {
    const told = lapsing();
    expect(codeOf(told.record(renewed('2023-06-01', 12)))).toBe('sup/evaluation-required');
    expect(told.pool('A', '2023-06-01')).toMatchObject({ state: 'suspended', ssed: '2022-03-01' });
  });

  it('a suitable one made since the suspension allows it, counted from the renewal day', () => {
    const told = lapsing();
    accepted(told.record(evaluated('2023-03-02')));
    accepted(told.record(renewed('2023-06-01', 12)));
    expect(told.pool('A', '2023-06-01')).toMatchObject({ state: 'active', ssed: '2024-06-01' });
  });

  it('both may be recorded in one step, in that order', () => {
    expect(codeOf(lapsing().record(evaluated('2023-06-01'), renewed('2023-06-01', 12)))).toBe('done');
    expect(codeOf(lapsing().record(renewed('2023-06-01', 12), evaluated('2023-06-01')))).toBe(
      'sup/evaluation-required',
    );
  });

  it('one made while the SUP was only lapsed, or before, is outdated', () => {
    const told = lapsing();
    accepted(told.record(evaluated('2023-03-01')));
    expect(told.record(renewed('2023-03-02', 12))).toMatchObject({
      ok: false,
      error: { code: 'sup/evaluation-outdated', evaluatedOn: '2023-03-01', by: 'Professional Services' },
    });
  });

  it('the newest one counts: not suitable after suitable refuses, suitable after that allows', () => {
    const told = lapsing();
    accepted(told.record(evaluated('2023-04-01')));
    accepted(told.record(evaluated('2023-05-01', 'not-suitable')));
    expect(codeOf(told.record(renewed('2023-06-01', 12)))).toBe('sup/evaluation-not-suitable');
    accepted(told.record(evaluated('2023-05-15')));
    expect(codeOf(told.record(renewed('2023-06-01', 12)))).toBe('done');
  });

  it('one that is dated after the renewal does not count for it', () => {
    const told = lapsing();
    accepted(told.record(evaluated('2023-06-02')));
    expect(codeOf(told.record(renewed('2023-06-01', 12)))).toBe('sup/evaluation-required');
  });

  it('it counts for one suspension: after a renewal and another suspension a new one is needed', () => {
    const told = lapsing();
    accepted(told.record(evaluated('2023-06-01'), renewed('2023-06-01', 12)));
    expect(codeOf(told.record(renewed('2025-06-02', 12)))).toBe('sup/evaluation-outdated');
  });

  it('a renewal that rests on it stands in the way of its undoing', () => {
    const told = lapsing();
    const evaluation = accepted(told.record(evaluated('2023-06-01')));
    accepted(told.record(renewed('2023-06-02', 12)));
    expect(codeOf(told.record(withdrawn(evaluation)))).toBe('event/stands-in-the-way');
  });

  it('the older way, a renewal that says of itself that it was evaluated, stays valid', () => {
    expect(codeOf(lapsing().record(renewed('2023-06-01', 12, { evaluation: true })))).toBe('done');
  });

  it('recording one is always allowed: it is a fact, also of a pool in force', () => {
    const told = lapsing();
    accepted(told.record(evaluated('2021-05-01', 'not-suitable', { note: 'Two cameras are blind.' })));
    expect(told.pool('A')?.changes.at(-1)?.change).toMatchObject({
      kind: 'evaluation-recorded',
      result: 'not-suitable',
    });
    expect(codeOf(told.record(evaluated('2021-05-01', 'suitable', { pool: 'B' })))).toBe('pool/unknown');
  });

  it('several pools are renewed in one step, all or none', () => {
    const told = lapsing();
    accepted(
      told.record(created('2022-03-01', 'B'), lot('2022-03-01', 'L1', 3, {}, 'B'), activated('2022-03-01', 3, 'B')),
    );
    expect(codeOf(told.record(renewed('2023-03-02', 12, {}, 'B'), renewed('2023-03-02', 12)))).toBe(
      'sup/evaluation-required',
    );
    expect(told.pool('B', '2023-03-02')?.ssed).toBe('2023-03-01');
    accepted(told.record(renewed('2023-03-01', 12, {}, 'B'), renewed('2023-03-01', 12)));
    expect([told.pool('A', '2023-03-01')?.ssed, told.pool('B', '2023-03-01')?.ssed]).toEqual([
      '2023-03-01',
      '2024-03-01',
    ]);
  });
});

describe('LP-16: the trade-in programme', () => {
  it('an offer stands in the history of the pool, and moves no date', () => {
    const told = aHistory();
    accepted(told.record(launched('2015-01-01', 'R1'), launched('2019-01-01', 'R2', 'R1')));
    accepted(
      told.record(created('2021-03-01'), lot('2021-03-01', 'L1', 5, { release: 'R1' }), activated('2021-03-01', 5)),
    );
    expect(codeOf(told.record(renewed('2022-04-01', 12)))).toBe('sup/release-terminated');
    accepted(told.record(tradeInOffered('2022-04-01', { reference: 'TI-7', note: 'Five for five.' })));
    const pool = told.pool('A', '2022-04-01');
    expect(pool?.ssed).toBe('2022-03-01');
    expect(standingTradeIn(pool?.changes ?? [])).toMatchObject({ on: '2022-04-01', reference: 'TI-7' });
  });

  it('a renewal after all takes the offer’s place', () => {
    const told = lapsing();
    accepted(told.record(tradeInOffered('2022-04-01')));
    accepted(told.record(renewed('2022-05-01', 12)));
    expect(standingTradeIn(told.pool('A')?.changes ?? [])).toBeNull();
  });
});
