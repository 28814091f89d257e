/** What a task is as an alert: of which kind, about whom, and since when where it lasts. */
import type { OverviewTask } from '../overview/task';
import type { AlertKind } from './alert-kind';
import type { AlertOwner } from './alert-rules';

const kinds: Readonly<Record<OverviewTask['kind'], AlertKind>> = {
  'window-closes': 'window',
  'sup-ends': 'sup',
  'sup-lapsed': 'sup',
  'sup-suspended': 'sup',
  'subscription-ends': 'subscription',
  'term-ends': 'term',
  'eula-ends': 'eula',
  'eula-missing': 'eula-missing',
  'order-due': 'order',
  'in-transit': 'transit',
  'request-waiting': 'request',
  'request-to-answer': 'answer',
  'installation-order-waits': 'confirmation',
  'installation-without-serial': 'no-serial',
  'warranty-ends': 'warranty',
  'support-ends': 'support',
  'analytics-deleted': 'deletion',
  'server-inactive': 'inactive',
  'server-unavailable': 'unavailable',
  'over-used': 'over-used',
  exhausted: 'exhausted',
  conflict: 'conflict',
  'document-missing': 'conflict',
};

export const alertKindOf = ({ kind }: OverviewTask): AlertKind => kinds[kind];

export const ownerOf = (task: OverviewTask): AlertOwner => {
  if ('installation' in task) {
    const { installation, customer } = task.installation;
    return { installation, customer };
  }
  if ('pool' in task) return { pool: task.pool?.pool, customer: task.pool?.customer ?? '' };
  return { customer: 'customer' in task ? task.customer : '' };
};

/** What the task is about, as people call it; `null` where it says so nowhere but in its kind. */
export const subjectOf = (task: OverviewTask): string | null => {
  if ('installation' in task) return task.installation.name;
  if ('number' in task) return task.number;
  if ('site' in task && task.kind !== 'eula-ends') return task.site;
  if ('pool' in task && task.pool !== null) return task.pool.name;
  if ('fileName' in task) return task.fileName;
  return 'customer' in task ? task.customer : null;
};
