/** When a task is due, in words: its day, and the days until then or since. */
import type { TFunction } from 'i18next';
import type { OverviewTask } from '../../../domain/overview/task';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';

interface WhenWords {
  readonly date: string;
  /** Empty for what waits on no day. */
  readonly days: string;
}

const daysWords = (daysLeft: number, t: TFunction<'overview'>): string => {
  if (daysLeft === 0) return t('days.today');
  if (daysLeft < 0) return t('days.ago', { formatted: formatQuantity(-daysLeft) });
  return t('days.left', { count: daysLeft, formatted: formatQuantity(daysLeft) });
};

export const whenWords = (task: OverviewTask, t: TFunction<'overview'>): WhenWords => {
  const date = formatDate(task.on);
  if ('daysSoFar' in task)
    return { date: t('days.since', { date }), days: t('days.soFar', { formatted: formatQuantity(task.daysSoFar) }) };
  if (task.kind === 'conflict' || task.kind === 'document-missing') return { date, days: '' };
  if (task.kind === 'eula-missing') return { date: task.wasSigned ? date : t('days.since', { date }), days: '' };
  if (!('daysLeft' in task)) return { date: t('days.since', { date }), days: '' };
  return { date, days: daysWords(task.daysLeft, t) };
};
