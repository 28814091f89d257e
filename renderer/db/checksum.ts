/** A quick checksum (FNV-1a, 32 bits) against damaged rows. It guards against accidents; the journal's signatures guard the truth. */
import type { Register } from '../../domain/ledger/register';

export const checksum = (value: unknown): number => {
  const text = JSON.stringify(value);
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
};

/** The same over bytes. */
export const bytesSum = (bytes: Uint8Array): number => {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
};

/** The checksum of a register, whatever the order of its members. */
export const registerSum = (register: Register): number => {
  const { pools, ...rest } = register;
  return checksum([pools, Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))]);
};
