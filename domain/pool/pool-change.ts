/** The changes that the rules of pools know, with days as numbers: what scenarios and ledger events are read into. */
import type { DayNumber } from '../calendar/civil-date';
import type { Exact } from '../exact/exact';
import type { RemovalReading } from '../policy/policy';
import type { Transit } from './book';
import type { LotFacts } from './lot';

interface OnADay {
  readonly on: DayNumber;
}

interface InAPool extends OnADay {
  readonly pool: string;
}

export interface PoolCreated extends InAPool {
  readonly kind: 'pool-created';
}

export interface LotAdded extends InAPool, LotFacts {
  readonly kind: 'lot-added';
  readonly lot: string;
  readonly quantity: number;
  readonly term:
    | { readonly kind: 'months'; readonly months: number }
    | { readonly kind: 'date'; readonly date: Exact }
    | { readonly kind: 'subscription'; readonly expiresOn: DayNumber | null };
}

export interface LicencesActivated extends InAPool {
  readonly kind: 'licences-activated';
  readonly quantity: number;
}

/** Activated licences that are free again, returned or lost with their server. No scenario has it. */
export interface LicencesDeactivated extends InAPool {
  readonly kind: 'licences-deactivated';
  readonly quantity: number;
}

export interface LicencesRemoved extends InAPool {
  readonly kind: 'licences-removed';
  readonly quantity: number;
  /** `null`: from the lots in the order in which they joined. */
  readonly lot: string | null;
  /** `null`: retired. */
  readonly transfer: string | null;
  /** `null`: as the policy in force says. */
  readonly reading: RemovalReading | null;
}

export interface LicencesReceived extends InAPool {
  readonly kind: 'licences-received';
  readonly transfer: string;
}

/** Licences that another partner released arrive: they bring what they are along. */
export interface TransferAccepted extends InAPool {
  readonly kind: 'transfer-accepted';
  readonly transit: Transit;
}

export interface SupRenewed extends InAPool {
  readonly kind: 'sup-renewed';
  readonly months: number;
  /** LP-15: Professional Services have evaluated the installation. */
  readonly evaluation: boolean;
}

/** LP-2: no scenario says it; the ledger does. */
export interface SubscriptionRenewed extends InAPool {
  readonly kind: 'subscription-renewed';
  readonly lot: string;
  readonly expiresOn: DayNumber;
}

export interface ReleaseLaunched extends OnADay {
  readonly kind: 'release-launched';
  readonly release: string;
  readonly supersedes: string | null;
}

export type PoolChange =
  | PoolCreated
  | LotAdded
  | LicencesActivated
  | LicencesRemoved
  | LicencesReceived
  | TransferAccepted
  | SupRenewed
  | SubscriptionRenewed
  | LicencesDeactivated
  | ReleaseLaunched;
