/** Checks licence servers at once, and says how far it is; off with its reason where nothing is checked. */
import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUsage } from '../../app/usage-state';
import { formatQuantity } from '../../ui/format-quantity';
import { useChecking } from './use-checking';

export const CheckButton = ({ installation }: { readonly installation?: string }) => {
  const { t } = useTranslation('usage');
  const { isOff, why, isRunning, check } = useChecking(installation);
  const progress = useProgress(installation);
  const progressWords =
    progress.left === 0
      ? t('check.busy')
      : t('check.running', {
          done: formatQuantity(progress.total - progress.left),
          total: formatQuantity(progress.total),
        });
  return (
    <Button
      leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden />}
      disabled={isOff || progress.total === 0}
      title={why}
      data-busy={isRunning || undefined}
      aria-live="polite"
      onClick={() => {
        if (!isRunning) check();
      }}
    >
      {isRunning ? progressWords : t('check.all')}
    </Button>
  );
};

/** How many servers are asked, and how many of them have not been heard of yet. */
const useProgress = (installation: string | undefined) => {
  const statuses = useUsage(({ state }) => state?.statuses) ?? [];
  const own = installation === undefined ? statuses : statuses.filter((each) => each.installation === installation);
  return { total: own.length, left: own.filter(({ checking }) => checking).length };
};
