/** The register while the ledger is folded: everything that steps build up, in one place. */
import { newAlertBook, type AlertBook } from '../alert/alert-book';
import { newCatalogueBook, type CatalogueBook } from '../catalogue/catalogue-book';
import { newDossiers, type Dossiers } from '../customer/dossiers';
import { newOrders, type Orders } from '../order/orders';
import { newInstallations, type Installations } from '../installation/installations';
import { newPartBook, type PartBook } from '../part/part-book';
import { newQuotes, type Quotes } from '../quote/quotes';
import type { Agreements } from '../agreement/agreements';
import type { Eulas } from '../eula/eulas';
import { newSites, type Sites } from '../site/sites';
import { newBook, type Book } from '../pool/book';
import type { Renewals } from '../pipeline/renewals';
import { defaultPolicy } from '../policy/policy';
import type { ServiceLevels } from '../support/support-levels';
import { newUsageBook, type UsageBook } from '../usage/usage-book';
import type { TransferRecord } from '../transfer/signed-transfer';
import type { ActivatedAtSites } from './activated-at-sites';
import type { PoolRecord } from './pool-record';
import type { GeneralChange } from './register';

/** Mutable, and owned by one fold. */
export interface RegisterBook {
  readonly book: Book;
  readonly records: Map<string, PoolRecord>;
  readonly dossiers: Dossiers;
  readonly catalogue: CatalogueBook;
  readonly serviceLevels: ServiceLevels;
  /** Signed transfers by the docId of their documents. */
  readonly transfers: Map<string, TransferRecord>;
  /** The same by their numbers, those released and received here. */
  readonly transferNumbers: Map<string, TransferRecord>;
  /** Documents of releases that were taken back and stand nowhere else. */
  readonly undoneReleases: ReadonlySet<string>;
  /** What concerns no pool and nobody's dossier, in the order of the fold. */
  readonly general: GeneralChange[];
  readonly orders: Orders;
  readonly sites: Sites;
  readonly eulas: Eulas;
  readonly agreements: Agreements;
  readonly activatedAt: ActivatedAtSites;
  readonly partBook: PartBook;
  readonly installations: Installations;
  readonly alerts: AlertBook;
  readonly usage: UsageBook;
  readonly quotes: Quotes;
  readonly renewals: Renewals;
}

export const newRegisterBook = (undoneReleases: ReadonlySet<string> = new Set()): RegisterBook => ({
  undoneReleases,
  book: newBook(defaultPolicy, 'keep'),
  records: new Map(),
  dossiers: newDossiers(),
  catalogue: newCatalogueBook(),
  serviceLevels: new Map(),
  transfers: new Map(),
  transferNumbers: new Map(),
  general: [],
  orders: newOrders(),
  sites: newSites(),
  eulas: new Map(),
  agreements: new Map(),
  activatedAt: new Map(),
  partBook: newPartBook(),
  installations: newInstallations(),
  alerts: newAlertBook(),
  usage: newUsageBook(),
  quotes: newQuotes(),
  renewals: new Map(),
});
