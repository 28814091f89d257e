/** The screens there are: address, place in the rail, and the chunk that holds each. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import {
  IconCertificate,
  IconDatabase,
  IconFile,
  IconHome,
  IconKey,
  IconTransfer,
  type Icon,
} from '@tabler/icons-react';
import type { FeatureName } from './catalogue';
import { paths } from './paths';
import { loadTexts } from './set-up-texts';

export type ScreenName = FeatureName;

export interface Screen {
  readonly name: ScreenName;
  readonly path: string;
  readonly icon: Icon;
  /** Starts a new group in the rail. */
  readonly opensGroup: boolean;
  readonly Content: LazyExoticComponent<ComponentType>;
}

/** A feature's screens, drawn once they and their texts are here. */
const withTexts = (feature: FeatureName, load: () => Promise<ComponentType>): Screen['Content'] =>
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
    Content: withTexts('overview', async () => (await import('../features/overview')).OverviewScreen),
  },
  {
    name: 'pools',
    path: paths.pools,
    icon: IconDatabase,
    opensGroup: false,
    Content: withTexts('pools', async () => (await import('../features/pools')).PoolsScreens),
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
    name: 'files',
    path: paths.files,
    icon: IconFile,
    opensGroup: true,
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
];
