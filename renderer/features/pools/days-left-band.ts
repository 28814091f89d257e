/** The bands by days left in which everything that ends is sorted and coloured (policy-rules.md, "SUP states of a pool"). */

export const daysLeftBands = ['lapsed', '0-7', '8-14', '15-30', '31-60', '61-90', '91-180', 'later'] as const;
export type DaysLeftBand = (typeof daysLeftBands)[number];

const LAST_DAYS: readonly (readonly [band: DaysLeftBand, lastDay: number])[] = [
  ['lapsed', -1],
  ['0-7', 7],
  ['8-14', 14],
  ['15-30', 30],
  ['31-60', 60],
  ['61-90', 90],
  ['91-180', 180],
];

/** The band of whole days left; what ends today has 0 days left and is not lapsed. */
export const daysLeftBand = (daysLeft: number): DaysLeftBand =>
  LAST_DAYS.find(([, lastDay]) => daysLeft <= lastDay)?.[0] ?? 'later';

export type Urgency = 'past' | 'urgent' | 'due' | 'plain';

/** Up to 14 days is urgent (red), 15 to 60 is due (amber), then plain. */
export const urgencyOf = (daysLeft: number): Urgency =>
  daysLeft < 0 ? 'past' : daysLeft <= 14 ? 'urgent' : daysLeft <= 60 ? 'due' : 'plain';
