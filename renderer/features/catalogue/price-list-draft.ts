/** The draft of a price list: amounts as people type them, in the digits of the list's currency. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { ListedPrice } from '../../../domain/catalogue/catalogue-change';
import type { PriceList } from '../../../domain/catalogue/price-list';
import { done, refuse, type Result } from '../../../domain/result';
import { formatDate } from '../../ui/format-date';
import { parsePercent } from '../../ui/parse-percent';
import { parsePrice, priceText } from '../../ui/parse-price';
import { draftOf, readAll, readDate, readName, type Draft, type FieldErrors } from '../pools';

/** The amounts of a row, in the order of its columns. */
export const amountColumns = ['licence', 'supYear', 'month'] as const;
export type AmountColumn = (typeof amountColumns)[number];

export interface PriceRowFields extends Readonly<Record<AmountColumn, string>> {
  readonly product: string;
  readonly variant: string;
}

export interface PriceListFields {
  readonly name: string;
  readonly currency: string;
  readonly from: string;
  readonly until: string;
  /** Per cent. */
  readonly discount: string;
  readonly day: string;
  readonly rows: readonly PriceRowFields[];
}

export const emptyRow: PriceRowFields = { product: '', variant: '', licence: '', supYear: '', month: '' };

export const emptyPriceList = (today: CivilDate): PriceListFields => ({
  name: '',
  currency: 'EUR',
  from: formatDate(today),
  until: '',
  discount: '0',
  day: '',
  rows: [emptyRow],
});

const PER_CENT = 100;
const percentText = (basisPoints: number): string => String(basisPoints / PER_CENT);

const rowFields = (price: ListedPrice, currency: string): PriceRowFields => {
  const { product, variant = '', licenceMinorUnits, supYearMinorUnits, subscriptionMonthMinorUnits } = price;
  const typed = (minorUnits: number): string => priceText({ minorUnits, currency });
  return {
    product,
    variant,
    licence: typed(licenceMinorUnits),
    supYear: typed(supYearMinorUnits),
    month: subscriptionMonthMinorUnits === undefined ? '' : typed(subscriptionMonthMinorUnits),
  };
};

export const fieldsOfPriceList = (list: PriceList): PriceListFields => {
  const { name, currency, validFrom, validUntil, prices, supDiscountBasisPoints, servicesDayMinorUnits } = list;
  return {
    name,
    currency,
    from: formatDate(validFrom),
    until: validUntil === null ? '' : formatDate(validUntil),
    discount: percentText(supDiscountBasisPoints),
    day: servicesDayMinorUnits === null ? '' : priceText({ minorUnits: servicesDayMinorUnits, currency }),
    rows: prices.map((price) => rowFields(price, currency)),
  };
};

const readAmount = (typed: string, currency: string): Result<number> => {
  if (typed.trim() === '') return refuse('field/required');
  const money = parsePrice(typed, currency);
  return money === null ? refuse('field/not-an-amount', { typed: typed.trim(), currency }) : done(money.minorUnits);
};

/** A field that may be left empty. */
const optional = <Value>(typed: string, read: (typed: string) => Result<Value>): Result<Value | null> =>
  typed.trim() === '' ? done(null) : read(typed);

/** `15` or `12.5`, as basis points. */
const readDiscount = (typed: string): Result<number> => {
  if (typed.trim() === '') return done(0);
  const basisPoints = parsePercent(typed);
  return basisPoints === null ? refuse('field/not-a-percentage', { typed: typed.trim() }) : done(basisPoints);
};

const readCurrency = (typed: string): Result<string> => {
  const currency = typed.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(currency) ? done(currency) : refuse('field/not-a-currency', { typed: typed.trim() });
};

const readUntil = (typed: string, from: Result<CivilDate>): Result<CivilDate | null> => {
  const until = optional(typed, readDate);
  return until.ok && until.value !== null && from.ok && until.value < from.value
    ? refuse('price-list/ends-before', { validFrom: from.value, validUntil: until.value })
    : until;
};

const isBlank = (row: PriceRowFields): boolean => Object.values(row).every((typed: string) => typed.trim() === '');

/** Where the refusal of a row's field stands: `rows.2.licence`. */
export const rowField = (index: number, field: keyof PriceRowFields): string => `rows.${index}.${field}`;

const readRow = (
  row: PriceRowFields,
  index: number,
  currency: string,
): { readonly prices: readonly ListedPrice[]; readonly errors: FieldErrors } => {
  const read = readAll({
    [rowField(index, 'product')]: readName(row.product),
    [rowField(index, 'licence')]: readAmount(row.licence, currency),
    [rowField(index, 'supYear')]: readAmount(row.supYear, currency),
    [rowField(index, 'month')]: optional(row.month, (typed) => readAmount(typed, currency)),
  });
  if (!read.ok) return { prices: [], errors: read.errors };
  const amount = (field: AmountColumn): number => Number(read.values[rowField(index, field)]);
  const price: ListedPrice = {
    product: row.product.trim(),
    licenceMinorUnits: amount('licence'),
    supYearMinorUnits: amount('supYear'),
    ...(row.variant.trim() === '' ? {} : { variant: row.variant.trim() }),
    ...(row.month.trim() === '' ? {} : { subscriptionMonthMinorUnits: amount('month') }),
  };
  return { prices: [price], errors: {} };
};

export const priceListDraft = (fields: PriceListFields, priceList: string, on: CivilDate): Draft => {
  const currency = readCurrency(fields.currency);
  const digits = currency.ok ? currency.value : 'EUR';
  const from = readDate(fields.from);
  const read = readAll({
    name: readName(fields.name),
    currency,
    from,
    until: readUntil(fields.until, from),
    discount: readDiscount(fields.discount),
    day: optional(fields.day, (typed) => readAmount(typed, digits)),
  });
  const rows = fields.rows.flatMap((row, index) => (isBlank(row) ? [] : [readRow(row, index, digits)]));
  const rowErrors = rows.reduce<FieldErrors>((all, { errors }) => ({ ...all, ...errors }), {});
  if (!read.ok || Object.keys(rowErrors).length > 0)
    return { ok: false, errors: { ...(read.ok ? {} : read.errors), ...rowErrors } };
  const { until, day, discount, from: validFrom, ...values } = read.values;
  return draftOf({
    kind: 'price-list-set',
    on,
    priceList,
    ...values,
    validFrom,
    ...(until === null ? {} : { validUntil: until }),
    prices: rows.flatMap(({ prices }) => [...prices]),
    supDiscountBasisPoints: discount,
    ...(day === null ? {} : { servicesDayMinorUnits: day }),
  });
};
