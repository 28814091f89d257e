/** The tasks of licence servers in words: what is used up, who does not answer, what is deleted and when support ends. */
import type { TFunction } from 'i18next';
import type { SupportTask, UsageTask } from '../../../domain/overview/task';
import { formatInstant } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';

type Say = TFunction<'overview'>;

const isFixed = (licence: string): licence is 'cameras' | 'intercoms' =>
  licence === 'cameras' || licence === 'intercoms';

const licenceName = (
  { licence, level }: { readonly licence: string; readonly level: string | null },
  t: Say,
): string => (isFixed(licence) ? t(`usage.licence.${licence}`) : (level ?? licence));

const notesOf = (task: UsageTask, t: Say): readonly string[] => {
  switch (task.kind) {
    case 'over-used':
    case 'exhausted':
      return [t('usage.used', { used: formatQuantity(task.used), total: formatQuantity(task.total) })];
    case 'server-inactive':
    case 'server-unavailable':
      return [t(`usage.purpose.${task.purpose}`), t(`usage.${task.kind}`, { instant: formatInstant(task.since) })];
    case 'analytics-deleted':
      return [t('usage.deletedThen')];
    case 'support-ends':
      return [];
  }
};

const rules = {
  'over-used': 'AC-1',
  exhausted: 'AC-1',
  'server-inactive': 'AC-6',
  'server-unavailable': 'AC-7',
  'analytics-deleted': 'AC-5',
  'support-ends': 'AC-10',
} as const;

const supportTitle = ({ installation: { name }, purpose, daysLeft }: SupportTask, t: Say): string => {
  const word = daysLeft < 0 ? 'supportEnded' : 'support-ends';
  if (purpose === null) return t(`task.${word}`, { name });
  return t(daysLeft < 0 ? 'task.supportEndedOf' : 'task.supportEndsOf', {
    name,
    part: t(`usage.supported.${purpose}`),
  });
};

const titleOf = (task: UsageTask, t: Say): string => {
  const { name } = task.installation;
  const licence = 'licence' in task ? licenceName(task, t) : '';
  if (task.kind === 'over-used')
    return t('task.over-used', { name, licence, over: formatQuantity(task.used - task.total) });
  if (task.kind === 'support-ends') return supportTitle(task, t);
  return t(`task.${task.kind}`, { name, licence });
};

const kinds: ReadonlySet<string> = new Set(Object.keys(rules));

export const isUsageTask = (task: { readonly kind: string }): task is UsageTask => kinds.has(task.kind);

export const usageWords = (task: UsageTask, t: Say) => ({
  title: titleOf(task, t),
  notes: [task.installation.customer, ...notesOf(task, t)].filter((note) => note !== ''),
  rule: rules[task.kind],
});
