/** The pool that the address names. Ids hold any character, so the raw address is read: a router would decode it twice. */
import { useHashLocation } from 'wouter/use-hash-location';
import { poolPath } from '../../app/paths';

const BEFORE_ID = poolPath('');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A mistyped address is shown as it stands.
    return text;
  }
};

/** The id in an address such as `/pools/p/P-0417`. */
export const poolInAddress = (path: string): string => decoded(path.slice(BEFORE_ID.length));

export const usePoolInAddress = (): string => poolInAddress(useHashLocation()[0]);
