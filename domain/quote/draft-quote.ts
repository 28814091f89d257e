/**
 * Drafts a quote of today: whole SUP years from the price list in force (LP-4), Professional Services where LP-15 asks for them,
 * trade-in where LP-16 leaves nothing else, all brought to one date if wished. Nothing is drafted where anything is missing.
 */
import type { CivilDate } from '../calendar/civil-date';
import { listInForce, validLists, type PriceList } from '../catalogue/price-list';
import type { Register } from '../ledger/register';
import type { Refusal } from '../result';
import type { LedgerIndex } from '../what-if/ledger-index';
import { commonCurrencies, namedCurrencies } from './currencies';
import { draftPool, type DraftedPool, type DraftNote } from './draft-pool';
import { MOST_QUOTED_POOLS, MOST_QUOTE_LINES, type QuotedPool, type QuoteLine, type QuoteLineOf } from './quote-change';
import { discountOf, totalOf } from './quote-sums';

export interface AskedDiscount {
  /** `null` takes it off all lines. */
  readonly pool: string | null;
  readonly text: string;
  /** A share in basis points, or an amount in minor units. */
  readonly of: { readonly basisPoints: number } | { readonly minorUnits: number };
}

export interface AskedQuote {
  readonly pools: readonly { readonly pool: string; readonly years: number }[];
  readonly currency: string;
  /** The one date to which all pools are brought; `null` takes the years as they are asked for. */
  readonly alignTo: CivilDate | null;
  /** LP-15: days of Professional Services for one evaluation. */
  readonly evaluationDays: number;
  readonly others: readonly QuoteLineOf<'other'>[];
  readonly discounts: readonly AskedDiscount[];
}

export interface DraftedQuote {
  readonly pools: readonly QuotedPool[];
  readonly lines: readonly QuoteLine[];
  readonly totalMinorUnits: number;
  /** The list that its prices are from. */
  readonly list: PriceList;
  /** Valid too, and begun earlier: they do not hold. */
  readonly alsoValid: readonly PriceList[];
  readonly notes: readonly DraftNote[];
}

/** Why nothing is drafted; `pool` is `null` where it is not because of one pool. */
export interface DraftRefusal {
  readonly pool: string | null;
  readonly error: Refusal;
}

export type QuoteDraft =
  | { readonly ok: true; readonly value: DraftedQuote }
  | { readonly ok: false; readonly errors: readonly DraftRefusal[] };

const refused = (error: Refusal): QuoteDraft => ({ ok: false, errors: [{ pool: null, error }] });

const toDiscount = (lines: readonly QuoteLine[], { pool, text, of }: AskedDiscount): QuoteLineOf<'discount'> => {
  const facts = { ...(pool === null ? {} : { pool }), ...(text === '' ? {} : { text }) };
  if ('basisPoints' in of) return discountOf(lines, { ...facts, ...of });
  return { kind: 'discount', ...facts, minorUnits: of.minorUnits === 0 ? 0 : -of.minorUnits };
};

/** Of several lists that are valid, the one that began last holds. */
const listsOf = (
  register: Register,
  currency: string,
): { readonly list: PriceList; readonly alsoValid: readonly PriceList[] } | null => {
  const list = listInForce(register.priceLists, currency, register.asOf);
  if (list === null) return null;
  const alsoValid = validLists(register.priceLists, currency, register.asOf).filter((each) => each !== list);
  return { list, alsoValid };
};

const isRefused = (drafted: DraftedPool | DraftRefusal): drafted is DraftRefusal => 'error' in drafted;

/** Pools that no one currency has prices for cannot stand in one quote: that is said in the place of each missing price. */
const errorsOf = (register: Register, { pools }: AskedQuote, errors: readonly DraftRefusal[]): QuoteDraft => {
  const names = pools.map(({ pool }) => pool);
  const isOfPrices = errors.some(({ error }) => error.code.startsWith('price/'));
  const each = isOfPrices ? namedCurrencies(register, names) : null;
  return each !== null && commonCurrencies(register, names).length === 0
    ? refused({ code: 'quote/different-currencies', currencies: each })
    : { ok: false, errors };
};

/** A pool that needs no year has left the quote, and its discount has not: what would be refused is not drafted. */
const firstOfOtherPool = (lines: readonly QuoteLine[], quoted: readonly DraftedPool[]): Refusal | null => {
  const place = lines.findIndex(({ pool }) => pool !== undefined && !quoted.some((each) => each.pool.pool === pool));
  const pool = lines[place]?.pool;
  return pool === undefined ? null : { code: 'quote/other-pool', line: place + 1, pool };
};

const whole = (
  { discounts, others }: AskedQuote,
  drafted: readonly DraftedPool[],
  lists: NonNullable<ReturnType<typeof listsOf>>,
): QuoteDraft => {
  const quoted = drafted.filter(({ lines }) => lines.length > 0);
  const gross = [...quoted.flatMap(({ lines }) => lines), ...others];
  if (quoted.length === 0) return refused({ code: 'quote/nothing' });
  const lines = [...gross, ...discounts.map((discount) => toDiscount(gross, discount))];
  const other = firstOfOtherPool(lines, quoted);
  if (other !== null) return refused(other);
  if (lines.length > MOST_QUOTE_LINES) return refused({ code: 'quote/too-many-lines', most: MOST_QUOTE_LINES });
  const total = totalOf(lines);
  if (!total.ok) return refused(total.error);
  if (total.value < 0) return refused({ code: 'quote/below-zero' });
  const notes = drafted.flatMap((pool) => pool.notes);
  return {
    ok: true,
    value: { pools: quoted.map(({ pool }) => pool), lines, totalMinorUnits: total.value, ...lists, notes },
  };
};

/** `register` is that of the index's ledger as it stands; the quote is of its day. */
export const draftQuote = (register: Register, index: LedgerIndex, asked: AskedQuote): QuoteDraft => {
  if (asked.pools.length === 0) return refused({ code: 'quote/nothing' });
  if (asked.pools.length > MOST_QUOTED_POOLS) return refused({ code: 'quote/too-many-pools', most: MOST_QUOTED_POOLS });
  const lists = listsOf(register, asked.currency);
  if (lists === null) return refused({ code: 'price/no-list', currency: asked.currency, on: register.asOf });
  const drafted = asked.pools.map(({ pool, years }): DraftedPool | DraftRefusal => {
    const result = draftPool({ register, index, list: lists.list, ...asked }, pool, years);
    return result.ok ? result.value : { pool, error: result.error };
  });
  const errors = drafted.filter(isRefused);
  if (errors.length > 0) return errorsOf(register, asked, errors);
  return whole(
    asked,
    drafted.flatMap((each) => (isRefused(each) ? [] : [each])),
    lists,
  );
};
