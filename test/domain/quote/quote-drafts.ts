/** Pools, price lists and drafts of quotes as tests write them. */
import { draftQuote, type AskedQuote, type DraftedQuote, type QuoteDraft } from '../../../domain/quote/draft-quote';
import { indexLedger } from '../../../domain/what-if/ledger-index';
import { accepted, aHistory, type LedgerHistory } from '../../builders/ledger-history';
import { activated, created, lot, type PlainChange } from '../../builders/simulate-scenario';

export const TODAY = '2025-03-12';

export const priceList = (name: string, over: Readonly<Record<string, unknown>> = {}): PlainChange => ({
  kind: 'price-list-set',
  on: '2025-01-01',
  priceList: name,
  name: `List ${name}`,
  currency: 'EUR',
  validFrom: '2025-01-01',
  prices: [
    { product: 'core', licenceMinorUnits: 24_900, supYearMinorUnits: 4_990 },
    { product: 'ub', licenceMinorUnits: 49_900, supYearMinorUnits: 9_990 },
  ],
  supDiscountBasisPoints: 1_000,
  servicesDayMinorUnits: 120_000,
  ...over,
});

/** Pool B ended on 1 Feb 2025: lapsed. Its lots are of two products, one of them twice, and a subscription. */
export const poolB: readonly PlainChange[] = [
  created('2023-08-01', 'B'),
  ...[
    lot('2023-08-01', 'B1', 5, { supExpiresOn: '2025-02-01' }, 'B'),
    lot('2023-08-01', 'B2', 3, { supExpiresOn: '2025-02-01', product: 'ub', variant: 'gateway' }, 'B'),
    lot('2023-08-01', 'B3', 7, { supExpiresOn: '2025-02-01' }, 'B'),
    lot('2023-08-01', 'B4', 9, { term: 'subscription', expiresOn: '2026-01-01' }, 'B'),
  ],
  activated('2023-08-01', 1, 'B'),
];

/** A pool of one lot whose SUP ended on that day. */
export const ended = (pool: string, on: string, rest: PlainChange = {}): readonly PlainChange[] => [
  created('2019-01-01', pool),
  lot('2019-01-01', `${pool}1`, 10, { supExpiresOn: on, ...rest }, pool),
  activated('2019-01-01', 1, pool),
];

export const historyOf = (...steps: readonly PlainChange[]): LedgerHistory => {
  const history = aHistory();
  accepted(history.record(...steps));
  return history;
};

const indexOf = (history: LedgerHistory) =>
  indexLedger({
    events: history.events,
    licenceFile: () => undefined,
    signedFile: () => undefined,
    registerChanges: () => undefined,
  });

export const draft = (history: LedgerHistory, asked: Partial<AskedQuote>): QuoteDraft =>
  draftQuote(history.register(TODAY), indexOf(history), {
    pools: [{ pool: 'A', years: 1 }],
    currency: 'EUR',
    alignTo: null,
    evaluationDays: 1,
    others: [],
    discounts: [],
    ...asked,
  });

export const drafted = (history: LedgerHistory, asked: Partial<AskedQuote> = {}): DraftedQuote => {
  const result = draft(history, asked);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};

export const errorsOf = (history: LedgerHistory, asked: Partial<AskedQuote> = {}): readonly string[] => {
  const result = draft(history, asked);
  return result.ok
    ? []
    : result.errors.map(({ pool, error }) => (pool === null ? error.code : `${pool} ${error.code}`));
};
