/** A ledger event: the changes that a person or a file made in one step, and where it stands in the order of the fold. */
import { z } from 'zod';
import { changeSchema } from './change';

/** Hybrid logical clock: wall time in milliseconds since 1970-01-01 UTC, and a counter for equal times. */
export const clockSchema = z.strictObject({ wallMs: z.int().min(0), counter: z.int().min(0) });
export type HybridClock = Readonly<z.infer<typeof clockSchema>>;

/** The payload of one journal line (`ilf-event.v1+jws`). */
export const ledgerEventSchema = z.strictObject({
  v: z.literal(1),
  /** UUID, made by the device. */
  id: z.uuid(),
  /** RFC 7638 thumbprint of the device key that signed it. */
  device: z.string().length(43),
  /** Counts this device's events from 1. */
  seq: z.int().min(1),
  /** Digest of the device's previous journal line, `null` for its first. */
  prev: z.string().nullable(),
  clock: clockSchema,
  changes: z.array(changeSchema).min(1).max(500),
});

export type LedgerEvent = Readonly<z.infer<typeof ledgerEventSchema>>;
