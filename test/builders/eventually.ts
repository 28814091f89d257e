/** Waits until something holds. How long that takes is never judged: only what hangs is ended. */
import { vi } from 'vitest';

const HANGS_MS = 15_000;

export const eventually = <Value>(holds: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(holds, { timeout: HANGS_MS });
