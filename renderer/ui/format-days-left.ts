/** Writes the days that are left until something ends: `147`, `0` for today, `26 ago` for the past. */
import i18next from 'i18next';
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import { formatQuantity } from './format-quantity';

/** Whole days from `today` to `endsOn`; what ends today is 0. */
export const daysLeft = (endsOn: CivilDate, today: CivilDate): number => toDayNumber(endsOn) - toDayNumber(today);

export const formatDaysLeft = (days: number): string =>
  days < 0
    ? i18next.t('ui:daysAgo', { days: formatQuantity(-days) })
    : i18next.t('ui:daysLeft', { days: formatQuantity(days) });

/** Up to 14 days is red, 15 to 60 amber, then plain; the past is red. */
export const urgencyOf = (days: number): 'red' | 'amber' | 'plain' =>
  days <= 14 ? 'red' : days <= 60 ? 'amber' : 'plain';
