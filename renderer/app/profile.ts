/** How the window's profile is chosen. */
import i18next from 'i18next';
import type { Profile } from '../../domain/profile/profile';
import { desktop } from '../desktop';
import { useAppInfo } from '../stores/app-info-store';
import { toastNote, toastRefusal } from './toast';

/** A refusal leaves the profile before. */
export const chooseProfile = async (profile: Profile): Promise<void> => {
  const chosen = await desktop.invoke('profile.choose', { profile });
  if (!chosen.ok) return toastRefusal(chosen.error);
  useAppInfo.setState(({ info }) => ({ info: info === null ? null : { ...info, profile } }));
  toastNote(i18next.t('app:profile.chosen', { profile: i18next.t(`app:profile.name.${profile}`) }));
};
