/** A document's digest as the tools of every system print it: `sha256sum`, `Get-FileHash`. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGEST_BITS = 256;

const bitsOf = (character: string): string => ALPHABET.indexOf(character).toString(2).padStart(6, '0');

/** `sha256:` with base64url becomes 64 hexadecimal digits. */
export const hexDigest = (docId: string): string => {
  const bits = [...docId.replace(/^sha256:/, '')].map(bitsOf).join('').slice(0, DIGEST_BITS);
  return (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join('');
};
