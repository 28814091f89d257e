/** The overview's head in words: how much needs doing, what is overdue, and the next fixed date. */
import { useTranslation } from 'react-i18next';
import { countByBand, isDueSoon } from '../../../domain/overview/register-tasks';
import type { OrderTask, OverviewTask, PoolTask, TermTask } from '../../../domain/overview/task';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';

type EndingTask =
  OrderTask | TermTask | Extract<PoolTask, { kind: 'window-closes' | 'sup-ends' | 'subscription-ends' }>;

/** A task that names a day which is still to come, or today. */
const isToCome = (task: OverviewTask): task is EndingTask =>
  (task.kind === 'order-due' ||
    task.kind === 'term-ends' ||
    task.kind === 'window-closes' ||
    task.kind === 'sup-ends' ||
    task.kind === 'subscription-ends') &&
  task.daysLeft >= 0;

const nameOf = (task: EndingTask): string => {
  if (task.kind === 'order-due') return task.number;
  return task.kind === 'term-ends' ? task.installation.name : task.pool.name;
};

interface HeadWords {
  readonly title: string;
  readonly lead: string;
}

/** `tasks` most urgent first. */
export const useHeadWords = (tasks: readonly OverviewTask[]): HeadWords => {
  const { t } = useTranslation('overview');
  const soon = tasks.filter(isDueSoon).length;
  const { lapsed: overdue, later } = countByBand(tasks);
  const next = tasks.find(isToCome);
  const title =
    soon > 0
      ? t('head.soon', { count: soon, formatted: formatQuantity(soon) })
      : t(tasks.length > later ? 'head.laterOnly' : 'head.nothing');
  const lead = [
    overdue === 0 ? '' : t('lead.overdue', { count: overdue, formatted: formatQuantity(overdue) }),
    next === undefined ? t('lead.noDate') : t(`lead.${next.kind}`, { date: formatDate(next.on), name: nameOf(next) }),
  ];
  return { title, lead: lead.filter((sentence) => sentence !== '').join(' ') };
};
