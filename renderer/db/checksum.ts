/** A quick checksum (FNV-1a, 32 bits) against damaged rows. It guards against accidents; the journal's signatures guard the truth. */
import type { Register } from '../../domain/ledger/register';

/** Of a text, carried on from another sum where one is given. */
export const textSum = (text: string, from = 0x811c9dc5): number => {
  let sum = from;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
};

export const checksum = (value: unknown): number => textSum(JSON.stringify(value));

/** The same over bytes. */
export const bytesSum = (bytes: Uint8Array): number => {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
};

/** The checksum of a register, whatever the order of its members. The pages of its installations have sums of their own. */
export const registerSum = (register: Register): number => {
  const { pools, installations, ...rest } = register;
  return checksum([pools, installations.length, Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))]);
};
