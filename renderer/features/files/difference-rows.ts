/** A pool before and after an import, as the rows of a table: plain values, worded by the caller. */
import type { PoolDifference } from '../../../contract/ipc';
import { isCivilDate, type CivilDate } from '../../../domain/calendar/civil-date';
import { daysLeft } from '../../ui/format-days-left';

type Side = PoolDifference['before'];

export interface DifferenceRow {
  readonly field: 'licences' | 'activated' | 'ssed' | 'daysLeft' | 'state';
  readonly before: DifferenceValue;
  readonly after: DifferenceValue;
  /** In licences or days; `null` where there is nothing to subtract. */
  readonly change: number | null;
}

export type DifferenceValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: CivilDate; readonly projected: boolean }
  | { readonly kind: 'state'; readonly value: string };

const none: DifferenceValue = { kind: 'none' };
const number = (value: number | null): DifferenceValue => (value === null ? none : { kind: 'number', value });

const ssedOf = (side: Side): CivilDate | null => (side !== null && isCivilDate(side.ssed) ? side.ssed : null);

const date = (side: Side): DifferenceValue => {
  const ssed = ssedOf(side);
  return ssed === null || side === null ? none : { kind: 'date', value: ssed, projected: side.projected };
};

const numberRow = (field: DifferenceRow['field'], before: number | null, after: number | null): DifferenceRow => ({
  field,
  before: number(before),
  after: number(after),
  change: before === null || after === null ? null : after - before,
});

const ssedRows = ({ before, after }: PoolDifference, today: CivilDate): readonly DifferenceRow[] => {
  const [from, to] = [ssedOf(before), ssedOf(after)];
  const [fromDays, toDays] = [from, to].map((ssed) => (ssed === null ? null : daysLeft(ssed, today)));
  const days = numberRow('daysLeft', fromDays ?? null, toDays ?? null);
  return [{ field: 'ssed', before: date(before), after: date(after), change: days.change }, days];
};

/** Licences, activated, SSED, days left and state of one pool on both sides. */
export const differenceRows = (difference: PoolDifference, today: CivilDate): readonly DifferenceRow[] => {
  const { before, after } = difference;
  return [
    numberRow('licences', before?.quantity ?? null, after?.quantity ?? null),
    ...ssedRows(difference, today),
    numberRow('activated', before?.activated ?? null, after?.activated ?? null),
    {
      field: 'state',
      change: null,
      before: before === null ? none : { kind: 'state', value: before.state },
      after: after === null ? none : { kind: 'state', value: after.state },
    },
  ];
};

export const isChanged = (row: DifferenceRow): boolean => JSON.stringify(row.before) !== JSON.stringify(row.after);
