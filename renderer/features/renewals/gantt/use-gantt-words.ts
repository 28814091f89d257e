/** The words that every row needs, looked up once for all of them: a hook a row would cost more than its drawing. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayNumber } from '../../../../domain/calendar/civil-date';
import type { GanttRow } from './gantt-row';
import { useRowWords } from './use-mark-words';

export interface GanttWords {
  /** What stands in a row, for who does not see it. */
  readonly row: (row: GanttRow, today: DayNumber) => string;
  /** Of a projected SSED. */
  readonly atMost: (date: string) => string;
  readonly lapsed: string;
  readonly suspended: string;
  /** Where nothing ends. */
  readonly none: string;
}

export const useGanttWords = (): GanttWords => {
  const { t } = useTranslation('renewals');
  const row = useRowWords();
  return useMemo(
    () => ({
      row,
      atMost: (date) => t('gantt.atMost', { date }),
      lapsed: t('state.lapsed'),
      suspended: t('state.suspended'),
      none: t('gantt.notAvailable'),
    }),
    [row, t],
  );
};
