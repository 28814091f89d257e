/** Which of everything that ends the Renewals screen shows. Without a word of it a filter lets everything through. */
import { addMonths, type DayNumber } from '../../../domain/calendar/civil-date';
import type { DeadlineKind } from '../../../domain/deadline/deadline';
import type { RenewalStage } from '../../../domain/pipeline/pipeline-change';
import type { RenewalItem } from './renewal-items';

export const renewalPeriods = ['90', '180', 'year', 'all'] as const;
export type RenewalPeriod = (typeof renewalPeriods)[number];

/** Days of a month, a week or a day that was chosen among the bars. */
export interface ChosenDays {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** `null` lets everything through; the empty text is what says nothing. */
export interface RenewalsFilter {
  readonly period: RenewalPeriod;
  readonly owner: string | null;
  readonly stage: RenewalStage | null;
  readonly territory: string | null;
  readonly customer: string | null;
  readonly partner: string | null;
  readonly vendor: string | null;
  readonly kind: DeadlineKind | null;
  readonly days: ChosenDays | null;
}

export const everything: RenewalsFilter = {
  period: '180',
  owner: null,
  stage: null,
  territory: null,
  customer: null,
  partner: null,
  vendor: null,
  kind: null,
  days: null,
};

export const filteredTexts = ['owner', 'territory', 'customer', 'partner', 'vendor'] as const;
export type FilteredText = (typeof filteredTexts)[number];

export const textOf = ({ deadline, owner }: RenewalItem, what: FilteredText): string =>
  what === 'owner' ? owner : (deadline[what] ?? '');

/** The last day left that the period holds. */
export const daysOfPeriod = (period: RenewalPeriod, today: DayNumber): number => {
  if (period === 'all') return Infinity;
  return period === 'year' ? addMonths(today, 12) - today : Number(period);
};

/** What has lapsed is to be renewed whatever the period; a window that closed asks nobody for anything. */
const isInPeriod = ({ deadline: { daysLeft, renewal } }: RenewalItem, most: number): boolean =>
  daysLeft <= most && (daysLeft >= 0 || renewal !== null);

/** Everything but the days: what the bars are made of, whichever of them is chosen. */
export const withoutDays = (
  items: readonly RenewalItem[],
  filter: RenewalsFilter,
  today: DayNumber,
): readonly RenewalItem[] => {
  const most = daysOfPeriod(filter.period, today);
  const texts = filteredTexts.filter((what) => filter[what] !== null);
  return items.filter(
    (item) =>
      isInPeriod(item, most) &&
      (filter.kind === null || item.deadline.kind === filter.kind) &&
      (filter.stage === null || item.stage === filter.stage) &&
      texts.every((what) => textOf(item, what) === filter[what]),
  );
};

/** Those that end on the days, where any were chosen. */
export const onDays = (
  items: readonly RenewalItem[],
  days: ChosenDays | null,
  today: DayNumber,
): readonly RenewalItem[] =>
  days === null
    ? items
    : items.filter(({ deadline: { daysLeft } }) => today + daysLeft >= days.from && today + daysLeft <= days.to);
