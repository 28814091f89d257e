/** Asked once, beside the first steps: who works here. It can be changed at any time, and nothing waits for it. */
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { profiles } from '../../../domain/profile/profile';
import { chooseProfile } from '../../app/profile';
import { useAppInfo } from '../../stores/app-info-store';
import { Section } from '../../ui/section';

export const ChooseProfile = () => {
  const { t } = useTranslation('overview');
  const { t: tApp } = useTranslation('app');
  const info = useAppInfo((state) => state.info);
  if (info === null || info.profile !== null) return null;
  return (
    <Section title={t('profile.title')} aside={<span className="small muted">{t('profile.later')}</span>}>
      <div className="overview-profiles">
        {profiles.map((profile) => (
          <UnstyledButton key={profile} className="overview-profile" onClick={() => void chooseProfile(profile)}>
            <strong>{tApp(`profile.name.${profile}`)}</strong>
            <span className="small muted">{tApp(`profile.what.${profile}`)}</span>
          </UnstyledButton>
        ))}
      </div>
    </Section>
  );
};
