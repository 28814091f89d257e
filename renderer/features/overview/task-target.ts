/** Where a task leads: the page that it is about, and the one where something can be done about it. */
import type { RenewalOutlook } from '../../../domain/overview/renewal-outlook';
import type { InstallationTask, OverviewTask, TransitTask, UsageTask } from '../../../domain/overview/task';
import {
  customerPath,
  documentPath,
  installationActionPath,
  installationOrderPath,
  installationPath,
  orderPath,
  paths,
  poolActionPath,
  poolPath,
  type PoolAction,
  usagePath,
} from '../../app/paths';
import { isUsageTask } from './usage-task-words';

export interface TaskTarget {
  readonly page: string;
  readonly action:
    | PoolAction
    | 'pool'
    | 'file'
    | 'order'
    | 'transfers'
    | 'conflicts'
    | 'customer'
    | 'activations'
    | 'installation'
    | 'usage'
    | 'newOrder'
    | 'recordSerial';
  readonly actionPage: string;
}

const toPool = (pool: string, action: PoolAction | null): TaskTarget =>
  action === null
    ? { page: poolPath(pool), action: 'pool', actionPage: poolPath(pool) }
    : { page: poolPath(pool), action, actionPage: poolActionPath(pool, action) };

const toFile = (docId: string): TaskTarget => {
  const page = documentPath(docId);
  return { page, action: 'file', actionPage: page };
};

const toOrder = (order: string): TaskTarget => {
  const page = orderPath(order);
  return { page, action: 'order', actionPage: page };
};

/** Licences in transit are received where all transfers stand; their source's page says how they left. */
const toTransfers = ({ pool }: TransitTask): TaskTarget => ({
  page: pool === null ? paths.transfers : poolPath(pool.pool),
  action: 'transfers',
  actionPage: paths.transfers,
});

/** What comes next: the evaluation before the renewal that rests on it, and the offer where no renewal is left. */
const renewalAction = (renewal: RenewalOutlook): PoolAction | null => {
  if (renewal.as === 'usual') return 'renew';
  if (renewal.as === 'evaluation') return renewal.standing === 'suitable' ? 'renew' : 'evaluate';
  return renewal.offeredOn === null ? 'trade-in' : null;
};

/** What a dialog of the pool does about it, where the rules allow that. */
const actionOf = (task: OverviewTask): PoolAction | null => {
  if (task.kind === 'window-closes') return 'activate';
  if (task.kind === 'sup-ends') return 'renew';
  if (task.kind !== 'sup-lapsed' && task.kind !== 'sup-suspended') return null;
  return renewalAction(task.renewal);
};

const toConflicts: TaskTarget = { page: paths.conflicts, action: 'conflicts', actionPage: paths.conflicts };

const toActivations: TaskTarget = {
  page: paths.activations,
  action: 'activations',
  actionPage: paths.activations,
};

/** EULAs stand with their customer, where they are recorded too. */
const toCustomer = (customer: string): TaskTarget => {
  const page = customerPath(customer);
  return { page, action: 'customer', actionPage: page };
};

/** A term is renewed by an order, what runs already has its serial recorded; an order is confirmed where it stands. */
const toInstallation = (task: InstallationTask, readOnly: boolean): TaskTarget => {
  const { installation } = task.installation;
  const page = installationPath(installation);
  if (task.kind === 'installation-order-waits')
    return { page, action: 'order', actionPage: installationOrderPath(task.order) };
  if (readOnly) return { page, action: 'installation', actionPage: page };
  return task.kind === 'term-ends'
    ? { page, action: 'newOrder', actionPage: installationActionPath(installation, 'order') }
    : { page, action: 'recordSerial', actionPage: installationActionPath(installation, 'record') };
};

const toUsage = ({ installation }: UsageTask): TaskTarget => {
  const page = usagePath(installation.installation);
  return { page, action: 'usage', actionPage: page };
};

/** A workspace that is read only is looked at, not changed. */
export const taskTarget = (task: OverviewTask, readOnly: boolean): TaskTarget => {
  if (task.kind === 'document-missing') return toFile(task.docId);
  if (task.kind === 'order-due') return toOrder(task.order);
  if (task.kind === 'in-transit') return toTransfers(task);
  if (task.kind === 'request-to-answer' || task.kind === 'request-waiting') return toActivations;
  if (task.kind === 'conflict') return toConflicts;
  if (task.kind === 'eula-missing' || task.kind === 'eula-ends') return toCustomer(task.customer);
  if (isUsageTask(task)) return toUsage(task);
  if ('installation' in task) return toInstallation(task, readOnly);
  return toPool(task.pool.pool, readOnly ? null : actionOf(task));
};
