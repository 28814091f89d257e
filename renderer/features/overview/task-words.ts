/** A task in words: who and what in its title, then the pool, the licences, and what the rules say. */
import type { TFunction } from 'i18next';
import type {
  ActivationTask,
  ConflictTask,
  OrderTask,
  EulaEndTask,
  EulaMissingTask,
  InstallationTask,
  OverviewTask,
  PoolTask,
  SupEndedTask,
  TaskPool,
  TransitTask,
  WarrantyTask,
} from '../../../domain/overview/task';
import { plainRefusal } from '../../app/plain-refusal';
import { formatDate } from '../../ui/format-date';
import { formatQuantity } from '../../ui/format-quantity';
import { refusalText } from '../../ui/refusal-text';
import { isUsageTask, usageWords } from './usage-task-words';

type Say = TFunction<'overview'>;

interface TaskWords {
  readonly title: string;
  readonly notes: readonly string[];
  /** Id of the rule behind it. */
  readonly rule: string | null;
}

const counted = (quantity: number) => ({ count: quantity, formatted: formatQuantity(quantity) });

/** The id where the name is not the id already, and the customer. */
const whose = ({ pool, name, customer }: TaskPool): readonly string[] =>
  [name === pool ? '' : pool, customer].filter((part) => part !== '');

const outlookWords = ({ renewal }: SupEndedTask, t: Say): readonly string[] => {
  if (renewal.as === 'usual') return [t('note.usual', { date: formatDate(renewal.until) })];
  if (renewal.as === 'evaluation') {
    const date = renewal.evaluatedOn === null ? '' : formatDate(renewal.evaluatedOn);
    return [t(`note.evaluation.${renewal.standing}`, { date })];
  }
  const offered = renewal.offeredOn === null ? [] : [t('note.offered', { date: formatDate(renewal.offeredOn) })];
  return [t(`note.${renewal.as}`, { release: renewal.release }), ...offered];
};

const outlookRule = ({ renewal }: SupEndedTask): string | null => {
  if (renewal.as === 'usual') return null;
  return renewal.as === 'trade-in' ? 'LP-16' : 'LP-15';
};

const poolNotes = (task: PoolTask, t: Say): readonly string[] => {
  const licences = counted(task.quantity);
  switch (task.kind) {
    case 'window-closes':
      return [t('note.window', licences), t('note.windowThen')];
    case 'sup-ends':
      return task.startedByItself === null
        ? [t('note.licences', licences)]
        : [t('note.licences', licences), t('note.startedByItself', { date: formatDate(task.startedByItself) })];
    case 'subscription-ends':
      return [t('note.subscription', { ...licences, products: task.products.join(', ') })];
    default:
      return [t('note.licences', licences), ...outlookWords(task, t)];
  }
};

const poolRule = (task: PoolTask): string | null => {
  if (task.kind === 'window-closes') return 'LP-10';
  if (task.kind === 'sup-ends') return task.startedByItself === null ? null : 'LP-10';
  return task.kind === 'subscription-ends' ? null : outlookRule(task);
};

const poolWords = (task: PoolTask, t: Say): TaskWords => {
  const { name } = task.pool;
  const hasEnded = task.kind === 'subscription-ends' && task.daysLeft < 0;
  return {
    title: hasEnded ? t('task.subscriptionEnded', { name }) : t(`task.${task.kind}`, { name }),
    notes: [...whose(task.pool), ...poolNotes(task, t)],
    rule: poolRule(task),
  };
};

const warrantyWords = ({ pool, quantity }: WarrantyTask, t: Say): TaskWords => ({
  title: t('task.warranty-ends', { name: pool.name }),
  notes: [...whose(pool), t('note.warranty', counted(quantity))],
  rule: 'LP-3',
});

const transitWords = ({ pool, quantity, transfer, destination }: TransitTask, t: Say): TaskWords => ({
  title:
    pool === null
      ? t('task.transitUnknown', counted(quantity))
      : destination === null
        ? t('task.transit', { ...counted(quantity), name: pool.name })
        : t('task.transitTo', { ...counted(quantity), name: pool.name, destination }),
  notes: [...(pool === null ? [] : whose(pool)), t('note.transit', { transfer })],
  rule: 'LP-13',
});

