/** How soon something ends, in the bands of policy-rules.md ("SUP states of a pool"). */

export const expiryBands = ['lapsed', '0-7', '8-14', '15-30', '31-60', '61-90', '91-180', 'later'] as const;
export type ExpiryBand = (typeof expiryBands)[number];

/** The most days left that a band still holds; the band before it holds what is less. */
export const mostDaysLeft: Readonly<Record<ExpiryBand, number>> = {
  lapsed: -1,
  '0-7': 7,
  '8-14': 14,
  '15-30': 30,
  '31-60': 60,
  '61-90': 90,
  '91-180': 180,
  later: Infinity,
};

/** `daysLeft` in whole days; what ends today is 0. */
export const expiryBand = (daysLeft: number): ExpiryBand =>
  expiryBands.find((band) => daysLeft <= mostDaysLeft[band]) ?? 'later';
