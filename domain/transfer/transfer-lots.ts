/** The lots of a transfer between a pool and a document: what leaves is written down exactly, and arrives as it was written. */
import { addMonths, toCivilDate, toDayNumber, type CivilDate, type DayNumber } from '../calendar/civil-date';
import { exactText } from '../exact/exact';
import { parseExactText } from '../exact/parse-exact';
import type { Transit, TravellingLot } from '../pool/book';
import { requiredKey, type TransferFile, type TransferFileLot } from './transfer-file';

const optional = <Name extends string, Value>(name: Name, value: Value | null): Partial<Record<Name, Value>> =>
  value === null ? {} : ({ [name]: value } as Partial<Record<Name, Value>>);

/** A file writes four digits of a year; what lasts longer than these lasts as long as they do. */
const LAST_WRITTEN = toDayNumber('9999-12-31' as CivilDate);
const lastWritten = (day: DayNumber): CivilDate => toCivilDate(Math.min(day, LAST_WRITTEN));

/** A subscription without a last day cannot be handed over: nobody could say when it ends. */
export const toTransferLot = ({ lot, product, quantity, term, ...known }: TravellingLot): TransferFileLot => {
  const facts = {
    lot,
    product,
    ...optional('release', known.release),
    ...optional('variant', known.variant),
    quantity,
    ...optional('warrantyUntil', known.warrantyUntil === null ? null : lastWritten(known.warrantyUntil)),
  };
  if (term.kind === 'subscription')
    return {
      ...facts,
      term: 'subscription',
      ...optional('subscriptionExpiresOn', term.expiresOn === null ? null : toCivilDate(term.expiresOn)),
    };
  return { ...facts, term: 'perpetual', supExpiresExact: exactText(term.date), ...optional('supMonths', term.months) };
};

/** A term without a date runs from the day of the removal where the SUP of its new pool has started. */
const termOf = (file: TransferFile, { supExpiresExact, supMonths, subscriptionExpiresOn }: TransferFileLot) => {
  if (subscriptionExpiresOn !== undefined)
    return { kind: 'subscription', expiresOn: toDayNumber(subscriptionExpiresOn) } as const;
  const removedOn = toDayNumber(file.removedOn);
  const date = supExpiresExact === undefined ? addMonths(removedOn, supMonths ?? 0) : parseExactText(supExpiresExact);
  return { kind: 'sup', date, months: supMonths ?? null } as const;
};

/** Prices stay with the partner who paid them: under weight `price` the licences weigh like the cheapest. */
const toTravellingLot = (file: TransferFile, lot: TransferFileLot, docId: string): TravellingLot => ({
  lot: lot.lot,
  quantity: lot.quantity,
  product: lot.product,
  variant: lot.variant ?? null,
  release: lot.release ?? null,
  unitPrice: 1,
  price: null,
  warrantyUntil: lot.warrantyUntil === undefined ? null : toDayNumber(lot.warrantyUntil),
  docId,
  term: termOf(file, lot),
});

const SHOWN_OF_KEY = 8;

/** Partners count their transfers each for themselves: what arrives is told apart by the key that released it. */
const arrivesAs = (file: TransferFile): string =>
  `${file.id}@${(requiredKey(file, 'release') ?? '').slice(0, SHOWN_OF_KEY)}`;

/** The licences of the document on their way, as they arrive: their lots cannot have the names of another partner's. */
export const transitOf = (file: TransferFile, docId: string): Transit => ({
  transfer: arrivesAs(file),
  since: toDayNumber(file.removedOn),
  lots: file.lots.map((lot) => toTravellingLot(file, lot, docId)),
});

const said = (lots: readonly TransferFileLot[]): string =>
  JSON.stringify(lots.map((lot) => Object.entries(lot).sort()));

/** Whether these licences are on their way, and no others: a signed document is never corrected. */
export const isAsSigned = ({ lots, removedOn }: TransferFile, transit: Transit): boolean =>
  transit.since === toDayNumber(removedOn) && said(lots) === said(transit.lots.map(toTransferLot));
