/** Reads the form of a quote: what is asked of the price list, and what is said beside it; each field that lacks something is named. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { AskedDiscount, AskedQuote } from '../../../../domain/quote/draft-quote';
import { MOST_QUOTED_YEARS, type QuoteLineOf, type QuoteMade } from '../../../../domain/quote/quote-change';
import { timesQuantity } from '../../../../domain/catalogue/price-on';
import { done, refuse, type Refusal, type Result } from '../../../../domain/result';
import { parsePercent } from '../../../ui/parse-percent';
import { parsePrice } from '../../../ui/parse-price';
import { readName, readText, readWhole } from '../../pools';
import type { ExtraForm, FilledForm } from './quote-form';

/** As long as the ledger takes them. */
const LONGEST_WORDS = 200;
const LONGEST_NOTE = 10_000;
/** An evaluation takes days, not years. */
const MOST_DAYS = 999;

/** By field: `number`, `pools.0.years`, `extras.1.value`. */
export type QuoteErrors = Readonly<Record<string, Refusal>>;
type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly errors: QuoteErrors };

type Fields = Readonly<Record<string, Result<unknown>>>;

const errorsIn = (fields: Fields): QuoteErrors =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, read]) => (read.ok ? [] : [[field, read.error]])));

const readWords = (typed: string): Result<string> =>
  typed.trim().length > LONGEST_WORDS ? refuse('field/too-long', { most: LONGEST_WORDS }) : done(typed.trim());

const readNumber = (typed: string): Result<string> => {
  const name = readName(typed);
  return name.ok ? readWords(name.value) : name;
};

const readNote = (typed: string): Result<string> =>
  typed.trim().length > LONGEST_NOTE ? refuse('field/too-long', { most: LONGEST_NOTE }) : done(typed.trim());

const readValidUntil = (day: CivilDate | null, today: CivilDate): Result<CivilDate> => {
  if (day === null) return refuse('field/required');
  return day < today ? refuse('field/before', { earliest: today }) : done(day);
};

const readPercent = (typed: string): Result<number> => {
  if (typed.trim() === '') return refuse('field/required');
  const basisPoints = parsePercent(typed);
  return basisPoints === null || basisPoints === 0
    ? refuse('field/not-a-percentage', { typed: typed.trim() })
    : done(basisPoints);
};

const readAmount = (typed: string, currency: string): Result<number> => {
  if (typed.trim() === '') return refuse('field/required');
  const money = parsePrice(typed, currency);
  return money === null ? refuse('field/not-an-amount', { typed: typed.trim(), currency }) : done(money.minorUnits);
};

const valueOf = <Value>(read: Result<Value>, unread: Value): Value => (read.ok ? read.value : unread);

interface Extras {
  readonly others: readonly QuoteLineOf<'other'>[];
  readonly discounts: readonly AskedDiscount[];
  readonly errors: QuoteErrors;
}

const readDiscount = (extra: ExtraForm, currency: string, at: string): Extras => {
  const text = readWords(extra.text);
  const value = extra.as === 'percent' ? readPercent(extra.value) : readAmount(extra.value, currency);
  const of = valueOf(value, 0);
  const discount: AskedDiscount = {
    pool: extra.pool === '' ? null : extra.pool,
    text: valueOf(text, ''),
    of: extra.as === 'percent' ? { basisPoints: of } : { minorUnits: of },
  };
  return { others: [], discounts: [discount], errors: errorsIn({ [`${at}.text`]: text, [`${at}.value`]: value }) };
};

const readOther = (extra: ExtraForm, currency: string, at: string): Extras => {
  const text = extra.text.trim() === '' ? refuse('field/required') : readWords(extra.text);
  const [quantity, unit] = [readWhole(extra.quantity), readAmount(extra.value, currency)];
  const amount = quantity.ok && unit.ok ? timesQuantity(unit.value, quantity.value) : done(0);
  const other: QuoteLineOf<'other'> = {
    kind: 'other',
    text: valueOf(text, ''),
    quantity: valueOf(quantity, 1),
    unitMinorUnits: valueOf(unit, 0),
    minorUnits: valueOf(amount, 0),
  };
  const fields = { text, quantity, value: unit.ok ? amount : unit };
  const named = Object.fromEntries(Object.entries(fields).map(([field, read]) => [`${at}.${field}`, read]));
  return { others: [other], discounts: [], errors: errorsIn(named) };
};

/** As much of the form as decides the lines. */
export type LinesForm = Pick<FilledForm, 'pools' | 'mode' | 'alignTo' | 'currency' | 'evaluationDays' | 'extras'>;

const readExtras = ({ extras, currency }: LinesForm): Extras => {
  const read = extras.map((extra, index) =>
    (extra.kind === 'discount' ? readDiscount : readOther)(extra, currency, `extras.${index}`),
  );
  return {
    others: read.flatMap(({ others }) => others),
    discounts: read.flatMap(({ discounts }) => discounts),
    errors: Object.assign({}, ...read.map(({ errors }) => errors)) as QuoteErrors,
  };
};

/** What the price list is asked. */
export const readAsked = (form: LinesForm): Read<AskedQuote> => {
  const { pools, mode, currency, alignTo } = form;
  const isAligned = mode === 'align';
  const years = pools.map((each) => (isAligned ? done(1) : readWhole(each.years, MOST_QUOTED_YEARS)));
  const days = readWhole(form.evaluationDays, MOST_DAYS);
  const date: Result<CivilDate | null> = isAligned && alignTo === null ? refuse('field/required') : done(alignTo);
  const extras = readExtras(form);
  const errors = {
    ...errorsIn({ evaluationDays: days, alignTo: date }),
    ...errorsIn(Object.fromEntries(years.map((read, index) => [`pools.${index}.years`, read]))),
    ...extras.errors,
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    value: {
      pools: pools.map(({ pool }, index) => ({ pool, years: valueOf(years[index] ?? done(1), 1) })),
      currency,
      alignTo: isAligned ? alignTo : null,
      evaluationDays: valueOf(days, 1),
      others: extras.others,
      discounts: extras.discounts,
    },
  };
};

type Said = Pick<
  QuoteMade,
  'number' | 'currency' | 'validUntil' | 'customer' | 'partner' | 'contact' | 'note' | 'terms'
>;

const saidIn = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

/** What is said beside the lines. */
export const readSaid = (form: FilledForm, today: CivilDate): Read<Said> => {
  const [number, validUntil] = [readNumber(form.number), readValidUntil(form.validUntil, today)];
  const texts = { customer: readText(form.customer), partner: readText(form.partner), contact: readText(form.contact) };
  const long = { note: readNote(form.note), terms: readNote(form.terms) };
  const errors = errorsIn({ number, validUntil, ...texts, ...long });
  if (!number.ok || !validUntil.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const said = Object.entries({ ...texts, ...long }).map(([field, read]) => [field, valueOf(read, '')] as const);
  return {
    ok: true,
    value: {
      number: number.value,
      currency: form.currency,
      validUntil: validUntil.value,
      ...saidIn(Object.fromEntries(said)),
    },
  };
};