const orderWords = ({ number, partner, customer, quantity, ordered }: OrderTask, t: Say): TaskWords => ({
  title: quantity === ordered ? t('task.order', { number }) : t('task.orderPart', { number, ...counted(quantity) }),
  notes: [
    ...[partner, customer].filter((name) => name !== ''),
    t('note.ordered', { ...counted(ordered), missing: formatQuantity(quantity) }),
  ],
  rule: 'LP-5',
});

const conflictWords = ({ pool, error }: ConflictTask, t: Say): TaskWords => ({
  title: pool === null ? t('task.conflict') : t('task.conflictOf', { name: pool.name }),
  notes: [...(pool === null ? [] : whose(pool)), refusalText(plainRefusal(error)).what],
  rule: null,
});

/** As many sites as a line takes. */
const MOST_SITES_NAMED = 3;

const missingWords = ({ customer, sites, quantity, wasSigned }: EulaMissingTask, t: Say): TaskWords => {
  const named = sites.slice(0, MOST_SITES_NAMED).map(({ name }) => name);
  const more = sites.length - named.length;
  return {
    title: wasSigned ? t('task.eulaRanOut', { customer }) : t('task.eula-missing', { customer }),
    notes: [
      ...named,
      ...(more > 0 ? [t('note.moreSites', counted(more))] : []),
      t('note.licences', counted(quantity)),
      t('note.eulaBlocks'),
    ],
    rule: 'LP-8',
  };
};

const eulaEndWords = ({ customer, site, product }: EulaEndTask, t: Say): TaskWords => ({
  title: t('task.eula-ends', { customer }),
  notes: [site, product, t('note.eulaEnds')].filter((part) => part !== null),
  rule: 'LP-8',
});

const requestWords = ({ kind, asks, site, quantity, pool }: ActivationTask, t: Say): TaskWords => ({
  title: t(`task.${kind}`, { site }),
  notes: [
    ...(pool === null ? [] : [pool.name, ...whose(pool)]),
    t(`note.asks.${asks}`, counted(quantity)),
    t(`note.${kind}`),
  ],
  rule: null,
});

const installationNotes = (task: InstallationTask, t: Say): readonly string[] => {
  if (task.kind === 'term-ends')
    return [t('note.subscription', { ...counted(task.quantity), products: task.parts.join(', ') })];
  if (task.kind === 'installation-without-serial') return [t('note.withoutSerial')];
  return [t('note.licences', counted(task.quantity)), t(task.isFirst ? 'note.firstSerial' : 'note.revised')];
};

const installationRules = {
  'term-ends': 'ID-10',
  'installation-order-waits': 'ID-4',
  'installation-without-serial': 'ID-3',
} as const;

const installationWords = (task: InstallationTask, t: Say): TaskWords => {
  const { name, customer } = task.installation;
  const hasEnded = task.kind === 'term-ends' && task.daysLeft < 0;
  const number = task.kind === 'installation-order-waits' ? task.number : '';
  return {
    title: hasEnded ? t('task.subscriptionEnded', { name }) : t(`task.${task.kind}`, { name, number }),
    notes: [...(customer === '' ? [] : [customer]), ...installationNotes(task, t)],
    rule: installationRules[task.kind],
  };
};

export const taskWords = (task: OverviewTask, t: Say): TaskWords => {
  if (task.kind === 'in-transit') return transitWords(task, t);
  if (task.kind === 'order-due') return orderWords(task, t);
  if (task.kind === 'request-to-answer' || task.kind === 'request-waiting') return requestWords(task, t);
  if (task.kind === 'conflict') return conflictWords(task, t);
  if (task.kind === 'document-missing')
    return { title: t('task.document-missing', { file: task.fileName }), notes: [t('note.document')], rule: null };
  if (task.kind === 'eula-missing') return missingWords(task, t);
  if (task.kind === 'eula-ends') return eulaEndWords(task, t);
  if (task.kind === 'warranty-ends') return warrantyWords(task, t);
  if (isUsageTask(task)) return usageWords(task, t);
  return 'installation' in task ? installationWords(task, t) : poolWords(task, t);
};
