/** The screens there are: address, place in the rail, and the chunk that holds each. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import {
  IconCertificate,
  IconDatabase,
  IconFile,
  IconHome,
  IconKey,
  IconSettings,
  IconTransfer,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { FeatureName } from './catalogue';
import { paths } from './paths';
import { loadTexts } from './set-up-texts';

/** The dossier stands on the pages of others. */
export type ScreenName = Exclude<FeatureName, 'dossier'>;

export interface Screen {
  readonly name: ScreenName;
  readonly path: string;
  readonly icon: Icon;
  /** Starts a new group in the rail. */
  readonly opensGroup: boolean;
  readonly Content: LazyExoticComponent<ComponentType>;
}

/** A feature's screens, drawn once they and their texts are here. */
const withTexts = (feature: ScreenName, load: () => Promise<ComponentType>): Screen['Content'] =>
  lazy(async () => {
    const [Content] = await Promise.all([load(), loadTexts(feature)]);
    return { default: Content };
  });

export const screens: readonly Screen[] = [
  {
    name: 'overview',
    path: paths.overview,
    icon: IconHome,
    opensGroup: false,
    Content: withTexts('overview', async () => (await import('../features/overview')).OverviewScreens),
  },
  {
    name: 'pools',
    path: paths.pools,
    icon: IconDatabase,
    opensGroup: false,
    Content: withTexts('pools', async () => {
      const [{ PoolsScreens }] = await Promise.all([import('../features/pools'), loadTexts('dossier')]);
      return PoolsScreens;
    }),
  },
  {
    name: 'transfers',
    path: paths.transfers,
    icon: IconTransfer,
    opensGroup: false,
    Content: withTexts('transfers', async () => {
      // Its dialogs are those of the pools.
      const [{ TransfersScreen }] = await Promise.all([import('../features/transfers'), loadTexts('pools')]);
      return TransfersScreen;
    }),
  },
  {
    name: 'customers',
    path: paths.customers,
    icon: IconUsers,
    opensGroup: true,
    Content: withTexts('customers', async () => {
      // A customer's page shows its pools and its dossier.
      const texts = [loadTexts('pools'), loadTexts('dossier')];
      const [{ CustomersScreens }] = await Promise.all([import('../features/customers'), ...texts]);
      return CustomersScreens;
    }),
  },
  {
    name: 'files',
    path: paths.files,
    icon: IconFile,
    opensGroup: false,
    Content: withTexts('files', async () => (await import('../features/files')).FilesScreens),
  },
  {
    name: 'keys',
    path: paths.keys,
    icon: IconKey,
    opensGroup: false,
    Content: withTexts('keys', async () => (await import('../features/keys')).KeysScreens),
  },
  {
    name: 'desk',
    path: paths.desk,
    icon: IconCertificate,
    opensGroup: true,
    Content: withTexts('desk', async () => (await import('../features/desk')).DeskScreens),
  },
  {
    name: 'settings',
    path: paths.settings,
    icon: IconSettings,
    opensGroup: true,
    Content: withTexts('settings', async () => (await import('../features/settings')).SettingsScreen),
  },
];
