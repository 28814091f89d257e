/** A task: something in the register that needs a person, with who, what and when. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { ExpiryBand } from './expiry-band';
import type { RenewalOutlook } from './renewal-outlook';

/** The pool that a task is about, as people call it: by its id where it has no name. */
export interface TaskPool {
  readonly pool: string;
  readonly name: string;
  readonly customer: string;
}

interface Task {
  /** Unique among the tasks of a register, and the same as long as the task stands. */
  readonly key: string;
  readonly band: ExpiryBand;
  /** The day on which it ends, ended, or began to be so. */
  readonly on: CivilDate;
}

/** Something that ends, or has ended, on `on`. */
interface DatedTask extends Task {
  readonly pool: TaskPool;
  /** Licences concerned: the SUP-bearing ones, or those of the subscription. */
  readonly quantity: number;
  /** Whole days from today to `on`; what ends today is 0. */
  readonly daysLeft: number;
}

/** LP-10: nobody has activated anything, and SUP will start by itself. */
export interface WindowTask extends DatedTask {
  readonly kind: 'window-closes';
}

export interface SupEndTask extends DatedTask {
  readonly kind: 'sup-ends';
  /** The day on which SUP started by itself, while still nothing is activated; else `null`. */
  readonly startedByItself: CivilDate | null;
}

export interface SupEndedTask extends DatedTask {
  readonly kind: 'sup-lapsed' | 'sup-suspended';
  readonly renewal: RenewalOutlook;
}

/** Subscription lots of one pool that end together. */
export interface SubscriptionTask extends DatedTask {
  readonly kind: 'subscription-ends';
  readonly products: readonly string[];
}

/** LP-3: the product warranty of lots of one pool. */
export interface WarrantyTask extends DatedTask {
  readonly kind: 'warranty-ends';
}

/** LP-13: licences that have left a pool and have not arrived. */
export interface TransitTask extends Task {
  readonly kind: 'in-transit';
  readonly transfer: string;
  readonly quantity: number;
  readonly daysSoFar: number;
  /** The partner, customer or licence server that they go to; `null` where the register does not say. */
  readonly destination: string | null;
  /** Where they came from; `null` where the register no longer says. */
  readonly pool: TaskPool | null;
}

/** LP-5: licences that were ordered and that no licence file holds yet. */
export interface OrderTask extends Task {
  readonly kind: 'order-due';
  readonly order: string;
  readonly number: string;
  readonly partner: string;
  readonly customer: string;
  /** Licences that are still missing, and those that were ordered. */
  readonly quantity: number;
  readonly ordered: number;
  /** Whole days from today to the last of the 30; what is due today is 0. */
  readonly daysLeft: number;
}

/** A change from elsewhere that the rules forbid: left out of the sums until somebody decides. */
export interface ConflictTask extends Task {
  readonly kind: 'conflict';
  readonly error: Refusal;
  readonly pool: TaskPool | null;
  /** The file that is in conflict, if it is one. */
  readonly docId: string | null;
}

/** An imported file whose bytes are gone: the pools in it are left out. */
export interface MissingDocumentTask extends Task {
  readonly kind: 'document-missing';
  readonly docId: string;
  readonly fileName: string;
}

/** LP-8: licences are meant for sites that no EULA covers, or the customer's own has run out. */
export interface EulaMissingTask extends Task {
  readonly kind: 'eula-missing';
  readonly customer: string;
  /** Those without one; none where the customer has no sites. */
  readonly sites: readonly { readonly site: string; readonly name: string }[];
  /** Licences that are meant for those sites; else those of the customer. */
  readonly quantity: number;
  /** Whether there was one once: then `on` is the day on which it ended. */
  readonly wasSigned: boolean;
}

