/** What the register says of a pool: the shapes that `coterm simulate` prints and the screens show. */
import type { CivilDate } from '../calendar/civil-date';
import type { ReleaseStage } from '../release/life-cycle';

export const poolStates = ['awaiting-activation', 'active', 'lapsed', 'suspended', 'none'] as const;
/** SUP state of a pool (policy-rules.md); `none` without SUP-bearing licences. */
export type PoolState = (typeof poolStates)[number];

/** A step of the pool's SSED, and what caused it. */
export interface SsedStep {
  readonly on: CivilDate;
  readonly ssed: CivilDate | null;
  /** The kind of the change, or `window-ended`. */
  readonly cause: string;
}

/** A lot as the pool's report prints it; a subscription lot has its name and quantity only. */
export interface LotReport {
  readonly lot: string;
  readonly quantity: number;
  readonly supExpiresOn?: CivilDate;
  /** Days since 1970-01-01 as a reduced fraction, `"20269"` or `"61012/3"`. */
  readonly supExpiresExact?: string;
}

export interface PoolReport {
  readonly pool: string;
  readonly quantity: number;
  readonly activated: number;
  readonly state: PoolState;
  readonly ssed: CivilDate | null;
  readonly ssedExact: string | null;
  /** True before commencement: the date is computed as if nothing is ever activated. */
  readonly projected: boolean;
  readonly commencedOn: CivilDate | null;
  readonly activateBy: CivilDate;
  readonly backstop: CivilDate;
  readonly lots: readonly LotReport[];
  readonly history: readonly SsedStep[];
}

export interface TransitReport {
  readonly transfer: string;
  readonly quantity: number;
  readonly since: CivilDate;
  readonly lots: readonly { readonly lot: string; readonly quantity: number; readonly supExpiresExact?: string }[];
}

export interface ReleaseReport {
  readonly release: string;
  readonly stage: ReleaseStage;
}
