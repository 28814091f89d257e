/** What needs doing in the register, most urgent first; worked out once for everything that shows it. */
import { useStore } from 'zustand';
import type { Register } from '../../domain/ledger/register';
import { registerTasks } from '../../domain/overview/register-tasks';
import type { OverviewTask } from '../../domain/overview/task';
import { registerState } from './register-state';

const known = new WeakMap<Register, readonly OverviewTask[]>();
const noTasks: readonly OverviewTask[] = [];

const tasksOf = (register: Register): readonly OverviewTask[] => {
  const tasks = known.get(register) ?? registerTasks(register);
  known.set(register, tasks);
  return tasks;
};

/** None while there is no register. */
export const useTasks = (): readonly OverviewTask[] =>
  useStore(registerState, ({ register }) => (register === null ? noTasks : tasksOf(register)));
