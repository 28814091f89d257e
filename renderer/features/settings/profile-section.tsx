/** Whom Coterm serves here: the profile decides what the rail shows, and that Sales changes nothing but the pipeline. */
import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { profiles } from '../../../domain/profile/profile';
import { chooseProfile } from '../../app/profile';
import { useAppInfo } from '../../stores/app-info-store';
import { Section } from '../../ui/section';

export const ProfileSection = () => {
  const { t } = useTranslation('settings');
  const { t: tApp } = useTranslation('app');
  const profile = useAppInfo(({ info }) => info?.profile ?? null);
  const choose = (value: string): void => {
    const chosen = profiles.find((each) => each === value);
    if (chosen !== undefined) void chooseProfile(chosen);
  };
  return (
    <Section title={tApp('profile.group')}>
      <p className="muted">{t('profile.lead')}</p>
      <Radio.Group aria-label={tApp('profile.group')} value={profile} onChange={choose}>
        <div className="settings-profiles">
          {profiles.map((each) => (
            <Radio
              key={each}
              value={each}
              label={tApp(`profile.name.${each}`)}
              description={tApp(`profile.what.${each}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </Section>
  );
};
