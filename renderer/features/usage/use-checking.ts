/** Checks licence servers now, as far as this Coterm may: not in the sample portfolio, and not beside the one that writes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkServers } from '../../app/check-servers';
import { useUsage } from '../../app/usage-state';

export interface Checking {
  readonly isOff: boolean;
  /** Why it is off; empty where it is not. */
  readonly why: string;
  readonly isRunning: boolean;
  readonly check: () => void;
}

/** Of one installation, or of all where none is named. */
export const useChecking = (installation?: string): Checking => {
  const { t } = useTranslation('usage');
  const [isRunning, setRunning] = useState(false);
  const paused = useUsage(({ state }) => state?.paused ?? null);
  const run = async (): Promise<void> => {
    setRunning(true);
    await checkServers(installation);
    setRunning(false);
  };
  return {
    isOff: paused !== null,
    why: paused === null ? '' : t(`paused.${paused}`),
    isRunning,
    check: () => void run(),
  };
};
