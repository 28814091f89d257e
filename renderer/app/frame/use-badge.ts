/** Says outside the window how much is due: a figure before its title, and on its icon where the system has room for one. */
import { useEffect } from 'react';
import { useDueCount } from '../../db/use-tasks';
import { countInTitle } from '../../ui/window-title';

/** Not every browser has it, and none that has it shows it for a page that is not installed. */
const badgeIcon = async (count: number): Promise<void> => {
  if (!('setAppBadge' in navigator)) return;
  await navigator.setAppBadge(count).catch(() => undefined);
};

export const useBadge = (): void => {
  const count = useDueCount();
  useEffect(() => {
    countInTitle(count);
    void badgeIcon(count);
  }, [count]);
};
