/** Makes a purchase order's facts of its form, or says of each field what it lacks. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import { MOST_MONTHS } from '../../../domain/policy/policy';
import type { OrderLine, PurchaseOrderChangeOf } from '../../../domain/order/purchase-order-change';
import { done, refuse, type Refusal, type Result } from '../../../domain/result';
import { parsePrice } from '../../ui/parse-price';
import { readName, readText, readWhole } from '../pools';
import type { LineForm, OrderForm } from './order-form';

type OrderFacts = Omit<PurchaseOrderChangeOf<'purchase-order-revised'>, 'kind' | 'on' | 'order'>;
/** By field: `number`, `lines.0.quantity`. */
export type OrderErrors = Readonly<Record<string, Refusal>>;
type OrderDraft =
  { readonly ok: true; readonly facts: OrderFacts } | { readonly ok: false; readonly errors: OrderErrors };

const LONGEST_NOTE = 10_000;

const readMonths = (typed: string): Result<number> => readWhole(typed, MOST_MONTHS);

/** Months from 0; nothing typed says nothing. */
const readWarranty = (typed: string): Result<number | undefined> => {
  if (typed.trim() === '') return done(undefined);
  return typed.trim() === '0' ? done(0) : readMonths(typed);
};

const readPrice = (typed: string, currency: string): Result<OrderLine['unitPrice']> => {
  if (typed.trim() === '') return done(undefined);
  const price = parsePrice(typed, currency);
  return price === null ? refuse('field/not-a-price', { typed: typed.trim() }) : done(price);
};

const readDay = (day: CivilDate | null): Result<CivilDate> => (day === null ? refuse('field/required') : done(day));

const readReceived = (day: CivilDate | null, today: CivilDate): Result<CivilDate> =>
  day !== null && day > today ? refuse('field/after', { latest: today }) : readDay(day);

const readNote = (typed: string): Result<string> =>
  typed.trim().length > LONGEST_NOTE ? refuse('field/too-long', { most: LONGEST_NOTE }) : done(typed.trim());

type Read = Readonly<Record<string, Result<unknown>>>;

/** The fields of a line that its term asks for. */
const readTerm = (line: LineForm): Read => {
  if (line.term === 'perpetual') return { supMonths: readMonths(line.supMonths) };
  return line.ends === 'months'
    ? { subscriptionMonths: readMonths(line.subscriptionMonths) }
    : { subscriptionExpiresOn: readDay(line.expiresOn) };
};

const readLine = (line: LineForm, currency: string): Read => ({
  product: readName(line.product),
  release: readText(line.release),
  variant: readText(line.variant),
  quantity: readWhole(line.quantity),
  ...readTerm(line),
  warrantyMonths: readWarranty(line.warrantyMonths),
  unitPrice: readPrice(line.unitPrice, currency),
});

const readHead = (form: OrderForm, today: CivilDate): Read => ({
  number: readName(form.number),
  partner: readText(form.partner),
  customer: readText(form.customer),
  territory: readText(form.territory),
  intoPool: readText(form.intoPool),
  receivedOn: readReceived(form.receivedOn, today),
  note: readNote(form.note),
});

const errorsIn = (read: Read, prefix = ''): readonly (readonly [string, Refusal])[] =>
  Object.entries(read).flatMap(([field, result]) => (result.ok ? [] : [[`${prefix}${field}`, result.error] as const]));

/** What is said; a text that is empty says nothing. */
const saidIn = (read: Read): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(read).flatMap(([field, result]) =>
      !result.ok || result.value === '' || result.value === undefined ? [] : [[field, result.value]],
    ),
  );

export const readOrderForm = (form: OrderForm, today: CivilDate): OrderDraft => {
  const head = readHead(form, today);
  const lines = form.lines.map((line) => readLine(line, form.currency));
  const errors = [...errorsIn(head), ...lines.flatMap((line, index) => errorsIn(line, `lines.${index}.`))];
  if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) };
  const said = form.lines.map((line, index) => ({ term: line.term, ...saidIn(lines[index] ?? {}) }));
  // Every field has been read, which the type checker cannot follow through the entries.
  return { ok: true, facts: { ...saidIn(head), lines: said } as OrderFacts };
};

/** Whether a revision would say what the order says already. */
export const saysTheSame = (one: OrderFacts, other: OrderFacts): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
