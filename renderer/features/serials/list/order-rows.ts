/** The order of the list of serials: keys are worked out once for each column, then compared as they stand. */
import { foldText } from '../../pools';
import type { TableSort } from '../../../ui/table-column';
import type { SerialRow } from './serial-row';

export type SerialColumn =
  'serial' | 'family' | 'installation' | 'customer' | 'site' | 'quantity' | 'nextEnd' | 'daysLeft' | 'state';

type Key = string | number | null;

/** Numbers inside names by size: every run of figures is as long as the longest. */
const nameKey = (name: string | null): Key =>
  name === null || name === '' ? null : foldText(name).replaceAll(/\d+/g, (figures) => figures.padStart(12, '0'));

/** What waits for somebody, first. */
const stateRank: Readonly<Record<SerialRow['state'], number>> = { awaiting: 0, none: 1, current: 2, superseded: 3 };

const keyOf: Readonly<Record<SerialColumn, (row: SerialRow) => Key>> = {
  serial: ({ serial }) => nameKey(serial?.serial ?? null),
  family: ({ family }) => family,
  installation: ({ installation }) => nameKey(installation.name),
  customer: ({ installation }) => nameKey(installation.customer),
  site: ({ siteName }) => nameKey(siteName),
  quantity: ({ quantity }) => quantity,
  nextEnd: ({ nextEnd }) => nextEnd,
  daysLeft: ({ daysLeft }) => daysLeft,
  state: ({ state }) => stateRank[state],
};

const isColumn = (column: string): column is SerialColumn => Object.hasOwn(keyOf, column);

/** What has no value stands last in either direction; equal rows keep their order. */
const compareAt =
  (keys: readonly Key[], descending: boolean) =>
  (one: number, other: number): number => {
    const first = keys[one] ?? null;
    const second = keys[other] ?? null;
    if (first === second) return one - other;
    if (first === null || second === null) return first === null ? 1 : -1;
    return first < second === descending ? 1 : -1;
  };

/** Places of all rows, in that order. */
export const orderRows = (rows: readonly SerialRow[], { column, descending }: TableSort): Uint32Array => {
  const places = Uint32Array.from(rows, (_row, place) => place);
  return isColumn(column) ? places.sort(compareAt(rows.map(keyOf[column]), descending)) : places;
};
