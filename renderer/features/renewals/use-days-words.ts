/** A month, a week or a day that was chosen, as people write it: "March 2025", "10 to 16 Mar 2025". */
import { useTranslation } from 'react-i18next';
import { addMonths, toCivilDate } from '../../../domain/calendar/civil-date';
import { formatDate, formatMonth } from '../../ui/format-date';
import type { ChosenDays } from './renewals-filter';

const isWholeMonth = ({ from, to }: ChosenDays): boolean =>
  toCivilDate(from).endsWith('-01') && addMonths(from, 1) - 1 === to;

export const useDaysWords = (): ((days: ChosenDays) => string) => {
  const { t } = useTranslation('renewals');
  return (days) => {
    const [from, to] = [toCivilDate(days.from), toCivilDate(days.to)];
    if (from === to) return formatDate(from);
    if (isWholeMonth(days)) return `${formatMonth(from)} ${from.slice(0, 4)}`;
    return t('days', { from: formatDate(from), to: formatDate(to) });
  };
};
