/** The register: everything the ledger says as of a day. The screens show it, the command line prints it. */
import type { AlertRule, Snooze } from '../alert/alert-book';
import type { Exchange } from '../activation/exchanges';
import type { CivilDate } from '../calendar/civil-date';
import type { PriceList } from '../catalogue/price-list';
import type { Product } from '../catalogue/product';
import type { RegisteredAgreement } from '../agreement/registered-agreement';
import type { RegisteredAttachment, RegisteredContact, RegisteredNote, RemovedAttachment } from '../customer/kept';
import type { RegisteredInstallation, RegisteredInstallationOrder } from '../installation/registered-installation';
import type { Money } from '../money';
import type { RegisteredOrder } from '../order/registered-order';
import type { RegisteredEula } from '../eula/registered-eula';
import type { RegisteredQuote } from '../quote/registered-quote';
import type { Part } from '../part/part';
import type { RegisteredRenewal } from '../pipeline/registered-renewal';
import type { Policy } from '../policy/policy';
import type { ServiceLevel } from '../support/support-levels';
import type { LotReport, PoolReport, ReleaseReport, TransitReport } from '../pool/report';
import type { RenewalLimit } from '../renewal/renewal-limit';
import type { Refusal } from '../result';
import type { RegisteredAssignment, RegisteredSite, RemovedSite } from '../site/registered-site';
import type { ActivatedAtSite } from './activated-at-sites';
import type { SignedTransfer } from '../transfer/signed-transfer';
import type { LevelCatalogue } from '../usage/analytics-levels';
import type { Allotment, RegisteredLicenceServer, UsageImport } from '../usage/usage-book';
import type { Change } from './change';

/** A lot with everything known of it. */
export interface RegisteredLot extends LotReport {
  readonly product: string;
  /** LP-18: the platform that it is for; `null` where nothing is said. */
  readonly variant: string | null;
  readonly release: string | null;
  readonly term: 'perpetual' | 'subscription';
  readonly joinedOn: CivilDate;
  /** `null` for a lot with a stated date, and for a subscription. */
  readonly supMonths: number | null;
  /** Last day of a subscription; `null` for a perpetual lot. */
  readonly expiresOn: CivilDate | null;
  /** What the lot weighs in the SSED under the policy in force, exactly; `null` for a subscription. */
  readonly weightExact: string | null;
  /** Price of one licence as it was said; `null` where nothing was. */
  readonly unitPrice: Money | null;
  /** LP-3: the last day of the product warranty; `null` where none was said, and for a subscription. */
  readonly warrantyUntil: CivilDate | null;
  /** The document it came with, if any. */
  readonly docId: string | null;
  /** Serials that came with it; which they are stands in pages of their own. */
  readonly serialCount: number;
}

/** One line of a pool's history: a change in force, its event (what undo withdraws), and the SSED after it. */
export interface PoolHistoryEntry {
  readonly event: string;
  readonly change: Change;
  readonly docId: string | null;
  readonly ssedAfter: CivilDate | null;
}

export interface RegisteredPool extends Omit<PoolReport, 'lots'> {
  readonly name: string;
  readonly customer: string;
  readonly purchaseOrder: string;
  readonly createdOn: CivilDate;
  readonly archivedOn: CivilDate | null;
  readonly lots: readonly RegisteredLot[];
  /** Until when its SUP can be renewed once it has ended; `null` without SUP-bearing licences. */
  readonly renewal: RenewalLimit | null;
  /** Where licences are activated, as far as it is known. */
  readonly activatedAt: readonly ActivatedAtSite[];
  readonly changes: readonly PoolHistoryEntry[];
}

/** A release with everything known of it (LP-9). */
export interface RegisteredRelease extends ReleaseReport {
  /** As the catalogue names it; `null` where nothing is said. */
  readonly product: string | null;
  readonly launchedOn: CivilDate;
  readonly supersededOn: CivilDate | null;
  readonly supersededBy: string | null;
}

