/** Has licence servers asked now: those of one installation, or all. A refusal is said at the window's edge. */
import { desktop } from '../desktop';
import { toastRefusal } from './toast';
import { refreshUsage } from './usage-state';

/** Ends when all of them have answered, or not. */
export const checkServers = async (installation?: string): Promise<void> => {
  const answer = await desktop.invoke('usage.check', installation === undefined ? {} : { installation });
  if (!answer.ok) toastRefusal(answer.error);
  await refreshUsage();
};
