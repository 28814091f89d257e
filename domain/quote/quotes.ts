/** The quotes of one fold: each as it was made, and what became of it. */
import type { CivilDate } from '../calendar/civil-date';
import { foldName } from '../order/fold-name';
import type { Refusal } from '../result';
import { checkQuote } from './check-quote';
import type { QuoteAnswer, QuoteChange, QuoteChangeOf, QuoteMade } from './quote-change';

/** One line of a quote's history, and the event that brought it: what undo withdraws. */
export interface QuoteHistoryEntry {
  readonly event: string;
  readonly change: QuoteChange;
}

export interface QuoteEnding {
  readonly on: CivilDate;
  /** Empty where nothing was said. */
  readonly reason: string;
}

/** What is not said is the empty text. */
export interface QuoteRecord extends Pick<
  QuoteMade,
  'quote' | 'number' | 'currency' | 'validUntil' | 'pools' | 'lines' | 'totalMinorUnits'
> {
  readonly madeOn: CivilDate;
  /** Follows a customer to its new name. */
  readonly customer: string;
  /** The customer as the quote calls it. */
  readonly addressee: string;
  readonly partner: string;
  readonly contact: string;
  readonly priceList: string;
  readonly alignedTo: CivilDate | null;
  readonly note: string;
  readonly terms: string;
  readonly answered: (QuoteEnding & { readonly answer: QuoteAnswer }) | null;
  readonly withdrawn: QuoteEnding | null;
  readonly history: readonly QuoteHistoryEntry[];
}

/** With its place among all that was recorded. */
export interface RecordedQuote extends QuoteRecord {
  readonly place: number;
}

/** Mutable, and owned by one fold. */
export interface Quotes {
  /** By their ids, in the order in which they were made. */
  readonly byId: Map<string, RecordedQuote>;
  /** The ids by the numbers, however these are written. A number is used once, by a withdrawn quote too. */
  readonly byNumber: Map<string, string>;
}

export const newQuotes = (): Quotes => ({ byId: new Map(), byNumber: new Map() });

/** Whether a pool takes changes on that day; the ledger knows its pools. */
type RefusePool = (pool: string) => Refusal | null;

const refuseMade = ({ byId, byNumber }: Quotes, change: QuoteMade, refusePool: RefusePool): Refusal | null => {
  const known = byId.get(change.quote) ?? byId.get(byNumber.get(foldName(change.number)) ?? '');
  if (known !== undefined) return { code: 'quote/number-taken', number: known.number, quote: known.quote };
  const refusal = checkQuote(change);
  if (refusal !== null) return refusal;
  for (const { pool } of change.pools) {
    const refused = refusePool(pool);
    if (refused !== null) return refused;
  }
  return null;
};

type Ending = Exclude<QuoteChange, QuoteMade>;

/** An answer is given once, within the validity where it is yes; what was withdrawn takes none. */
const refuseEnding = (known: QuoteRecord | undefined, change: Ending): Refusal | null => {
  if (known === undefined) return { code: 'quote/unknown', quote: change.quote };
  const { number, answered, withdrawn, validUntil } = known;
  if (withdrawn !== null) return { code: 'quote/withdrawn', number, on: withdrawn.on };
  if (answered !== null)
    return { code: answered.answer === 'accepted' ? 'quote/accepted' : 'quote/declined', number, on: answered.on };
  const isTooLate = change.kind === 'quote-answered' && change.answer === 'accepted' && change.on > validUntil;
  return isTooLate ? { code: 'quote/expired', number, validUntil, on: change.on } : null;
};

const madeQuote = (change: QuoteMade, place: number): RecordedQuote => {
  const { kind: _kind, on, customer = '', partner = '', contact = '', priceList = '', ...rest } = change;
  const { alignedTo = null, note = '', terms = '' } = change;
  return {
    ...rest,
    place,
    madeOn: on,
    customer,
    addressee: customer,
    partner,
    contact,
    priceList,
    alignedTo,
    note,
    terms,
    answered: null,
    withdrawn: null,
    history: [],
  };
};

const ended = (known: RecordedQuote, change: Ending): RecordedQuote => {
  const { on, reason = '' } = change;
  return change.kind === 'quote-withdrawn'
    ? { ...known, withdrawn: { on, reason } }
    : { ...known, answered: { on, reason, answer: change.answer } };
};

const refuseChange = (quotes: Quotes, change: QuoteChange, refusePool: RefusePool): Refusal | null =>
  change.kind === 'quote-made'
    ? refuseMade(quotes, change, refusePool)
    : refuseEnding(quotes.byId.get(change.quote), change);

const nextQuote = (known: RecordedQuote | undefined, change: QuoteChange, place: number): RecordedQuote | undefined => {
  if (change.kind === 'quote-made') return madeQuote(change, place);
  return known === undefined ? undefined : ended(known, change);
};

/** `null` when applied; a refusal leaves the quotes as they were. */
export const applyQuoteChange = (
  quotes: Quotes,
  change: QuoteChange,
  { event, place }: { readonly event: string; readonly place: number },
  refusePool: RefusePool,
): Refusal | null => {
  const refusal = refuseChange(quotes, change, refusePool);
  if (refusal !== null) return refusal;
  const next = nextQuote(quotes.byId.get(change.quote), change, place);
  if (next === undefined) return null;
  quotes.byId.set(next.quote, { ...next, history: [...next.history, { event, change }] });
  quotes.byNumber.set(foldName(next.number), next.quote);
  return null;
};

/** The pools of a quote: what becomes of it stands in the history of each. */
export const poolsOfQuote = (
  { byId }: Quotes,
  { quote }: Pick<QuoteChangeOf<'quote-made'>, 'quote'>,
): readonly string[] => byId.get(quote)?.pools.map(({ pool }) => pool) ?? [];

/** Whether a quote was made for the customer, whatever became of it. */
export const hasQuoteFor = ({ byId }: Quotes, customer: string): boolean =>
  [...byId.values()].some((quote) => quote.customer === customer);

/** A customer's quotes follow it to its new name; on paper they keep the old one. */
export const renameInQuotes = ({ byId }: Quotes, from: string, to: string): void => {
  for (const [id, quote] of byId) if (quote.customer === from) byId.set(id, { ...quote, customer: to });
};
