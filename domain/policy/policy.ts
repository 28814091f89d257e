/** The policy parameters: where the licence policy leaves a choice, the choice is one of these (policy-rules.md). */
import { z } from 'zod';

export const roundings = ['nearest', 'floor', 'ceil'] as const;
export const weights = ['quantity', 'price'] as const;
export const removalReadings = ['by-lot', 'at-average'] as const;
export const lapsedReadings = ['zero', 'negative', 'refuse'] as const;
export const renewalBases = ['from-expiry', 'from-renewal-date'] as const;
export const serialPers = ['family', 'part'] as const;

export type Rounding = (typeof roundings)[number];
export type Weight = (typeof weights)[number];
export type RemovalReading = (typeof removalReadings)[number];
export type LapsedReading = (typeof lapsedReadings)[number];
export type RenewalBasis = (typeof renewalBases)[number];
export type SerialPer = (typeof serialPers)[number];

/** More months than any contract runs, few enough that every date stays an exact whole number of days. */
export const MOST_MONTHS = 1_200_000;

/** LP-4: the term of the mandatory first-year SUP, where no lot says otherwise. */
export const MANDATORY_SUP_MONTHS = 12;

export const monthsSchema = z.int().min(1).max(MOST_MONTHS);

/** What `coterm simulate` knows: the parameters of pools. */
export const poolPolicySchema = z.strictObject({
  /** LP-10: months from pool creation in which a licence may be activated before SUP starts by itself. */
  activationWindowMonths: monthsSchema.default(6),
  /** How an exact SSED becomes a day: for display, lapse and suspension, and a renewal's delta only. */
  rounding: z.enum(roundings).default('nearest'),
  /** LP-12: what each licence weighs in the average. */
  weight: z.enum(weights).default('quantity'),
  /** LP-13: the date with which licences leave a pool. */
  removal: z.enum(removalReadings).default('by-lot'),
  /** What happens to the past dates of a lapsed pool when licences arrive. */
  lapsed: z.enum(lapsedReadings).default('zero'),
  /** From which day the renewal of a lapsed SUP counts. */
  renewalBasis: z.enum(renewalBases).default('from-expiry'),
});

export const policySchema = poolPolicySchema.extend({
  /** ID-6: an installation has one serial per licence family, or one per part number. */
  serialPer: z.enum(serialPers).default('family'),
});

export type Policy = Readonly<z.infer<typeof policySchema>>;

export const defaultPolicy: Policy = policySchema.parse({});
