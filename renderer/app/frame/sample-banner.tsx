/** Says on every screen that the portfolio is made up, and removes it by one click. */
import { Button } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../stores/app-info-store';
import { removeSample, useSample } from '../sample';

export const SampleBanner = () => {
  const { t } = useTranslation('app');
  const kind = useAppInfo((state) => state.info?.workspaceKind);
  const busy = useSample((state) => state.busy);
  if (kind !== 'sample') return null;
  return (
    <section className="sample-banner" aria-label={t('sample.title')}>
      <IconFlask size={16} stroke={1.5} aria-hidden />
      <p>
        <strong>{t('sample.title')}</strong> {t('sample.text')}
      </p>
      <Button size="xs" loading={busy} onClick={() => void removeSample()}>
        {t('action.removeSample')}
      </Button>
    </section>
  );
};
