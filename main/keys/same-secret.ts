/** Compares a secret with what was given for it. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** In a time that says nothing of where two texts differ, nor of how long they are. */
export const isSameSecret = (left: string, right: string): boolean => {
  const key = randomBytes(32);
  const digest = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
};