/** LP-8: a EULA ends, and no other takes its place. */
export interface EulaEndTask extends Task {
  readonly kind: 'eula-ends';
  readonly daysLeft: number;
  readonly customer: string;
  /** Name of the site that it is for; `null` for the whole customer. */
  readonly site: string | null;
  /** The one product that it is for, of the vendor's or of a third party's. */
  readonly product: string | null;
}

/** A request of an offline activation, or of its return, that has no answer yet: ours to give, or ours to wait for. */
interface RequestTask extends Task {
  readonly asks: 'activate' | 'return';
  readonly daysSoFar: number;
  /** Name of the site that asks. */
  readonly site: string;
  readonly quantity: number;
  /** `null` where the register does not have it. */
  readonly pool: TaskPool | null;
}

interface ToAnswerTask extends RequestTask {
  readonly kind: 'request-to-answer';
}

interface WaitingTask extends RequestTask {
  readonly kind: 'request-waiting';
}

/** The IDIS installation that a task is about. */
export interface TaskInstallation {
  readonly installation: string;
  readonly name: string;
  readonly customer: string;
}

/** ID-10: subscriptions of one installation that end, or have ended, together. */
export interface TermTask extends Task {
  readonly kind: 'term-ends';
  readonly daysLeft: number;
  readonly installation: TaskInstallation;
  readonly quantity: number;
  readonly parts: readonly string[];
}

/** ID-2, ID-4: an order that the vendor has not confirmed yet; `on` is the day on which it was placed. */
export interface OrderWaitsTask extends Task {
  readonly kind: 'installation-order-waits';
  readonly daysSoFar: number;
  readonly order: string;
  readonly number: string;
  readonly installation: TaskInstallation;
  /** As ordered: a pack counts once. */
  readonly quantity: number;
  /** Whether the installation's first serial comes with it. */
  readonly isFirst: boolean;
}

/** ID-3: nothing can be ordered for it as an existing installation. */
export interface NoSerialTask extends Task {
  readonly kind: 'installation-without-serial';
  readonly installation: TaskInstallation;
}

/** AC-1, AC-2: as many are used as there are, or more; `on` is the day of the reading that says so. */
export interface UsedUpTask extends Task {
  readonly kind: 'over-used' | 'exhausted';
  readonly installation: TaskInstallation;
  /** `cameras`, `intercoms` or `level-2`. */
  readonly licence: string;
  /** The name of its level; `null` for cameras and intercoms. */
  readonly level: string | null;
  readonly used: number;
  readonly total: number;
}

/** AC-6, AC-7: a licence server answers with an error, or not at all. */
export interface ServerTask extends Task {
  readonly kind: 'server-inactive' | 'server-unavailable';
  /** Instant. */
  readonly since: string;
  readonly installation: TaskInstallation;
  readonly purpose: 'cameras' | 'analytics';
}

/** AC-5: data of analytics whose licences are gone are deleted on `on`. */
export interface DeletionTask extends Task {
  readonly kind: 'analytics-deleted';
  readonly daysLeft: number;
  readonly installation: TaskInstallation;
  readonly licence: string;
  readonly level: string | null;
}

/** AC-10. */
export interface SupportTask extends Task {
  readonly kind: 'support-ends';
  readonly daysLeft: number;
  readonly installation: TaskInstallation;
  /** Whose support; `null` where it is that of all. */
  readonly purpose: 'cameras' | 'analytics' | null;
}

export type UsageTask = UsedUpTask | ServerTask | DeletionTask | SupportTask;
export type InstallationTask = TermTask | OrderWaitsTask | NoSerialTask;
export type ActivationTask = ToAnswerTask | WaitingTask;
export type EulaTask = EulaMissingTask | EulaEndTask;
export type PoolTask = WindowTask | SupEndTask | SupEndedTask | SubscriptionTask;
export type OpenTask = OrderTask | TransitTask | ConflictTask | MissingDocumentTask;
export type OverviewTask =
  PoolTask | WarrantyTask | OpenTask | EulaTask | ActivationTask | InstallationTask | UsageTask;
