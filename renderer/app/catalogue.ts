/** Every text of the window by language and namespace; a language is added here and nowhere else. */
import { windowRefusals } from '../../contract/window-refusals';
import { uiTexts } from '../ui/texts.en';
import { appTexts } from './texts.en';

/** What the frame shows before any screen stands in it, or where the host gives nothing any more. */
const english = { app: appTexts, ui: uiTexts, windowRefusals } as const;

export const catalogue = { en: english } as const;

/** The texts of a feature come with the first of its screens, and the sentences of refusals once a screen stands there. */
const englishOfFeatures = {
  refusals: async () => (await import('../../contract/refusals')).refusals,
  alerts: async () => (await import('../features/alerts/texts.en')).alertsTexts,
  overview: async () => (await import('../features/overview/texts.en')).overviewTexts,
  pools: async () => (await import('../features/pools/texts.en')).poolsTexts,
  transfers: async () => (await import('../features/transfers/texts.en')).transfersTexts,
  serials: async () => (await import('../features/serials/texts.en')).serialsTexts,
  activations: async () => (await import('../features/activations/texts.en')).activationsTexts,
  dossier: async () => (await import('../features/dossier/texts.en')).dossierTexts,
  idisOrders: async () => (await import('../features/idis-orders/texts.en')).idisOrdersTexts,
  orders: async () => (await import('../features/orders/texts.en')).ordersTexts,
  usage: async () => (await import('../features/usage/texts.en')).usageTexts,
  renewals: async () => (await import('../features/renewals/texts.en')).renewalsTexts,
  confirmations: async () => (await import('../features/confirmations/texts.en')).confirmationsTexts,
  sites: async () => (await import('../features/sites/texts.en')).sitesTexts,
  customers: async () => (await import('../features/customers/texts.en')).customersTexts,
  files: async () => (await import('../features/files/texts.en')).filesTexts,
  keys: async () => (await import('../features/keys/texts.en')).keysTexts,
  desk: async () => (await import('../features/desk/texts.en')).deskTexts,
  support: async () => (await import('../features/support/texts.en')).supportTexts,
  catalogue: async () => (await import('../features/catalogue/texts.en')).catalogueTexts,
  quotes: async () => (await import('../features/quotes/texts.en')).quotesTexts,
  settings: async () => (await import('../features/settings/texts.en')).settingsTexts,
} as const;

export const featureCatalogue = { en: englishOfFeatures } as const;

export type FeatureName = keyof typeof englishOfFeatures;

/** Every text there is, for the type checker. */
export type Texts = typeof english & {
  readonly [Name in FeatureName]: Awaited<ReturnType<(typeof englishOfFeatures)[Name]>>;
};