/** A change in force that concerns no pool and nobody's dossier, and its event: what undo withdraws. */
export interface GeneralChange {
  readonly event: string;
  readonly change: Change;
}

/** A change from elsewhere that the rules forbid: left out of the sums, shown for resolution. */
export interface Conflict {
  readonly event: string;
  readonly change: Change;
  readonly error: Refusal;
}

export interface RegisteredDocument {
  readonly event: string;
  readonly docId: string;
  readonly typ: string;
  readonly fileName: string;
  readonly on: CivilDate;
  readonly direction: 'imported' | 'issued';
  /** The table that an imported register was read from; `null` for a signed file. */
  readonly source: string | null;
  readonly withdrawn: boolean;
  /** The document that took its place, if any. */
  readonly supersededBy: string | null;
}

/** A request of offline activation with its answer, if there is one; withdrawn ones are left out. */
export type RegisteredExchange = Readonly<Omit<Exchange, 'acceptedBefore'>>;

export interface Register {
  readonly asOf: CivilDate;
  readonly policy: Policy;
  readonly pools: readonly RegisteredPool[];
  readonly transit: readonly TransitReport[];
  /** Transfers with a signed document (LP-13), in the order in which they came about here. */
  readonly signedTransfers: readonly SignedTransfer[];
  readonly releases: readonly RegisteredRelease[];
  /** Products as of the day, withdrawn ones too; those that came with Coterm first. */
  readonly products: readonly Product[];
  /** 1 for what came with Coterm; every change of a product or a part and every launch adds 1. */
  readonly catalogueVersion: number;
  readonly priceLists: readonly PriceList[];
  readonly serviceLevels: readonly ServiceLevel[];
  /** IDIS parts as of the day, withdrawn ones too; those that came with Coterm first (ID-8, ID-9). */
  readonly parts: readonly Part[];
  /** Policies, products, parts, releases, price lists and service levels, in the order of their days; later ones than the register's day too. */
  readonly generalChanges: readonly GeneralChange[];
  readonly documents: readonly RegisteredDocument[];
  readonly contacts: readonly RegisteredContact[];
  readonly notes: readonly RegisteredNote[];
  readonly attachments: readonly RegisteredAttachment[];
  /** What was attached once and was taken away; the bytes are kept. */
  readonly removedAttachments: readonly RemovedAttachment[];
  /** Purchase orders, cancelled ones too. */
  readonly orders: readonly RegisteredOrder[];
  readonly sites: readonly RegisteredSite[];
  /** Sites that were there once: histories name them still. */
  readonly removedSites: readonly RemovedSite[];
  readonly assignments: readonly RegisteredAssignment[];
  /** In force or not. */
  readonly eulas: readonly RegisteredEula[];
  readonly agreements: readonly RegisteredAgreement[];
  /** Requests in the order in which they were written or came. */
  readonly activations: readonly RegisteredExchange[];
  /** IDIS installations, archived ones too. */
  readonly installations: readonly RegisteredInstallation[];
  /** Their orders, cancelled ones too. */
  readonly installationOrders: readonly RegisteredInstallationOrder[];
  /** Rules of alerts that somebody set; what is built in is not among them. */
  readonly alertRules: readonly AlertRule[];
  /** Those that have run out too, as long as nobody woke or snoozed it again. */
  readonly snoozes: readonly Snooze[];
  /** AC-6: licence servers of installations. */
  readonly licenceServers: readonly RegisteredLicenceServer[];
  /** AC-3: by product version, the lowest first; what came with Coterm too. */
  readonly levelCatalogues: readonly LevelCatalogue[];
  /** What was bought for the counters of installations. */
  readonly allotments: readonly Allotment[];
  /** Snapshots that came as files. */
  readonly usageImports: readonly UsageImport[];
  /** Quotes of renewals, whatever became of them. */
  readonly quotes: readonly RegisteredQuote[];
  /** Renewals that somebody touched, or that were renewed once; the others have not been started. */
  readonly renewals: readonly RegisteredRenewal[];
  readonly conflicts: readonly Conflict[];
}
