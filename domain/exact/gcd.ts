/** Greatest common divisor of two BigInts, by Euclid; Numbers take over as soon as both fit. */

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const gcdOfNumbers = (left: number, right: number): number => {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
};

/** Always positive, unless both are zero. */
export const gcd = (left: bigint, right: bigint): bigint => {
  let [a, b] = [absolute(left), absolute(right)];
  while (b !== 0n) {
    if (a <= LARGEST && b <= LARGEST) return BigInt(gcdOfNumbers(Number(a), Number(b)));
    [a, b] = [b, a % b];
  }
  return a;
};
