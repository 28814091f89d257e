/** Loads the sample portfolio by one click: for screens that have nothing to show yet. */
import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../stores/app-info-store';
import { loadSample, useSample } from './sample';

/** Nothing where the sample is shown already. */
export const LoadSampleButton = () => {
  const { t } = useTranslation('app');
  const kind = useAppInfo((state) => state.info?.workspaceKind);
  const busy = useSample((state) => state.busy);
  if (kind === 'sample') return null;
  return (
    <Button
      variant="subtle"
      loading={busy}
      leftSection={<IconFlask size={16} stroke={1.5} aria-hidden />}
      onClick={() => void loadSample()}
    >
      {t('action.loadSample')}
    </Button>
  );
};
