/** Whose lead times a task goes by, as narrow as can be. */
import type { AlertScope } from '../../../domain/alert/alert-change';
import { ownerOf } from '../../../domain/alert/task-alert';
import type { OverviewTask } from '../../../domain/overview/task';

export const scopeOfTask = (task: OverviewTask): AlertScope => {
  const { pool, installation, customer } = ownerOf(task);
  if (pool !== undefined) return { kind: 'pool', pool };
  if (installation !== undefined) return { kind: 'installation', installation };
  return customer === '' ? { kind: 'all' } : { kind: 'customer', customer };
};
