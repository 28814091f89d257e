/** A release is launched, and ends the General Availability of the one it supersedes (LP-9). */
import type { Refusal } from '../result';
import type { Book } from './book';
import type { ReleaseLaunched } from './pool-change';

export const launchRelease = (book: Book, { release, supersedes, on }: ReleaseLaunched): Refusal | null => {
  if (book.releases.has(release)) return { code: 'release/exists', release };
  const superseded = supersedes === null ? null : book.releases.get(supersedes);
  if (superseded === undefined) return { code: 'release/unknown', release: supersedes };
  // What was superseded once stays superseded from its first day.
  if (superseded !== null && superseded.supersededOn === null)
    book.releases.set(superseded.release, { ...superseded, supersededOn: on });
  book.releases.set(release, { release, launchedOn: on, supersededOn: null });
  return null;
};
