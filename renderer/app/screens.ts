/** The screens there are: address, place in the rail, and the chunk that holds each. */
import type { ComponentType } from 'react';
import {
  IconBarcode,
  IconBook2,
  IconBolt,
  IconCertificate,
  IconDatabase,
  IconFile,
  IconFileInvoice,
  IconGauge,
  IconHome,
  IconKey,
  IconLifebuoy,
  IconRefresh,
  IconSettings,
  IconTransfer,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { FeatureName } from './catalogue';
import { paths } from './paths';
import { fetchedComponent, type FetchedComponent } from './fetched-component';
import { loadTexts } from './set-up-texts';

/** These stand on the pages of others: the IDIS orders beside the purchase orders, the quotes beside the renewals. */
export type ScreenName = Exclude<
  FeatureName,
  'dossier' | 'sites' | 'idisOrders' | 'confirmations' | 'alerts' | 'quotes' | 'refusals'
>;

export interface Screen {
  readonly name: ScreenName;
  readonly path: string;
  readonly icon: Icon;
  /** Starts a new group in the rail. */
  readonly opensGroup: boolean;
  readonly content: FetchedComponent;
}

/** A feature's screens, drawn once they and their texts are here. */
const withTexts = (feature: ScreenName, load: () => Promise<ComponentType>): FetchedComponent =>
  fetchedComponent(async () => {
    const [Content] = await Promise.all([load(), loadTexts(feature)]);
    return Content;
  });

export const screens: readonly Screen[] = [
  {
    name: 'overview',
    path: paths.overview,
    icon: IconHome,
    opensGroup: false,
    content: withTexts('overview', async () => (await import('../features/overview')).OverviewScreens),
  },
  {
    name: 'pools',
    path: paths.pools,
    icon: IconDatabase,
    opensGroup: false,
    content: withTexts('pools', async () => {
      const [{ PoolsWithQuotes }] = await Promise.all([
        import('./pools-with-quotes'),
        loadTexts('quotes'),
        loadTexts('dossier'),
        loadTexts('sites'),
        loadTexts('support'),
        loadTexts('alerts'),
      ]);
      return PoolsWithQuotes;
    }),
  },
  {
    name: 'transfers',
    path: paths.transfers,
    icon: IconTransfer,
    opensGroup: false,
    content: withTexts('transfers', async () => {
      // Its dialogs are those of the pools.
      const [{ TransfersScreen }] = await Promise.all([import('../features/transfers'), loadTexts('pools')]);
      return TransfersScreen;
    }),
  },
  {
    name: 'serials',
    path: paths.serials,
    icon: IconBarcode,
    opensGroup: false,
    content: withTexts('serials', async () => {
      // An installation's page has its dossier; orders are composed beside it, and confirmed there.
      const texts = (['pools', 'dossier', 'idisOrders', 'confirmations', 'alerts'] as const).map(loadTexts);
      const [{ SerialsScreens }] = await Promise.all([import('../features/serials'), ...texts]);
      return SerialsScreens;
    }),
  },
  {
    name: 'orders',
    path: paths.orders,
    icon: IconFileInvoice,
    opensGroup: false,
    content: withTexts('orders', async () => {
      // An order's page has the documents of its pool or customer; an IDIS order goes out and is confirmed there.
      const texts = [loadTexts('pools'), loadTexts('dossier'), loadTexts('idisOrders'), loadTexts('confirmations')];
      const [{ OrdersScreens }] = await Promise.all([import('../features/orders'), ...texts]);
      return OrdersScreens;
    }),
  },
  {
    name: 'usage',
    path: paths.usage,
    icon: IconGauge,
    opensGroup: false,
    content: withTexts('usage', async () => {
      // Its dialogs are made as those of the pools and of the dossier are, and an installation is described as Serials do it.
      const texts = (['pools', 'dossier', 'serials', 'alerts'] as const).map(loadTexts);
      const [{ UsageScreens }] = await Promise.all([import('../features/usage'), ...texts]);
      return UsageScreens;
    }),
  },
  {
    name: 'renewals',
    path: paths.renewals,
    icon: IconRefresh,
    opensGroup: false,
    content: withTexts('renewals', async () => {
      // What a pool went through is said as its own page says it.
      // Quotes are made there, answered in dialogs as the dossier's are, and printed as IDIS orders are.
      const texts = (['pools', 'quotes', 'dossier', 'confirmations'] as const).map(loadTexts);
      const [{ RenewalsScreens }] = await Promise.all([import('../features/renewals'), ...texts]);
      return RenewalsScreens;
    }),
  },
  {
    name: 'activations',
    path: paths.activations,
    icon: IconBolt,
    opensGroup: false,
    content: withTexts('activations', async () => {
      // Its dialogs are those of the pools.
      const [{ ActivationsScreen }] = await Promise.all([import('../features/activations'), loadTexts('pools')]);
      return ActivationsScreen;
    }),
  },
  {
    name: 'customers',
    path: paths.customers,
    icon: IconUsers,
    opensGroup: true,
    content: withTexts('customers', async () => {
      // A customer's page shows its pools and its dossier.
      const own = ['pools', 'dossier', 'sites', 'support', 'serials', 'alerts', 'quotes'] as const;
      const texts = own.map(loadTexts);
      const [{ CustomersScreens }] = await Promise.all([import('../features/customers'), ...texts]);
      return CustomersScreens;
    }),
  },
  {
    name: 'support',
    path: paths.support,
    icon: IconLifebuoy,
    opensGroup: false,
    content: withTexts('support', async () => {
      const [{ SupportScreen }] = await Promise.all([import('../features/support'), loadTexts('dossier')]);
      return SupportScreen;
    }),
  },
  {
    name: 'files',
    path: paths.files,
    icon: IconFile,
    opensGroup: false,
    content: withTexts('files', async () => {
      // Requests and answers of activations are looked at there, EULAs recorded that they need, and mails that confirm orders.
      const texts = [
        loadTexts('activations'),
        loadTexts('sites'),
        loadTexts('dossier'),
        loadTexts('confirmations'),
        loadTexts('pools'),
      ];
      const [{ FilesScreens }] = await Promise.all([import('../features/files'), ...texts]);
      return FilesScreens;
    }),
  },
  {
    name: 'keys',
    path: paths.keys,
    icon: IconKey,
    opensGroup: false,
    content: withTexts('keys', async () => (await import('../features/keys')).KeysScreens),
  },
  {
    name: 'desk',
    path: paths.desk,
    icon: IconCertificate,
    opensGroup: true,
    content: withTexts('desk', async () => {
      // The orders that wait stand above its form.
      const [{ DeskScreens }] = await Promise.all([import('../features/desk'), loadTexts('orders')]);
      return DeskScreens;
    }),
  },
  {
    name: 'catalogue',
    path: paths.catalogue,
    icon: IconBook2,
    opensGroup: false,
    content: withTexts('catalogue', async () => {
      // Its dialogs are made as those of the pools and of the dossier are.
      const texts = [loadTexts('pools'), loadTexts('dossier')];
      const [{ CatalogueScreens }] = await Promise.all([import('../features/catalogue'), ...texts]);
      return CatalogueScreens;
    }),
  },
  {
    name: 'settings',
    path: paths.settings,
    icon: IconSettings,
    opensGroup: true,
    content: withTexts('settings', async () => {
      // A policy's dialog shows what it does to the pools; whom orders go to is set there too.
      const texts = (['pools', 'confirmations', 'alerts', 'dossier'] as const).map(loadTexts);
      const [{ SettingsScreen }] = await Promise.all([import('../features/settings'), ...texts]);
      return SettingsScreen;
    }),
  },
];

/** Fetches the screen at an address while the window opens, so that it stands there at once. */
export const fetchScreenAt = async (path: string): Promise<void> => {
  const screen = screens.find(({ path: own }) => path === own || path.startsWith(`${own}/`)) ?? screens[0];
  await screen?.content.fetch();
};
