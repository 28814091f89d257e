/** The overview's head in words: how much needs doing, what is overdue, and the next fixed date. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { WatchedTasks } from '../../../domain/alert/alerts';
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

type Say = TFunction<'overview'>;

/** How many of them the overview lists: what ends later is only counted. */
const listed = (tasks: readonly OverviewTask[]): number => tasks.length - countByBand(tasks).later;

const titleOf = ({ tasks, needing, snoozed }: WatchedTasks, t: Say): string => {
  const soon = needing.filter(isDueSoon).length;
  if (soon > 0) return t('head.soon', { count: soon, formatted: formatQuantity(soon) });
  // What sleeps, or has time by its own lead, is going to need somebody all the same.
  if (listed(needing) < listed(tasks) || snoozed.length > 0) return t('head.quiet');
  return t(listed(needing) > 0 ? 'head.laterOnly' : 'head.nothing');
};

const nextDate = ({ tasks, snoozed }: WatchedTasks, t: Say): string => {
  const next = tasks.find(isToCome);
  if (next !== undefined) return t(`lead.${next.kind}`, { date: formatDate(next.on), name: nameOf(next) });
  return snoozed.length > 0 ? '' : t('lead.noDate');
};

/** Tasks most urgent first. */
export const useHeadWords = (watched: WatchedTasks): HeadWords => {
  const { t } = useTranslation('overview');
  const { lapsed: overdue } = countByBand(watched.needing);
  const lead = [
    overdue === 0 ? '' : t('lead.overdue', { count: overdue, formatted: formatQuantity(overdue) }),
    nextDate(watched, t),
  ];
  return { title: titleOf(watched, t), lead: lead.filter((sentence) => sentence !== '').join(' ') };
};
