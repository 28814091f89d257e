/** Pools with SUPs and subscriptions on any days, priced in two currencies, for what is summed over them. */
import fc from 'fast-check';
import { toCivilDate } from '../../domain/calendar/civil-date';
import type { Register } from '../../domain/ledger/register';
import { renewalStages } from '../../domain/pipeline/pipeline-change';
import { accepted, aHistory, type LedgerHistory } from './ledger-history';
import { stageSet, subscription, sup } from './renewal-steps';
import type { PlainChange } from './simulate-scenario';

export const priceList = (currency: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'price-list-set',
  on: '2024-01-01',
  priceList: `PL-${currency}`,
  name: `Partners ${currency}`,
  currency,
  validFrom: '2024-01-01',
  prices: [
    { product: 'core', licenceMinorUnits: 24_950, supYearMinorUnits: 4_999 },
    { product: 'ub', licenceMinorUnits: 10_000, supYearMinorUnits: 2_000, subscriptionMonthMinorUnits: 1_901 },
  ],
  supDiscountBasisPoints: 1_000,
  ...over,
});

/** Terms, products and quantities of one pool. */
export interface DrawnPool {
  readonly product: string;
  readonly quantity: number;
  readonly ends: number;
  readonly term: 'perpetual' | 'subscription';
  readonly stage: string;
  readonly isRenewed: boolean;
}

const FROM = Date.UTC(2025, 1, 1) / 86_400_000;

export const drawnPools = fc.array(
  fc.record({
    product: fc.constantFrom('core', 'ub', 'unlisted'),
    quantity: fc.integer({ min: 1, max: 5000 }),
    ends: fc.integer({ min: FROM, max: FROM + 800 }),
    term: fc.constantFrom('perpetual' as const, 'subscription' as const),
    stage: fc.constantFrom(...renewalStages),
    isRenewed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const recordPool = (history: LedgerHistory, drawn: DrawnPool, count: number): void => {
  const pool = `P${count}`;
  const end = toCivilDate(drawn.ends);
  const dated =
    drawn.term === 'perpetual' ? { supExpiresOn: end, term: 'perpetual' } : { expiresOn: end, term: 'subscription' };
  const lot = { kind: 'lot-added', on: '2025-01-01', pool, lot: 'L', product: drawn.product, quantity: drawn.quantity };
  accepted(
    history.record(
      { kind: 'pool-created', on: '2025-01-01', pool },
      { ...lot, ...dated },
      { kind: 'licences-activated', on: '2025-01-01', pool, quantity: 1 },
    ),
  );
  const renewal = drawn.term === 'perpetual' ? sup(pool) : subscription('L', pool);
  if (drawn.stage !== 'not-started') accepted(history.record(stageSet(renewal, drawn.stage, { on: '2025-01-02' })));
  if (drawn.isRenewed && drawn.term === 'perpetual')
    accepted(history.record({ kind: 'sup-renewed', on: '2025-01-03', pool, months: 12 }));
};

/** As of 1 March 2025: some have ended by then. */
export const pricedHistory = (pools: readonly DrawnPool[]): LedgerHistory => {
  const history = aHistory();
  accepted(
    history.record(
      priceList('EUR'),
      priceList('USD', { prices: [{ product: 'core', licenceMinorUnits: 1, supYearMinorUnits: 3 }] }),
    ),
  );
  pools.forEach((drawn, count) => recordPool(history, drawn, count));
  return history;
};

export const pricedRegister = (pools: readonly DrawnPool[]): Register => pricedHistory(pools).register('2025-03-01');
