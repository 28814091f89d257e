/** What can call for somebody, and how: some things end on a day, some only matter once they last, some at once. */

/** Each with lead days: how many days before its end somebody is told. */
export const endingAlerts = [
  'sup',
  'window',
  'subscription',
  'term',
  'warranty',
  'support',
  'eula',
  'order',
  'deletion',
] as const;
/** Each with hours: how long it may last before somebody is told. */
export const lastingAlerts = ['inactive', 'unavailable', 'transit', 'request', 'confirmation', 'no-serial'] as const;
/** Told as soon as it is so. */
export const promptAlerts = ['over-used', 'exhausted', 'eula-missing', 'answer', 'conflict'] as const;

export const alertKinds = [...endingAlerts, ...lastingAlerts, ...promptAlerts] as const;
export type AlertKind = (typeof alertKinds)[number];
export type EndingAlert = (typeof endingAlerts)[number];
export type LastingAlert = (typeof lastingAlerts)[number];

const ending: ReadonlySet<AlertKind> = new Set(endingAlerts);
const lasting: ReadonlySet<AlertKind> = new Set(lastingAlerts);

export const isEnding = (alert: AlertKind): alert is EndingAlert => ending.has(alert);
export const isLasting = (alert: AlertKind): alert is LastingAlert => lasting.has(alert);

/** What is told once more when it has ended; of the others nothing stands then, or something else does. */
const lapsing: ReadonlySet<AlertKind> = new Set(['sup', 'subscription', 'term', 'support', 'order']);

export const isLapsing = (alert: AlertKind): boolean => lapsing.has(alert);
