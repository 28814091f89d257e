/** Compares a certificate's fingerprint with one that came another way: colons, blanks and capitals do not matter. */

export type HexComparison = 'nothing' | 'short' | 'matches' | 'differs';

/** As `openssl x509 -fingerprint -sha256` prints it, too. */
const digitsOf = (typed: string): string =>
  typed
    .replace(/^\s*sha-?256( fingerprint)?\s*[=:]/i, '')
    .replace(/[\s:-]/g, '')
    .toLowerCase();

/** `short` while what was typed is the beginning of the fingerprint. */
export const compareHex = (fingerprint: string, typed: string): HexComparison => {
  const given = digitsOf(typed);
  if (given === '') return 'nothing';
  if (given === fingerprint) return 'matches';
  return given.length < fingerprint.length && fingerprint.startsWith(given) ? 'short' : 'differs';
};
