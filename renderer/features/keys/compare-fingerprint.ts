/** Compares a key's fingerprint with one that was given by another way. */

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

export type FingerprintComparison = 'short' | 'matches' | 'differs';

/** `short` while what was typed is the beginning of the fingerprint. Spaces do not matter, capitals do. */
export const compareFingerprint = (kid: string, typed: string): FingerprintComparison => {
  const given = withoutSpaces(typed);
  if (given === kid) return 'matches';
  return given.length < kid.length && kid.startsWith(given) ? 'short' : 'differs';
};

export const typedLength = (typed: string): number => withoutSpaces(typed).length;
