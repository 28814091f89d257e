/** The screens there are: address, place in the rail, and the chunk that holds each. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { IconCertificate, IconDatabase, IconFile, IconKey, type Icon } from '@tabler/icons-react';
import { paths } from './paths';

export type ScreenName = 'pools' | 'files' | 'keys' | 'desk';

export interface Screen {
  readonly name: ScreenName;
  readonly path: string;
  readonly icon: Icon;
  /** Starts a new group in the rail. */
  readonly opensGroup: boolean;
  readonly Content: LazyExoticComponent<ComponentType>;
}

export const screens: readonly Screen[] = [
  {
    name: 'pools',
    path: paths.pools,
    icon: IconDatabase,
    opensGroup: false,
    Content: lazy(async () => ({ default: (await import('../features/pools')).PoolsScreens })),
  },
  {
    name: 'files',
    path: paths.files,
    icon: IconFile,
    opensGroup: true,
    Content: lazy(async () => ({ default: (await import('../features/files')).FilesScreens })),
  },
  {
    name: 'keys',
    path: paths.keys,
    icon: IconKey,
    opensGroup: false,
    Content: lazy(async () => ({ default: (await import('../features/keys')).KeysScreens })),
  },
  {
    name: 'desk',
    path: paths.desk,
    icon: IconCertificate,
    opensGroup: true,
    Content: lazy(async () => ({ default: (await import('../features/desk')).DeskScreens })),
  },
];
