/** A row and each of its marks in words: what the tooltip shows and a screen reader says. */
import { useCallback, useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { toCivilDate, type DayNumber } from '../../../../domain/calendar/civil-date';
import { transfersOf } from '../../../../domain/ledger/transfers';
import { useRegister } from '../../../db/use-register';
import { formatDate } from '../../../ui/format-date';
import { formatQuantity } from '../../../ui/format-quantity';
import { useHistoryWords, useLimitWords, type HistoryLine } from '../../pools';
import type { GanttRow } from './gantt-row';
import type { EndingPart, GanttMark } from './row-timeline';

export interface MarkWords {
  readonly title: string;
  readonly lines: readonly string[];
  /** The rule behind it; `null` where none decides. */
  readonly rule: string | null;
}

export const spoken = ({ title, lines }: MarkWords): string => [title, ...lines].join('. ');

const dateOf = (day: DayNumber): string => formatDate(toCivilDate(day));

/** "147 days left", "ended 26 days ago", "ends today". */
const distance = (t: TFunction<'renewals'>, day: DayNumber, today: DayNumber): string => {
  const days = day - today;
  if (days === 0) return t('gantt.endsToday');
  const count = Math.abs(days);
  return t(days < 0 ? 'gantt.endedAgo' : 'gantt.daysLeft', { count, days: formatQuantity(count) });
};

const partsText = (parts: readonly EndingPart[], t: TFunction<'renewals'>): string =>
  parts.map(({ name, quantity }) => t('gantt.part', { name, quantity: formatQuantity(quantity) })).join(', ');

/** What moved the SSED, and when. */
const useCauseLine = (): ((line: HistoryLine | null) => readonly string[]) => {
  const { t } = useTranslation('renewals');
  const { register } = useRegister();
  const whatOf = useHistoryWords(useMemo(() => (register === null ? [] : transfersOf(register)), [register]));
  return (line) => (line === null ? [] : [t('gantt.because', { what: whatOf(line), date: formatDate(line.on) })]);
};

/** LP-15, LP-16: the gate behind which only trade-in is left. */
export const useGateWords = (): ((row: GanttRow) => string | null) => {
  const limitWords = useLimitWords();
  return useCallback(
    ({ subject }) => {
      const limit = subject.kind === 'pool' ? subject.pool.renewal : null;
      return limit === null ? null : limitWords(limit);
    },
    [limitWords],
  );
};

export const useMarkWords = (): ((row: GanttRow, mark: GanttMark, today: DayNumber) => MarkWords) => {
  const { t } = useTranslation('renewals');
  const causeOf = useCauseLine();
  const gateOf = useGateWords();
  return (row, mark, today) => {
    const date = dateOf(mark.day);
    const left = distance(t, mark.day, today);
    switch (mark.kind) {
      case 'window':
        return {
          title: t('legend.window'),
          lines: [
            t('gantt.fromTo', { from: dateOf(mark.from), to: date }),
            mark.started ? t('gantt.supBegan', { date }) : left,
          ],
          rule: 'LP-10',
        };
      case 'step':
        return { title: t('gantt.earlier', { date }), lines: causeOf(mark.line), rule: mark.line.rule };
      case 'ssed': {
        const title = t(mark.state === 'projected' ? 'gantt.ssedProjected' : 'gantt.ssed', { date });
        const state = mark.state === 'lapsed' || mark.state === 'suspended' ? [t(`gantt.${mark.state}`)] : [];
        const lines = mark.state === 'projected' ? [t('gantt.projectedWhy')] : [...state, left, ...causeOf(mark.line)];
        return { title, lines, rule: mark.line?.rule ?? null };
      }
      case 'backstop':
        return { title: t('gantt.backstop', { date }), lines: [t('gantt.backstopWhy')], rule: 'LP-11' };
      case 'limit':
        return { title: t('gantt.limit', { date }), lines: [gateOf(row) ?? left], rule: 'LP-15' };
      case 'support':
        return { title: t('gantt.support', { date }), lines: [left], rule: 'AC-10' };
      case 'subscription':
      case 'term': {
        const rule = mark.kind === 'term' ? 'ID-10' : 'LP-2';
        return { title: t(`gantt.${mark.kind}`, { date }), lines: [left, partsText(mark.parts, t)], rule };
      }
    }
  };
};

const endTitle = ({
  subject,
  projected,
  support,
  end,
}: GanttRow): 'ssedProjected' | 'ssed' | 'subscription' | 'term' | 'support' => {
  if (subject.kind === 'installation') return support !== null && support === end ? 'support' : 'term';
  if (subject.pool.ssed === null) return 'subscription';
  return projected ? 'ssedProjected' : 'ssed';
};

/** What stands in a row, in one sentence after another. */
export const useRowWords = (): ((row: GanttRow, today: DayNumber) => string) => {
  const { t } = useTranslation('renewals');
  const gateOf = useGateWords();
  return useCallback(
    (row, today) => {
      if (row.end === null) return t('gantt.noEnd');
      const date = dateOf(row.end);
      const title = t(`gantt.${endTitle(row)}`, { date });
      const state = row.state === 'lapsed' || row.state === 'suspended' ? [t(`state.${row.state}`)] : [];
      const gate = gateOf(row);
      return [title, ...state, distance(t, row.end, today), ...(gate === null ? [] : [gate])].join('. ');
    },
    [t, gateOf],
  );
};
