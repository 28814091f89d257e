/** Notices when this computer's clock is behind the journal's newest entry. A banner, and nothing else (`architecture.md`, "Time"). */
import type { LedgerEvent } from '../../domain/ledger/event';
import type { JournalNotice } from '../journal/mend-journal';

/** Clocks of honest computers differ by this much. */
const TOLERANCE_MS = 5 * 60_000;

/** The last instant that a date can name (ECMAScript). */
const LAST_INSTANT_MS = 8_640_000_000_000_000;

export const clockNotices = (events: readonly LedgerEvent[], now: Date): readonly JournalNotice[] => {
  const newestMs = events.reduce((newest, { clock }) => Math.max(newest, clock.wallMs), 0);
  if (now.getTime() >= newestMs - TOLERANCE_MS) return [];
  return [
    { code: 'workspace/clock-behind', facts: { newest: new Date(Math.min(newestMs, LAST_INSTANT_MS)).toISOString() } },
  ];
};
