/** A step of a what-if draft as it is typed: what would be done, to which pool, with which values. */
import type { RemovalReading } from '../../../../domain/policy/policy';

export const stepKinds = ['transfer', 'add', 'remove', 'renew', 'activate', 'move-activation'] as const;
export type StepKind = (typeof stepKinds)[number];

/** One shape for all kinds, so that what was typed survives a change of mind; each kind reads its own. */
export interface StepFields {
  /** The pool that it is about; the one that licences leave. */
  readonly pool: string;
  /** Where transferred licences arrive: a pool, or `INTO_TRANSIT`. */
  readonly to: string;
  readonly quantity: string;
  /** What leaves: a lot's name, or `IN_JOINING_ORDER`. */
  readonly lot: string;
  readonly reading: RemovalReading;
  readonly product: string;
  readonly months: string;
  readonly on: string;
  /** What a new lot, or a transfer, would be called. */
  readonly name: string;
}

export interface WhatIfStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly fields: StepFields;
}
