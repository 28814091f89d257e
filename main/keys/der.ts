/** Writes the few ASN.1 DER values (ITU-T X.690) of which an encrypted private key is made. */

const lengthOf = (size: number): number[] => {
  if (size < 0x80) return [size];
  const bytes: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
};

const tagged = (tag: number, content: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.from([tag, ...lengthOf(content.length)]), content]);

export const derSequence = (...parts: readonly Uint8Array[]): Uint8Array => tagged(0x30, Buffer.concat(parts));
export const derOctets = (bytes: Uint8Array): Uint8Array => tagged(0x04, bytes);
export const derNull = (): Uint8Array => tagged(0x05, new Uint8Array());

/** A whole number from 0. */
export const derInteger = (value: number): Uint8Array => {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  // A leading zero keeps a high bit from meaning minus.
  return tagged(0x02, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Uint8Array.from([0]), bytes]));
};

/** Seven bits a byte, all but the last marked. */
const arc = (value: number): number[] => {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) + 128);
  return bytes;
};

/** An object identifier in dotted form, `1.2.840.113549.2.9`. */
export const derObjectId = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(arc)]));
};
