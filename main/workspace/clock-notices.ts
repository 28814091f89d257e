/** Notices when this computer's clock is behind the journal's newest entry or the newest file of an issuer. A banner, and nothing else (`architecture.md`, "Time"). */
import type { LedgerEvent } from '../../domain/ledger/event';
import type { JournalNotice } from '../journal/mend-journal';

/** Clocks of honest computers differ by this much. */
const TOLERANCE_MS = 5 * 60_000;

/** The last instant that a date can name (ECMAScript). */
const LAST_INSTANT_MS = 8_640_000_000_000_000;

/** `issuedAt`: instants (RFC 3339) at which trusted issuers signed what stands in the register. */
export const clockNotices = (
  events: readonly LedgerEvent[],
  issuedAt: readonly string[],
  now: Date,
): readonly JournalNotice[] => {
  const instants = [...events.map(({ clock }) => clock.wallMs), ...issuedAt.map((instant) => Date.parse(instant))];
  const newestMs = instants.reduce((newest, instant) => Math.max(newest, instant), 0);
  if (now.getTime() >= newestMs - TOLERANCE_MS) return [];
  return [
    { code: 'workspace/clock-behind', facts: { newest: new Date(Math.min(newestMs, LAST_INSTANT_MS)).toISOString() } },
  ];
};
