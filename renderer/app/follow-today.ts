/** Keeps the register's day the computer's: asks the host again at midnight, and when the window is looked at again. */
import type { RegisterSource } from '../db/register-source';
import { desktop } from '../desktop';
import { useAppInfo } from '../stores/app-info-store';

/** A little past midnight, so that the host's clock has turned as well. */
const PAST_MIDNIGHT_MS = 2000;

/** Milliseconds from `now` to shortly after the next local midnight. */
export const msToNextDay = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime() + PAST_MIDNIGHT_MS;

const askToday = async (source: RegisterSource): Promise<void> => {
  const info = await desktop.invoke('app.info', {});
  if (!info.ok) return useAppInfo.setState({ connected: false });
  useAppInfo.setState({ info: info.value, connected: true });
  await source.setToday(info.value.today);
};

export const followToday = (source: RegisterSource): void => {
  const atMidnight = (): void => {
    setTimeout(() => {
      void askToday(source);
      atMidnight();
    }, msToNextDay(new Date()));
  };
  atMidnight();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void askToday(source);
  });
};
