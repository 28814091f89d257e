/** Which screens the rail shows for a profile. */
import type { Profile } from '../../../domain/profile/profile';
import { screens, type Screen, type ScreenName } from '../screens';

/** What somebody with this profile never works at. The search and a link reach it all the same. */
const hidden: Readonly<Record<Profile, ReadonlySet<ScreenName>>> = {
  issuer: new Set<ScreenName>(['usage']),
  partner: new Set<ScreenName>(['desk']),
  site: new Set<ScreenName>(['transfers', 'orders', 'renewals', 'customers', 'support', 'desk', 'catalogue']),
  sales: new Set<ScreenName>(['transfers', 'activations', 'files', 'keys', 'desk']),
};

/** `path` is where the window is: a screen that is looked at stands in the rail, hidden or not. */
export const railScreens = (profile: Profile | null, path: string): readonly Screen[] =>
  screens.filter(
    (screen) =>
      profile === null ||
      !hidden[profile].has(screen.name) ||
      path === screen.path ||
      path.startsWith(`${screen.path}/`),
  );
