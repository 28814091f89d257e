/** What needs doing in the register, most urgent first; worked out once for everything that shows it. */
import { useStore } from 'zustand';
import type { AlertsState } from '../../contract/alert-messages';
import { watchTasks, type WatchedTasks } from '../../domain/alert/alerts';
import type { Register } from '../../domain/ledger/register';
import { isDueSoon, registerTasks } from '../../domain/overview/register-tasks';
import { useAlertsState } from './alerts-state';
import { registerState } from './register-state';

interface Worked {
  readonly watched: WatchedTasks;
  readonly usage: AlertsState['usage'];
  readonly at: Date;
}

const known = new WeakMap<Register, Worked>();
const noTasks: WatchedTasks = { alerts: new Map(), tasks: [], needing: [], snoozed: [] };

const workedOut = (register: Register, usage: AlertsState['usage']): Worked => {
  const before = known.get(register);
  if (before?.usage === usage) return before;
  const at = new Date();
  const worked = { watched: watchTasks(registerTasks(register, usage), register, at.getTime()), usage, at };
  known.set(register, worked);
  return worked;
};

/** Everything that needs doing, with its alerts and what is snoozed; nothing while there is no register. */
export const useWatchedTasks = (): WatchedTasks => {
  const usage = useAlertsState((state) => state.usage);
  return useStore(registerState, ({ register }) => (register === null ? noTasks : workedOut(register, usage).watched));
};

/** How much is overdue or due within 30 days, and not snoozed. */
export const useDueCount = (): number => useWatchedTasks().needing.filter(isDueSoon).length;

const never = new Date(0);

/** When that was. */
export const useTasksRanAt = (): Date => {
  const usage = useAlertsState((state) => state.usage);
  return useStore(registerState, ({ register }) => (register === null ? never : workedOut(register, usage).at));
};
