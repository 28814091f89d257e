/** Medians, percentiles and the verdict on a goal. */

export interface Goal {
  /** `P1` … as in docs/performance.md. */
  readonly id: string;
  readonly says: string;
  readonly ours: number;
  /** What it is measured against; 1 for a plain bound. */
  readonly beside: number;
  /** The most that `ours / beside` may be. */
  readonly most: number;
  readonly unit: string;
}

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((one, other) => one - other);

/** `share` from 0 to 1, by the nearest rank. */
export const percentile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;

export const median = (values: readonly number[]): number => {
  const ordered = sorted(values);
  const middle = ordered.length / 2;
  const upper = ordered[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((ordered[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
};

export const ratioOf = ({ ours, beside }: Pick<Goal, 'ours' | 'beside'>): number => ours / beside;

/** `ok`, or by what factor it is missed. */
export const verdictOn = (goal: Goal): string => {
  const over = ratioOf(goal) / goal.most;
  return over <= 1 ? 'ok' : `MISSES by ${over.toFixed(2)}x`;
};
