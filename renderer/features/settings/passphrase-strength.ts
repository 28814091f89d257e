/** How hard a passphrase is to guess, roughly: by its length and by how many kinds of sign are in it. */

export type Strength = 'weak' | 'fair' | 'strong';

// Words are easier to guess than signs by chance, so that it takes four of them to be strong.
const FAIR_BITS = 65;
const STRONG_BITS = 110;

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[^a-zA-Z0-9]/, 33],
];

export const passphraseStrength = (passphrase: string): Strength => {
  const signs = kinds.reduce((sum, [kind, count]) => sum + (kind.test(passphrase) ? count : 0), 0);
  // A sign that is repeated adds little: `aaaaaaaa` counts as two.
  const different = Math.min(passphrase.length, new Set(passphrase).size * 2);
  const bits = different * Math.log2(Math.max(signs, 1));
  return bits >= STRONG_BITS ? 'strong' : bits >= FAIR_BITS ? 'fair' : 'weak';
};
