import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { changeSchema } from '../../../domain/ledger/change';
import { renewalsOf } from '../../../domain/quote/renew-as-quoted';
import type { RegisteredQuote } from '../../../domain/quote/registered-quote';
import { lineAmount } from '../../../domain/quote/quote-sums';
import { renewalCosts } from '../../../domain/what-if/renewal-cost';
import { accepted, aHistory, withdrawn, type LedgerHistory } from '../../builders/ledger-history';
import { renewed } from '../../builders/simulate-scenario';
import { draft, drafted, ended, historyOf, poolB, priceList, TODAY } from './quote-drafts';
import { answeredBy, made, poolA } from './quotes';

const minorUnits = fc.oneof(fc.nat(100), fc.nat(10_000_000));

describe('The sums of a quote', () => {
  it('a quote’s lines add up to its total in every currency and rounding, and the ledger takes every draft', () => {
    const history = historyOf(...poolA, ...poolB, ...ended('S', '2024-01-01'));
    const discount = fc.record({
      pool: fc.constantFrom(null, 'A', 'B', 'S'),
      text: fc.constantFrom('', 'Loyalty'),
      of: fc.oneof(
        fc.record({ basisPoints: fc.integer({ min: 1, max: 2_000 }) }),
        fc.record({ minorUnits: fc.nat(9) }),
      ),
    });
    fc.assert(
      fc.property(
        // No decimals, two, three.
        fc.constantFrom('JPY', 'EUR', 'KWD'),
        fc.tuple(minorUnits, minorUnits, minorUnits),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
        fc.array(discount, { maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (currency, [core, ub, day], years, discounts, evaluationDays) => {
          const priced = aHistory();
          priced.events.push(...history.events);
          const prices = [
            { product: 'core', licenceMinorUnits: 1, supYearMinorUnits: core },
            { product: 'ub', licenceMinorUnits: 1, supYearMinorUnits: ub },
          ];
          accepted(priced.record(priceList('1', { currency, prices, servicesDayMinorUnits: day })));
          const pools = ['A', 'B', 'S'].map((pool, index) => ({ pool, years: years[index] ?? 1 }));
          const result = draft(priced, { currency, pools, discounts, evaluationDays });
          if (!result.ok) return expect(result.errors).toMatchObject([{ error: { code: 'quote/below-zero' } }]);
          const { lines, totalMinorUnits, pools: quoted } = result.value;
          expect(lines.reduce((sum, line) => sum + lineAmount(line), 0)).toBe(totalMinorUnits);
          // What renewals cost elsewhere is what they cost here.
          const register = priced.register(TODAY);
          for (const pool of quoted) {
            const of = register.pools.find((each) => each.pool === pool.pool);
            const [cost] = of === undefined ? [] : renewalCosts(register, of, pool.years, register.asOf);
            const sup = lines.filter((line) => line.kind === 'sup' && line.pool === pool.pool);
            expect(cost?.cost).toMatchObject({
              value: { minorUnits: sup.reduce((sum, line) => sum + lineAmount(line), 0) },
            });
          }
          const change = made('Q-1', { on: TODAY, currency, pools: quoted, lines, totalMinorUnits });
          expect(changeSchema.safeParse(change).success).toBe(true);
          expect(priced.record(change)).toMatchObject({ ok: true });
          return undefined;
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('To renew as quoted', () => {
  const quoteIn = (history: LedgerHistory): RegisteredQuote => {
    const [quote] = history.register(TODAY).quotes;
    if (quote === undefined) throw new Error('no quote');
    return quote;
  };

  it('proposes the years of every pool as one step, which brings them to the dates of the quote', () => {
    const history = historyOf(...poolA, ...poolB, priceList('1'));
    const asked = {
      pools: [
        { pool: 'A', years: 2 },
        { pool: 'B', years: 1 },
      ],
    };
    const { lines, pools, totalMinorUnits } = drafted(history, asked);
    accepted(history.record(made('Q-1', { on: TODAY, validUntil: TODAY, pools, lines, totalMinorUnits })));
    accepted(history.record(answeredBy('Q-1', 'accepted', TODAY)));
    const changes = renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate);
    expect(changes.map(({ pool, months }) => [pool, months])).toEqual([
      ['A', 24],
      ['B', 12],
    ]);
    accepted(history.record(...changes));
    for (const { pool, to } of pools) expect(history.pool(pool, TODAY)?.ssed).toBe(to);
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toEqual([]);
  });

  it('leaves out what was renewed since, and not what was renewed before', () => {
    const history = historyOf(...poolA, renewed('2025-03-01', 12));
    accepted(history.record(made('Q-1')));
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toHaveLength(1);
    accepted(history.record(renewed('2025-03-12', 12)));
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toEqual([]);
  });

  it('leaves out what was renewed on an earlier day and recorded later: the quote had not counted it', () => {
    const history = historyOf(...poolA);
    accepted(history.record(made('Q-1')));
    const renewal = accepted(history.record(renewed('2025-03-01', 12)));
    expect(quoteIn(history).renewedSince).toEqual(['A']);
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toEqual([]);
    accepted(history.record(withdrawn(renewal)));
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toHaveLength(1);
  });

  it('leaves out what was renewed on a later day than that of a quote which is recorded after it', () => {
    const history = historyOf(...poolA, renewed('2025-03-12', 12));
    accepted(history.record(made('Q-1', { on: '2025-03-11' })));
    expect(quoteIn(history).renewedSince).toEqual(['A']);
  });

  it('LP-4: leaves out what is to be renewed on a later day already, and says the day; undone, it can be renewed again', () => {
    const history = historyOf(...poolA);
    accepted(history.record(made('Q-1')));
    const renewal = accepted(history.record(renewed('2025-06-01', 12)));
    expect(quoteIn(history)).toMatchObject({ renewedSince: [], renewalAhead: [{ pool: 'A', on: '2025-06-01' }] });
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toEqual([]);
    const [onThatDay] = history.register('2025-06-01').quotes;
    expect(onThatDay).toMatchObject({ renewedSince: ['A'], renewalAhead: [] });
    accepted(history.record(withdrawn(renewal, TODAY)));
    expect(quoteIn(history)).toMatchObject({ renewedSince: [], renewalAhead: [] });
    expect(renewalsOf(quoteIn(history), history.register(TODAY).pools, TODAY as CivilDate)).toHaveLength(1);
  });

  it('LP-4: the day of a renewal ahead is that of its correction', () => {
    const history = historyOf(...poolA);
    accepted(history.record(made('Q-1')));
    const renewal = accepted(history.record(renewed('2025-06-01', 12)));
    accepted(history.record(withdrawn(renewal, TODAY), renewed('2025-06-15', 12)));
    expect(quoteIn(history).renewalAhead).toEqual([{ pool: 'A', on: '2025-06-15' }]);
  });
});
