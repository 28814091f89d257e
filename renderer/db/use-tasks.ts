/** What needs doing in the register, most urgent first; worked out once for everything that shows it. */
import { useStore } from 'zustand';
import type { Register } from '../../domain/ledger/register';
import { registerTasks } from '../../domain/overview/register-tasks';
import type { OverviewTask } from '../../domain/overview/task';
import { registerState } from './register-state';

interface Worked {
  readonly tasks: readonly OverviewTask[];
  readonly at: Date;
}

const known = new WeakMap<Register, Worked>();
const noTasks: readonly OverviewTask[] = [];

const workedOut = (register: Register): Worked => {
  const worked = known.get(register) ?? { tasks: registerTasks(register), at: new Date() };
  known.set(register, worked);
  return worked;
};

/** None while there is no register. */
export const useTasks = (): readonly OverviewTask[] =>
  useStore(registerState, ({ register }) => (register === null ? noTasks : workedOut(register).tasks));

const never = new Date(0);

/** When that was. */
export const useTasksRanAt = (): Date =>
  useStore(registerState, ({ register }) => (register === null ? never : workedOut(register).at));
