/** What can happen to alerts: their rules, for everybody or for one customer, pool or installation, and snoozes. */
import { z } from 'zod';
import { civilDateSchema } from '../calendar/civil-date-schema';
import { subjectSchema } from '../customer/subject';
import { nameSchema } from '../text-schema';
import { alertKinds, isEnding, isLasting, type AlertKind } from './alert-kind';

export const MOST_LEAD_DAYS = 3650;
export const MOST_LEADS = 12;
export const MOST_HOURS = 8760;

export const alertScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  ...subjectSchema.options,
]);
export type AlertScope = Readonly<z.infer<typeof alertScopeSchema>>;

const on = civilDateSchema;
const alert = z.enum(alertKinds);

interface Said {
  readonly alert: AlertKind;
  readonly leadDays?: readonly number[] | undefined;
  readonly afterHours?: number | undefined;
  readonly off?: true | undefined;
}

/** Lead days for what ends, hours for what lasts, and neither for the rest or where nobody is told. */
const saysWhatItTakes = ({ alert: kind, leadDays, afterHours, off }: Said): boolean => {
  const isOn = off === undefined;
  return (
    (leadDays !== undefined) === (isOn && isEnding(kind)) && (afterHours !== undefined) === (isOn && isLasting(kind))
  );
};

const areDistinct = (days: readonly number[]): boolean => new Set(days).size === days.length;

/** Says all of a rule again. Without lead days what ends is told once it has ended. */
const alertRuleSet = z
  .strictObject({
    kind: z.literal('alert-rule-set'),
    on,
    alert,
    scope: alertScopeSchema,
    leadDays: z.array(z.int().min(0).max(MOST_LEAD_DAYS)).max(MOST_LEADS).refine(areDistinct, 'a day twice').optional(),
    afterHours: z.int().min(1).max(MOST_HOURS).optional(),
    off: z.literal(true).optional(),
  })
  .refine(saysWhatItTakes, 'leadDays belong to what ends, afterHours to what lasts, and neither beside off');

/** What is wider holds again. */
const alertRuleRemoved = z.strictObject({ kind: z.literal('alert-rule-removed'), on, alert, scope: alertScopeSchema });

/** Silent until the day, and told once on it if it still stands; `alert` is the key of a task. */
const alertSnoozed = z.strictObject({
  kind: z.literal('alert-snoozed'),
  on,
  alert: nameSchema,
  until: civilDateSchema,
});

const alertWoken = z.strictObject({ kind: z.literal('alert-woken'), on, alert: nameSchema });

export const alertChangeSchemas = [alertRuleSet, alertRuleRemoved, alertSnoozed, alertWoken] as const;

export type AlertChange = Readonly<z.infer<(typeof alertChangeSchemas)[number]>>;

const kinds: ReadonlySet<string> = new Set(alertChangeSchemas.map(({ shape }) => shape.kind.value));

export const isAlertChange = (change: { readonly kind: string }): change is AlertChange => kinds.has(change.kind);
