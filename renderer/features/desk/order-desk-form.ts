/** Fills the desk's form from a purchase order: what is still to be issued of it, into the pool that it names or a new one (LP-6). */
import { addMonths, toCivilDate, toDayNumber, type CivilDate } from '../../../domain/calendar/civil-date';
import type { Register, RegisteredPool } from '../../../domain/ledger/register';
import type { RegisteredOrder, RegisteredOrderLine } from '../../../domain/order/registered-order';
import { priceText } from '../../ui/parse-price';
import { proposedPrice } from '../pools';
import { newLot, nextDeskForm, type DeskForm, type LotForm } from './desk-form';

const POOL_ID = /^P-(\d{1,9})$/;
const POOL_DIGITS = 4;

/** The Pool ID after the highest one, among pools and among files that were issued and not taken into the register. */
export const nextPoolId = ({ pools, orders }: Pick<Register, 'pools' | 'orders'>): string => {
  const used = [...pools, ...orders.flatMap(({ issues }) => issues)].map(({ pool }) => pool);
  const numbers = used.map((pool) => Number(POOL_ID.exec(pool)?.[1] ?? 0));
  // Not spread into arguments: a register may hold more pools than a call takes.
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  return `P-${String(highest + 1).padStart(POOL_DIGITS, '0')}`;
};

/** Names that the pool's lots have or had: they are used up for ever. */
const usedLotNames = (pool: RegisteredPool | undefined): readonly string[] =>
  pool === undefined
    ? []
    : [
        ...pool.lots.map(({ lot }) => lot),
        ...pool.changes.flatMap(({ change }) => (change.kind === 'lot-added' ? [change.lot] : [])),
      ];

/** A subscription in months runs from the day of issue. */
const endOf = (line: RegisteredOrderLine, today: CivilDate): CivilDate | null => {
  if (line.subscriptionMonths === undefined) return line.subscriptionExpiresOn ?? null;
  return toCivilDate(addMonths(toDayNumber(today), line.subscriptionMonths));
};

const typed = (months: number | undefined, unsaid: string): string => (months === undefined ? unsaid : String(months));

type PriceOf = (line: RegisteredOrderLine) => string;

/** LP-18: an order that names no price is issued at the price of the list. */
const pricesOf =
  ({ receivedOn }: RegisteredOrder, register: Register, currency: string): PriceOf =>
  ({ product, variant = '', term, subscriptionMonths, unitPrice }) => {
    if (unitPrice !== undefined) return priceText(unitPrice);
    const months = typed(subscriptionMonths, '');
    return proposedPrice(register, { product, variant, term, months, currency, on: receivedOn })?.text ?? '';
  };

const lotForm = (line: RegisteredOrderLine, taken: readonly string[], today: CivilDate, priceOf: PriceOf): LotForm => {
  const blank = newLot(taken);
  return {
    ...blank,
    product: line.product,
    release: line.release ?? '',
    variant: line.variant ?? '',
    term: line.term,
    quantity: String(line.quantity - line.issued),
    supMonths: typed(line.supMonths, blank.supMonths),
    warrantyMonths: typed(line.warrantyMonths, line.term === 'perpetual' ? blank.warrantyMonths : '0'),
    unitPrice: priceOf(line),
    expiresOn: endOf(line, today),
  };
};

/** A lot for each line of which something is missing. */
const lotForms = (
  order: RegisteredOrder,
  used: readonly string[],
  today: CivilDate,
  priceOf: PriceOf,
): readonly LotForm[] => {
  const taken = [...used];
  const lots = order.lines
    .filter(({ issued, quantity }) => issued < quantity)
    .map((line) => {
      const lot = lotForm(line, taken, today, priceOf);
      taken.push(lot.lot);
      return lot;
    });
  return lots.length === 0 ? [newLot(taken)] : lots;
};

/** A second file for the rest of an order has a name of its own. */
const fileId = ({ number, issues }: RegisteredOrder): string | null =>
  issues.length === 0 ? null : `ILF-${number.trim()}-${issues.length + 1}`;

/** The rest of an order goes where its first licences went. */
const poolOf = ({ intoPool, issues }: RegisteredOrder, { pools }: Register): RegisteredPool | undefined => {
  const wanted = intoPool ?? issues.at(-1)?.pool;
  return pools.find(({ pool, archivedOn }) => pool === wanted && archivedOn === null);
};

export const orderDeskForm = (order: RegisteredOrder, register: Register, form: DeskForm): DeskForm => {
  const today = register.asOf;
  const pool = poolOf(order, register);
  const named = order.lines.find(({ unitPrice }) => unitPrice !== undefined)?.unitPrice?.currency;
  const currency = named ?? form.currency;
  return {
    ...nextDeskForm(form, today),
    currency,
    id: fileId(order),
    partner: order.partner,
    poNumber: order.number,
    receivedOn: order.receivedOn,
    poolKind: pool === undefined ? 'new' : 'existing',
    poolId: pool?.pool ?? nextPoolId(register),
    poolName: pool === undefined ? order.customer : '',
    lots: lotForms(order, usedLotNames(pool), today, pricesOf(order, register, currency)),
  };
};
