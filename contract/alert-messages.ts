/** The shapes in which window and host speak of alerts. */
import { z } from 'zod';
import { civilDateSchema } from '../domain/calendar/civil-date-schema';

const nothing = z.strictObject({});
const count = z.int().min(0);
const installation = z.string();
const on = civilDateSchema;
const licence = z.string();
const level = z.string().nullable();
const purpose = z.enum(['cameras', 'analytics']);

/** `domain/overview/usage-facts.ts` says what each of them is. */
export const usageFactsSchema = z.strictObject({
  usedUp: z.array(z.strictObject({ installation, licence, level, used: count, total: count, on })),
  failing: z.array(
    z.strictObject({
      installation,
      purpose,
      state: z.enum(['inactive', 'unavailable']),
      since: z.string(),
      on,
    }),
  ),
  support: z.array(z.strictObject({ installation, purpose: purpose.nullable(), on })),
  deletions: z.array(z.strictObject({ installation, licence, level, on })),
});

/** What is new since it was told last, in words. */
const digestSchema = z.strictObject({
  digest: z.string(),
  title: z.string(),
  text: z.string(),
});
export type ShownDigest = Readonly<z.infer<typeof digestSchema>>;

const alertsStateSchema = z.strictObject({
  /** Instant of the last run; `null` before the first. */
  ranAt: z.string().nullable(),
  /** When it runs again at the latest. */
  next: z.string().nullable(),
  /** How much is overdue or due within 30 days and not snoozed. */
  count,
  usage: usageFactsSchema,
  /** Told nowhere yet: a window shows it, and says so by `alerts.told`. */
  digest: digestSchema.nullable(),
  /** Nobody is told anything of the sample, nor of a workspace that another Coterm writes. */
  quiet: z.enum(['sample', 'read-only']).nullable(),
});
export type AlertsState = Readonly<z.infer<typeof alertsStateSchema>>;

export const alertChannels = {
  'alerts.state': { input: nothing, output: alertsStateSchema },
  /** The digest was shown: nothing in it is told again. An older one than the last is passed over. */
  'alerts.told': { input: z.strictObject({ digest: z.string().max(100) }), output: nothing },
};

/** The alerts were run again; `alerts.state` says what came of it. */
export const alertsChangedSchema = z.strictObject({ count });
