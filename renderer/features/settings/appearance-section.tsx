/** How the window looks. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAppearance, type ColourScheme } from '../../stores/appearance-store';
import { Section } from '../../ui/section';

const schemes: readonly ColourScheme[] = ['auto', 'light', 'dark'];

export const AppearanceSection = () => {
  const { t } = useTranslation('settings');
  const { scheme, setScheme } = useAppearance();
  return (
    <Section title={t('look.title')}>
      <div className="row">
        <span>{t('look.theme')}</span>
        <SegmentedControl
          aria-label={t('look.theme')}
          value={scheme}
          data={schemes.map((value) => ({ value, label: t(`look.${value}`) }))}
          onChange={(value) => setScheme(schemes.find((each) => each === value) ?? 'auto')}
        />
      </div>
    </Section>
  );
};
