/** Tells which 32 bytes are a public key worth trusting: a canonical point of the curve outside the small subgroup. */

/** The field's prime, 2^255 - 19 (RFC 8032 section 5.1). */
const P = 2n ** 255n - 19n;
/** The curve's constant d = -121665/121666 (RFC 8032 section 5.1). */
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const SIGN_BIT = 1n << 255n;

/**
 * The y of all eight points whose order divides 8. With such a "key" one signature can fit many messages. The values are
 * in table 6 of Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs" (2020), and follow from doubling a point to zero.
 */
const lowOrderYs: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  P - 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
]);

const fromLittleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = base % P;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % P;
    square = (square * square) % P;
  }
  return result;
};

/** Whether some x belongs to y: x^2 = (y^2 - 1) / (d y^2 + 1) has to be a square, by Euler's criterion. */
const isOnCurve = (y: bigint): boolean => {
  const ySquared = (y * y) % P;
  const xSquared = ((ySquared - 1n + P) * power(D * ySquared + 1n, P - 2n)) % P;
  return xSquared === 0n || power(xSquared, (P - 1n) / 2n) === 1n;
};

export type PointFault = 'key/not-canonical' | 'key/low-order' | 'key/not-on-curve';

/** What is wrong with the 32 bytes of a public key, or `null`. */
export const pointFault = (bytes: Uint8Array): PointFault | null => {
  const encoded = fromLittleEndian(bytes);
  const y = encoded & (SIGN_BIT - 1n);
  if (lowOrderYs.has(y % P)) return 'key/low-order';
  if (y >= P) return 'key/not-canonical';
  return isOnCurve(y) ? null : 'key/not-on-curve';
};
