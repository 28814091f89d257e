import { describe, expect, it } from 'vitest';
import { changeSchema } from '../../../domain/ledger/change';
import { customersOf } from '../../../domain/ledger/customers';
import { undoneChanges } from '../../../domain/ledger/undone-changes';
import type { RegisteredQuote } from '../../../domain/quote/registered-quote';
import type { Result } from '../../../domain/result';
import { accepted, aDevice, aHistory, anEvent, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { created } from '../../builders/simulate-scenario';
import { answeredBy, made, poolA, quoteWithdrawn } from './quotes';

const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);

const withPool = (): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(...poolA));
  return history;
};

const withQuote = (over: Readonly<Record<string, unknown>> = {}): LedgerHistory => {
  const history = withPool();
  accepted(history.record(made('Q-2025-0001', over)));
  return history;
};

const quoteOn = (history: LedgerHistory, asOf: string): RegisteredQuote => {
  const [quote] = history.register(asOf).quotes;
  if (quote === undefined) throw new Error('no quote');
  return quote;
};

describe('A quote', () => {
  it('is open up to and including the last day of its validity, and has expired on the next', () => {
    const history = withQuote();
    expect(history.register('2025-03-11').quotes).toEqual([]);
    expect(quoteOn(history, '2025-03-12')).toMatchObject({ number: 'Q-2025-0001', state: 'open', customer: 'Port' });
    expect(quoteOn(history, '2025-04-11').state).toBe('open');
    expect(quoteOn(history, '2025-04-12').state).toBe('expired');
  });

  it('is answered once, on the day on which the customer said so', () => {
    const history = withQuote();
    const event = accepted(history.record(answeredBy('Q-2025-0001', 'accepted')));
    expect(quoteOn(history, '2025-03-24').state).toBe('open');
    expect(quoteOn(history, '2025-12-31')).toMatchObject({ state: 'accepted', answered: { on: '2025-03-25' } });
    expect(history.record(answeredBy('Q-2025-0001', 'declined', '2025-03-26'))).toMatchObject({
      error: { code: 'quote/accepted', number: 'Q-2025-0001', on: '2025-03-25' },
    });
    expect(codeOf(history.record(quoteWithdrawn('Q-2025-0001', '2025-03-26')))).toBe('quote/accepted');
    accepted(history.record(withdrawn(event)));
    expect(quoteOn(history, '2025-12-31').state).toBe('expired');
  });

  it('cannot be accepted after the last day of its validity, and can be declined', () => {
    const history = withQuote();
    expect(history.record(answeredBy('Q-2025-0001', 'accepted', '2025-04-12'))).toMatchObject({
      error: { code: 'quote/expired', validUntil: '2025-04-11', on: '2025-04-12' },
    });
    accepted(history.record(answeredBy('Q-2025-0001', 'declined', '2025-04-12')));
    expect(quoteOn(history, '2025-12-31').state).toBe('declined');
  });

  it('that was withdrawn takes no answer, and its number stays used', () => {
    const history = withQuote();
    accepted(history.record(quoteWithdrawn('Q-2025-0001')));
    expect(quoteOn(history, '2025-12-31')).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: 'made by mistake' },
    });
    expect(codeOf(history.record(answeredBy('Q-2025-0001', 'declined')))).toBe('quote/withdrawn');
    expect(history.record(made('q-2025-0001 ', { quote: 'another' }))).toMatchObject({
      error: { code: 'quote/number-taken', number: 'Q-2025-0001' },
    });
  });

  it('is gone when it is undone, with its number free again; what builds on it stands in the way', () => {
    const history = withPool();
    const event = accepted(history.record(made('Q-2025-0001')));
    const answer = accepted(history.record(answeredBy('Q-2025-0001', 'declined')));
    expect(codeOf(history.record(withdrawn(event)))).toBe('event/stands-in-the-way');
    accepted(history.record(withdrawn(answer)));
    accepted(history.record(withdrawn(event)));
    expect(history.register().quotes).toEqual([]);
    accepted(history.record(made('Q-2025-0001')));
  });

  it('is a fact of its day: a later price list and other dates of its pools change nothing in it', () => {
    const history = withQuote();
    const before = quoteOn(history, '2025-12-31');
    accepted(history.record({ kind: 'sup-renewed', on: '2025-05-01', pool: 'A', months: 36 }));
    accepted(
      history.record({
        kind: 'price-list-set',
        on: '2025-05-01',
        priceList: 'PL',
        name: 'New',
        currency: 'EUR',
        validFrom: '2025-01-01',
        prices: [{ product: 'core', licenceMinorUnits: 1, supYearMinorUnits: 1 }],
        supDiscountBasisPoints: 0,
      }),
    );
    expect(quoteOn(history, '2025-12-31')).toEqual({ ...before, renewedSince: ['A'] });
  });

  it('stands in the history of each of its pools, undone or not, and moves no date', () => {
    const history = withPool();
    accepted(history.record(created('2025-01-01', 'B')));
    const pools = [
      { pool: 'A', years: 1, from: '2025-06-30', to: '2026-06-30' },
      { pool: 'B', years: 0, from: '2022-01-01' },
    ];
    const event = accepted(history.record(made('Q-2025-0001', { pools })));
    accepted(history.record(answeredBy('Q-2025-0001', 'accepted')));
    for (const pool of ['A', 'B'])
      expect(history.pool(pool)?.changes.slice(-2)).toMatchObject([
        { event: event.id, change: { kind: 'quote-made' } },
        { change: { kind: 'quote-answered', answer: 'accepted' } },
      ]);
    expect(history.pool('A', '2025-06-01')?.ssed).toBe('2025-06-30');
    accepted(history.record({ kind: 'change-withdrawn', on: '2025-04-01', change: history.events.at(-1)?.id }));
    const ledger = {
      events: history.events,
      licenceFile: () => undefined,
      signedFile: () => undefined,
      registerChanges: () => undefined,
    };
    expect(undoneChanges(ledger, history.register(), 'B')).toMatchObject([
      { change: { kind: 'quote-answered' }, how: 'undone' },
    ]);
    expect(undoneChanges(ledger, history.register(), 'C')).toEqual([]);
  });

  it('follows its customer to a new name and keeps the old one on paper', () => {
    const history = withQuote();
    expect(customersOf(history.register()).find(({ customer }) => customer === 'Port')).toMatchObject({ quotes: 1 });
    accepted(history.record({ kind: 'customer-renamed', on: '2025-05-01', from: 'Port', to: 'Harbour' }));
    expect(quoteOn(history, '2025-12-31')).toMatchObject({ customer: 'Harbour', addressee: 'Port' });
  });

  it('needs pools that are there and in use, each once', () => {
    const history = withPool();
    const pool = { pool: 'A', years: 1, from: '2025-06-30', to: '2026-06-30' };
    expect(codeOf(history.record(made('Q-1', { pools: [pool, pool] })))).toBe('quote/pool-twice');
    expect(codeOf(history.record(made('Q-1', { pools: [pool, { ...pool, pool: 'Z' }] })))).toBe('pool/unknown');
    accepted(history.record({ kind: 'pool-archived', on: '2025-02-01', pool: 'A' }));
    expect(codeOf(history.record(made('Q-1')))).toBe('pool/archived');
    expect(history.register().quotes).toEqual([]);
  });

  it('is refused where it ends before it begins', () => {
    expect(codeOf(withPool().record(made('Q-1', { validUntil: '2025-03-11' })))).toBe('quote/ends-before');
    expect(codeOf(withPool().record(made('Q-1', { validUntil: '2025-03-12' })))).toBe('done');
  });

  it('unknown to the register takes no answer', () => {
    expect(codeOf(withPool().record(answeredBy('Q-1', 'accepted')))).toBe('quote/unknown');
  });

  it('under one number from two computers stands once; the other one is in conflict', () => {
    const history = withPool();
    history.merge(anEvent(2, [made('Q-1', { quote: 'one' })], { device: aDevice('a') }));
    history.merge(anEvent(3, [made('Q-1', { quote: 'two' })], { device: aDevice('b') }));
    expect(history.register().quotes.map(({ quote }) => quote)).toEqual(['one']);
    expect(history.register().conflicts).toMatchObject([{ error: { code: 'quote/number-taken', quote: 'one' } }]);
  });
});

