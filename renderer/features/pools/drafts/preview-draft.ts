/** What a draft would do, without recording it: decided by the rules, folded, and compared with the register before. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import type { Change } from '../../../../domain/ledger/change';
import { decide } from '../../../../domain/ledger/decide';
import type { LedgerEvent } from '../../../../domain/ledger/event';
import { foldLedger } from '../../../../domain/ledger/fold-ledger';
import type { Ledger } from '../../../../domain/ledger/ledger';
import type { Register } from '../../../../domain/ledger/register';
import { poolDifferences, type PoolDifference } from '../../../../domain/ledger/pool-differences';
import { done, type Result } from '../../../../domain/result';

export interface DraftPreview {
  /** The day on which both sides are looked at: today, or the draft's own day if that is later. */
  readonly asOf: CivilDate;
  readonly differences: readonly PoolDifference[];
  /** Both sides as they are on another day, worked out when asked for. */
  readonly sidesOn: (day: CivilDate) => DraftSides;
}

/** The register without the draft and with it. */
export interface DraftSides {
  readonly before: Register;
  readonly after: Register;
}

/** Never leaves the window: the host makes the real event, with its own id, key and clock. */
const DRAFT_ID = '00000000-0000-4000-8000-000000000000';
const NO_DEVICE = '0'.repeat(43);

const candidateOf = (ledger: Ledger, changes: readonly Change[]): LedgerEvent => {
  const latest = ledger.events.reduce((wallMs, { clock }) => Math.max(wallMs, clock.wallMs), 0);
  return {
    v: 1,
    id: DRAFT_ID,
    device: NO_DEVICE,
    seq: 1,
    prev: null,
    clock: { wallMs: latest + 1, counter: 0 },
    changes: [...changes],
  };
};

const latestDay = (changes: readonly Change[], today: CivilDate): CivilDate =>
  changes.reduce((latest, { on }) => (on > latest ? on : latest), today);

/**
 * The differences that the changes make, or the refusal with which the rules forbid them. `register` is that of the
 * ledger as it stands: it spares folding the side before where both are looked at on its own day.
 */
export const previewDraft = (ledger: Ledger, changes: readonly Change[], register: Register): Result<DraftPreview> => {
  const decided = decide(ledger, candidateOf(ledger, changes));
  if (!decided.ok) return decided;
  const asOf = latestDay(changes, register.asOf);
  const drafted = { ...ledger, events: [...ledger.events, decided.value] };
  const fold = (day: CivilDate): DraftSides => ({
    before: day === register.asOf ? register : foldLedger(ledger, day),
    after: foldLedger(drafted, day),
  });
  const sides = fold(asOf);
  return done({
    asOf,
    differences: poolDifferences(sides.before, sides.after),
    sidesOn: (day) => (day === asOf ? sides : fold(day)),
  });
};
