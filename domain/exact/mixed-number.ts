/** A whole number and what is left over, so that 20306 8/31 reads as people write it. */
import { exactText, floorExact, subtract, type Exact } from './exact';

export interface MixedNumber {
  readonly whole: number;
  /** `"8/31"`; `null` when nothing is left over. */
  readonly rest: string | null;
}

export const toMixedNumber = (value: Exact): MixedNumber => {
  const whole = floorExact(value);
  const rest = subtract(value, whole);
  return { whole, rest: rest === 0 ? null : exactText(rest) };
};
