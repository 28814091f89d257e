/** What runs here, on which workspace, under which key. */
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../stores/app-info-store';
import { Facts } from '../../ui/facts';
import { Fingerprint } from '../../ui/fingerprint';
import { Section } from '../../ui/section';

export const AboutSection = () => {
  const { t } = useTranslation('settings');
  const { info } = useAppInfo();
  if (info === null) return null;
  const { version, host, workspace, device } = info;
  return (
    <Section title={t('about.title')}>
      <Facts
        facts={[
          { name: t('about.version'), value: version },
          { name: t('about.host'), value: t(`about.${host}`) },
          { name: t('about.workspace'), value: workspace },
          { name: t('about.device'), value: device === null ? t('about.noDevice') : <Fingerprint kid={device} line /> },
        ]}
      />
    </Section>
  );
};
