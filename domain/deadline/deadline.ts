/** A deadline: a day on which something ends, or has ended, with what it is of and how many days are left. */
import type { CivilDate } from '../calendar/civil-date';
import type { ExpiryBand } from '../overview/expiry-band';
import type { Renewal } from '../pipeline/renewal';

/**
 * `sup`: a pool's SSED (LP-10). `subscription`: a lot's last day (LP-2). `term`: a part's (ID-10). `warranty`: LP-3.
 * `support`: the end of technical support (AC-10). `window`: the activation window (LP-10). `backstop`: LP-11.
 */
export const deadlineKinds = ['sup', 'subscription', 'term', 'warranty', 'support', 'window', 'backstop'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const deadlineVendors = ['iSentry', 'IDIS', 'Administrator client'] as const;
export type DeadlineVendor = (typeof deadlineVendors)[number];

export type DeadlineSubject =
  { readonly kind: 'pool'; readonly pool: string } | { readonly kind: 'installation'; readonly installation: string };

export interface Deadline {
  /** The same as long as the thing is there, whatever its day; of a renewal its key (`renewalKey`). */
  readonly key: string;
  readonly kind: DeadlineKind;
  readonly on: CivilDate;
  /** Whole days from the register's day; what ends today is 0. */
  readonly daysLeft: number;
  readonly band: ExpiryBand;
  /** An SSED before commencement: as if nothing is ever activated. */
  readonly projected: boolean;
  readonly subject: DeadlineSubject;
  /** As people call the subject: by its id where it has no name. */
  readonly name: string;
  /** Empty where nobody is named. */
  readonly customer: string;
  readonly partner: string | null;
  readonly vendor: DeadlineVendor;
  readonly territory: string | null;
  /** Licences, or cameras of a part; 0 for the end of technical support, which counts none. */
  readonly quantity: number;
  /** Ids of products, or part numbers. */
  readonly products: readonly string[];
  /** What can be renewed; `null` for a window, a backstop, a warranty and technical support. */
  readonly renewal: Renewal | null;
}

/** AC-10: the last day of technical support of an installation, as its server said it. */
export interface SupportEnd {
  readonly installation: string;
  /** Of the core or the analytics, where the two end on different days; else `null` or left out. */
  readonly purpose?: string | null;
  readonly on: CivilDate;
}
