/** How people compare fingerprints: the 43 characters of a thumbprint in groups of four. */

/** `NzbL sXh8 uDCc ...`. */
export const groupedFingerprint = (kid: string): string => kid.match(/.{1,4}/g)?.join(' ') ?? '';

/** Takes white space and colons out again; a dash is a character of base64url and stays. */
export const ungroupedFingerprint = (typed: string): string => typed.replace(/[\s:]/g, '');
