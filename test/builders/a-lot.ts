/** A registered lot with everything filled in; say only what the test is about. */
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import type { RegisteredLot } from '../../domain/ledger/register';

/** A day of the calendar written in a test. */
export const day = (text: string): CivilDate => text as CivilDate;

export interface LotFacts extends Partial<Omit<RegisteredLot, 'supExpiresOn'>> {
  /** Also gives the exact date, unless that is said. */
  readonly supExpiresOn?: CivilDate;
}

/** Forty perpetual licences of Core to 30 June 2025. */
export const aLot = (over: LotFacts = {}): RegisteredLot => {
  const supExpiresOn = over.supExpiresOn ?? day('2025-06-30');
  return {
    lot: 'L1',
    quantity: 40,
    product: 'iSentry Core',
    variant: null,
    release: null,
    term: 'perpetual',
    joinedOn: day('2024-03-01'),
    supMonths: 12,
    expiresOn: null,
    unitPrice: null,
    warrantyUntil: null,
    docId: null,
    serialCount: 0,
    weightExact: String(over.quantity ?? 40),
    ...over,
    supExpiresOn,
    supExpiresExact: over.supExpiresExact ?? String(toDayNumber(supExpiresOn)),
  };
};

/** Ten subscription licences, which stand outside the SSED. */
export const aSubscriptionLot = (over: Partial<RegisteredLot> = {}): RegisteredLot => ({
  lot: 'S1',
  quantity: 10,
  product: 'TREX Standard',
  variant: null,
  release: null,
  term: 'subscription',
  joinedOn: day('2024-03-01'),
  supMonths: null,
  expiresOn: day('2026-02-28'),
  weightExact: null,
  unitPrice: null,
  warrantyUntil: null,
  docId: null,
  serialCount: 0,
  ...over,
});
