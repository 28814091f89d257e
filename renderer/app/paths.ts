/** The addresses of the screens, as the address bar and links write them. */
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { Subject } from '../../domain/customer/subject';

export const paths = {
  overview: '/overview',
  conflicts: '/overview/conflicts',
  pools: '/pools',
  newPool: '/pools/new',
  whatIf: '/pools/what-if',
  transfers: '/transfers',
  activations: '/activations',
  customers: '/customers',
  /** The pools that name nobody. */
  noCustomer: '/customers/none',
  orders: '/orders',
  newOrder: '/orders/new',
  /** Orders for IDIS installations. */
  installationOrders: '/orders/idis',
  newInstallationOrder: '/orders/idis/new',
  renewals: '/renewals',
  renewalsPipeline: '/renewals/pipeline',
  renewalsForecast: '/renewals/forecast',
  renewalsIdle: '/renewals/idle',
  /** Quotes of renewals. */
  quotes: '/renewals/quotes',
  newQuote: '/renewals/quotes/new',
  usage: '/usage',
  /** The same page, turned to what may be updated and until when. */
  usageSupport: '/usage/support',
  newUsage: '/usage/new',
  serials: '/serials',
  newInstallation: '/serials/new',
  sites: '/customers/sites',
  agreements: '/customers/agreements',
  files: '/files',
  importPreview: '/files/import',
  importRegister: '/files/register',
  keys: '/keys',
  newKey: '/keys/new',
  newIssuer: '/keys/trust',
  desk: '/desk',
  support: '/support',
  catalogue: '/catalogue',
  launchRelease: '/catalogue/launch',
  newProduct: '/catalogue/product',
  newPart: '/catalogue/part',
  newLevels: '/catalogue/levels',
  priceLists: '/catalogue/prices',
  newPriceList: '/catalogue/prices/new',
  settings: '/settings',
  /** The same page, at its alerts. */
  alerts: '/settings/alerts',
} as const;

/**
 * Any text as one part of an address. `~` takes the place of `%`, so that it does not matter how often the address is
 * decoded on its way: `A/B` is `A~2FB`.
 */
export const toSegment = (text: string): string => encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('%', '~');

/** The text of a part of an address; a part that `toSegment` has not written stands for itself. */
export const fromSegment = (segment: string): string => {
  try {
    return decodeURIComponent(segment.replaceAll('~', '%'));
  } catch {
    return segment;
  }
};

/** A pool's own page. */
export const poolPath = (pool: string): string => `${paths.pools}/p/${toSegment(pool)}`;

/** An IDIS installation's own page. */
export const installationPath = (installation: string): string => `${paths.serials}/i/${toSegment(installation)}`;

/** What an installation uses: its licensing page. */
export const usagePath = (installation: string): string => `${paths.usage}/i/${toSegment(installation)}`;

/** The list behind a Used figure (AC-9), of one type of analytics where one is named. */
export const usedPath = (installation: string, licence: string, type?: string): string =>
  `${usagePath(installation)}/used/${toSegment(licence)}${type === undefined ? '' : `/${toSegment(type)}`}`;

/** What can be asked of an installation by an address: its page with the dialog or the panel open. */
export type InstallationAction = 'record' | 'order';

export const installationActionPath = (installation: string, action: InstallationAction): string =>
  `${installationPath(installation)}/${action}`;

/** The serials of a pool's lots, or of one of them. */
export const serialsPath = (pool: string, lot?: string): string =>
  `${poolPath(pool)}/serials${lot === undefined ? '' : `/${toSegment(lot)}`}`;

/** What can be asked of a pool by an address: its page with the dialog open. */
export type PoolAction = 'activate' | 'renew' | 'evaluate' | 'trade-in';

export const poolActionPath = (pool: string, action: PoolAction): string => `${poolPath(pool)}/${action}`;

/** A customer's own page; the empty name stands for the pools that name nobody. */
export const customerPath = (customer: string): string =>
  customer === '' ? paths.noCustomer : `${paths.customers}/c/${toSegment(customer)}`;

/** A purchase order's own page. */
export const orderPath = (order: string): string => `${paths.orders}/o/${toSegment(order)}`;

/** A purchase order, to be said anew. */
export const reviseOrderPath = (order: string): string => `${orderPath(order)}/revise`;

/** An IDIS order’s own page. */
export const installationOrderPath = (order: string): string => `${paths.installationOrders}/o/${toSegment(order)}`;

/** A new order for an installation. */
export const newOrderForPath = (installation: string): string =>
  `${paths.newInstallationOrder}/${toSegment(installation)}`;

/** A quote's own page. */
export const quotePath = (quote: string): string => `${paths.quotes}/q/${toSegment(quote)}`;

/** A new quote for some pools. */
export const newQuotePath = (pools: readonly string[]): string =>
  pools.length === 0 ? paths.newQuote : `${paths.newQuote}/${pools.map(toSegment).join(',')}`;

/** The licence desk with its form filled from a purchase order. */
export const deskOrderPath = (order: string): string => `${paths.desk}/order/${toSegment(order)}`;
/** A site's own page. */
export const sitePath = (site: string): string => `${paths.sites}/s/${toSegment(site)}`;
/** The catalogue as it stood on a day. */
export const catalogueOnPath = (on: CivilDate): string => `${paths.catalogue}/on/${on}`;

/** A price list's own page. */
export const priceListPath = (list: string): string => `${paths.priceLists}/p/${toSegment(list)}`;

/** The same with its fields open. */
export const editedPriceListPath = (list: string): string => `${priceListPath(list)}/edit`;

/** A new price list that begins as a copy of another. */
export const copiedPriceListPath = (list: string): string => `${paths.newPriceList}/${toSegment(list)}`;

/** A pool's page with its SSED explained. */
export const poolExplainedPath = (pool: string): string => `${poolPath(pool)}/explain`;

/** A pool's page as it stood on a day. */
export const poolOnPath = (pool: string, on: CivilDate): string => `${poolPath(pool)}/on/${on}`;

/** The same with its SSED explained. */
export const poolExplainedOnPath = (pool: string, on: CivilDate): string => `${poolOnPath(pool, on)}/explain`;

/** A document's own page. */
export const documentPath = (docId: string): string => `${paths.files}/d/${toSegment(docId)}`;

/** The page of what a contact, a note or a document is kept with. */
export const subjectPath = (subject: Subject): string => {
  switch (subject.kind) {
    case 'pool':
      return poolPath(subject.pool);
    case 'customer':
      return customerPath(subject.customer);
    case 'installation':
      return installationPath(subject.installation);
  }
};
