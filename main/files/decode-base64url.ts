/** Decodes base64url (RFC 4648 section 5) in its one canonical spelling, so that a signed text cannot be written in two ways. */
import { done, refuse, type Result } from '../../domain/result';

const alphabet = /^[A-Za-z0-9_-]*$/;
const order = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bits of the last character that belong to no byte: they have to be zero. */
const unusedBits: Readonly<Record<number, number>> = { 0: 0, 2: 0b1111, 3: 0b11 };

const spellingFault = (text: string): string => {
  if (/\s/.test(text)) return 'envelope/white-space';
  return text.includes('=') ? 'envelope/padding' : 'envelope/not-base64url';
};

const hasTrailingBits = (text: string): boolean =>
  (order.indexOf(text.at(-1) ?? 'A') & (unusedBits[text.length % 4] ?? 0)) !== 0;

/** Errors with `where`: `envelope/white-space`, `envelope/padding`, `envelope/not-base64url`, `envelope/trailing-bits`. */
export const decodeBase64url = (text: string, where: string): Result<Uint8Array> => {
  if (!alphabet.test(text)) return refuse(spellingFault(text), { where });
  if (text.length % 4 === 1) return refuse('envelope/not-base64url', { where });
  if (hasTrailingBits(text)) return refuse('envelope/trailing-bits', { where });
  return done(Buffer.from(text, 'base64url'));
};