describe('The lines of a quote', () => {
  const sup = {
    kind: 'sup',
    pool: 'A',
    product: 'core',
    quantity: 40,
    years: 1,
    unitMinorUnits: 100,
    minorUnits: 4_000,
  };
  const codeWith = (lines: readonly unknown[], totalMinorUnits: number): string =>
    codeOf(withPool().record(made('Q-1', { lines, totalMinorUnits })));

  it('add up to its total, each by its own figures', () => {
    expect(codeWith([sup], 4_000)).toBe('done');
    expect(codeWith([sup], 4_001)).toBe('quote/total');
    expect(codeWith([{ ...sup, minorUnits: 3_999 }], 3_999)).toBe('quote/line-sum');
    const days = { kind: 'services', pool: 'A', days: 2, unitMinorUnits: 50, minorUnits: 100 };
    expect(codeWith([sup, days], 4_100)).toBe('done');
    expect(codeWith([sup, { ...days, days: 3 }], 4_100)).toBe('quote/line-sum');
  });

  it('take off discounts, rounded half up, and never more than there is', () => {
    const off = { kind: 'discount', basisPoints: 125, minorUnits: -50 };
    expect(codeWith([sup, off], 3_950)).toBe('done');
    expect(codeWith([sup, { ...off, minorUnits: -49 }], 3_951)).toBe('quote/line-sum');
    expect(codeWith([sup, { kind: 'discount', minorUnits: -4_000 }], 0)).toBe('done');
    expect(codeWith([sup, { kind: 'discount', minorUnits: -4_001 }], 0)).toBe('quote/below-zero');
  });

  it('LP-16: have no price for a trade-in', () => {
    expect(codeWith([sup, { kind: 'trade-in', pool: 'A', quantity: 5, release: 'R1' }], 4_000)).toBe('done');
  });

  it('are for pools of the quote', () => {
    expect(codeWith([{ ...sup, pool: 'B' }], 4_000)).toBe('quote/other-pool');
  });

  it('beyond what can be computed exactly are refused', () => {
    const huge = { ...sup, quantity: 2 ** 40, unitMinorUnits: 2 ** 20, minorUnits: 1 };
    expect(codeWith([huge], 1)).toBe('price/too-large');
  });

  it('are whole minor units, and a quote has at least one', () => {
    const quote = made('Q-1');
    expect(changeSchema.safeParse(quote).success).toBe(true);
    for (const lines of [
      [],
      [{ ...sup, minorUnits: 0.5 }],
      [{ ...sup, years: 0 }],
      [{ kind: 'discount', minorUnits: 5 }],
    ])
      expect(changeSchema.safeParse({ ...quote, lines }).success).toBe(false);
  });
});
