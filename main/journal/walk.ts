/** What a walk through the journal gathers: events, the ends of the devices' chains, and the hash of all bytes. */
import type { Hash } from 'node:crypto';
import type { HybridClock, LedgerEvent } from '../../domain/ledger/event';
import type { ChainEnd } from './chain';
import type { KnownDevices } from './known-devices';

/** What a walk has gathered so far. */
export interface Walk {
  readonly devices: KnownDevices;
  readonly events: LedgerEvent[];
  readonly ids: Set<string>;
  readonly ends: Map<string, ChainEnd>;
  /** SHA-256 over the bytes of all lines walked. */
  readonly hash: Hash;
  /** Bytes of all lines walked, newlines included. */
  bytes: number;
  latestClock: HybridClock | null;
}

/** `hash` covers the bytes that will be believed, if any. */
export const beginWalk = (devices: KnownDevices, hash: Hash): Walk => ({
  devices,
  events: [],
  ids: new Set(),
  ends: new Map(),
  hash,
  bytes: 0,
  latestClock: null,
});
