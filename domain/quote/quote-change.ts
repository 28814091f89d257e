/** What can happen to a quote of a SUP renewal: it is made, withdrawn and answered. That it has expired is never stored. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { WHOLE_BASIS_POINTS } from '../catalogue/catalogue-change';
import { customerNameSchema } from '../customer/subject';
import { longTextSchema, nameSchema, textSchema } from '../text-schema';

/** So that a quote fits into one event. */
export const MOST_QUOTED_POOLS = 50;
export const MOST_QUOTE_LINES = 150;
/** Further than any contract runs. */
export const MOST_QUOTED_YEARS = 50;
/** As long as a line of a printed quote. */
const MOST_LETTERS = 200;

const count = z.int().min(1);
const amount = z.int().min(0);
const words = nameSchema.max(MOST_LETTERS);

/** LP-4: whole years of SUP for the licences of one product in a pool. `text` is what the catalogue calls it on the day. */
const supLine = z.strictObject({
  kind: z.literal('sup'),
  pool: nameSchema,
  product: nameSchema,
  variant: words.optional(),
  text: words.optional(),
  quantity: count,
  years: count.max(MOST_QUOTED_YEARS),
  unitMinorUnits: amount,
  minorUnits: amount,
});

/** LP-15, LP-20: days of Professional Services for the evaluation that a suspended SUP needs. */
const servicesLine = z.strictObject({
  kind: z.literal('services'),
  pool: nameSchema,
  days: count,
  unitMinorUnits: amount,
  minorUnits: amount,
});

/** LP-16: what is offered in the place of a renewal; its price is agreed one by one. */
const tradeInLine = z.strictObject({
  kind: z.literal('trade-in'),
  pool: nameSchema,
  quantity: count,
  release: nameSchema,
});

/** Taken off the lines of its pool, or of all: a share, rounded half up to a whole minor unit, or an amount. */
const discountLine = z.strictObject({
  kind: z.literal('discount'),
  pool: nameSchema.optional(),
  text: words.optional(),
  basisPoints: count.max(WHOLE_BASIS_POINTS).optional(),
  minorUnits: z.int().max(0),
});

/** Whatever else is offered. */
const otherLine = z.strictObject({
  kind: z.literal('other'),
  pool: nameSchema.optional(),
  text: words,
  quantity: count,
  unitMinorUnits: amount,
  minorUnits: amount,
});

export const quoteLineSchema = z.discriminatedUnion('kind', [
  supLine,
  servicesLine,
  tradeInLine,
  discountLine,
  otherLine,
]);
export type QuoteLine = Readonly<z.infer<typeof quoteLineSchema>>;
export type QuoteLineKind = QuoteLine['kind'];
export type QuoteLineOf<Kind extends QuoteLineKind> = Extract<QuoteLine, { kind: Kind }>;

/** What the quote does to a pool: its SSED on that day, and after the years. A pool that is only traded in has no date after. */
const quotedPoolSchema = z.strictObject({
  pool: nameSchema,
  name: textSchema.optional(),
  years: z.int().min(0).max(MOST_QUOTED_YEARS),
  from: civilDateSchema,
  to: civilDateSchema.optional(),
});
export type QuotedPool = Readonly<z.infer<typeof quotedPoolSchema>>;

/** A fact of its day: a later price list, or another date of a pool, changes nothing in it. */
const quoteMade = z.strictObject({
  kind: z.literal('quote-made'),
  on: civilDateSchema,
  quote: nameSchema,
  /** For example Q-2026-0001. */
  number: words,
  currency: z.string().regex(/^[A-Z]{3}$/),
  validUntil: civilDateSchema,
  customer: customerNameSchema.optional(),
  partner: textSchema.optional(),
  contact: textSchema.optional(),
  /** The price list that its prices are from. */
  priceList: nameSchema.optional(),
  /** The one date to which all of its pools are brought. */
  alignedTo: civilDateSchema.optional(),
  pools: z.array(quotedPoolSchema).min(1).max(MOST_QUOTED_POOLS),
  lines: z.array(quoteLineSchema).min(1).max(MOST_QUOTE_LINES),
  totalMinorUnits: amount,
  note: longTextSchema.optional(),
  terms: longTextSchema.optional(),
});
export type QuoteMade = Readonly<z.infer<typeof quoteMade>>;

const quoteWithdrawn = z.strictObject({
  kind: z.literal('quote-withdrawn'),
  on: civilDateSchema,
  quote: nameSchema,
  reason: textSchema.optional(),
});

export const quoteAnswers = ['accepted', 'declined'] as const;
export type QuoteAnswer = (typeof quoteAnswers)[number];

/** What the customer said, on the day on which it was said. */
const quoteAnswered = z.strictObject({
  kind: z.literal('quote-answered'),
  on: civilDateSchema,
  quote: nameSchema,
  answer: z.enum(quoteAnswers),
  reason: textSchema.optional(),
});

export const quoteChangeSchemas = [quoteMade, quoteWithdrawn, quoteAnswered] as const;

export type QuoteChange = Readonly<z.infer<(typeof quoteChangeSchemas)[number]>>;
export type QuoteChangeOf<Kind extends QuoteChange['kind']> = Extract<QuoteChange, { kind: Kind }>;

const kinds: ReadonlySet<string> = new Set(quoteChangeSchemas.map(({ shape }) => shape.kind.value));

export const isQuoteChange = (change: { readonly kind: string }): change is QuoteChange => kinds.has(change.kind);
