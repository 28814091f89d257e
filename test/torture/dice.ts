/** Dice that fall the same way again for the same seed (mulberry32), so that a loop that lost something can be looked at. */

export interface Dice {
  /** From 0 to below 1. */
  readonly roll: () => number;
  /** A whole number from 1 to `most`. */
  readonly upTo: (most: number) => number;
}

export const createDice = (seed: number): Dice => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { roll, upTo: (most) => 1 + Math.floor(roll() * most) };
};
