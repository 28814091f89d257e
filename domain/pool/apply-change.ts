/** Applies one change to the book, or refuses it and leaves the book as it was; writes the step into the pool's history. */
import type { Refusal } from '../result';
import { activateLicences } from './activate-licences';
import { addLot } from './add-lot';
import { poolOn, type Book } from './book';
import { createPool } from './create-pool';
import { deactivateLicences } from './deactivate-licences';
import { launchRelease } from './launch-release';
import type { PoolChange } from './pool-change';
import { recordStep, roundedSsed } from './pool';
import { acceptTransfer, receiveLicences } from './receive-licences';
import { removeLicences } from './remove-licences';
import { renewSubscription } from './renew-subscription';
import { renewSup } from './renew-sup';

const apply = (book: Book, change: PoolChange): Refusal | null => {
  switch (change.kind) {
    case 'release-launched':
      return launchRelease(book, change);
    case 'pool-created':
      return createPool(book, change);
    case 'lot-added':
      return addLot(book, change);
    case 'licences-activated':
      return activateLicences(book, change);
    case 'licences-deactivated':
      return deactivateLicences(book, change);
    case 'licences-removed':
      return removeLicences(book, change);
    case 'licences-received':
      return receiveLicences(book, change);
    case 'transfer-accepted':
      return acceptTransfer(book, change);
    case 'sup-renewed':
      return renewSup(book, change);
    case 'subscription-renewed':
      return renewSubscription(book, change);
  }
};

/**
 * `null` when applied. A history entry is written when the rounded SSED differs from before (`null` is a value),
 * and always at commencement when there is an SSED.
 */
export const applyChange = (book: Book, change: PoolChange): Refusal | null => {
  if (change.kind === 'release-launched') return apply(book, change);
  const before = poolOn(book, change.pool, change.on);
  const commencedBefore = before !== null && before.commencedOn !== null;
  const ssedBefore = before === null ? null : roundedSsed(before, book.policy);
  const refusal = apply(book, change);
  if (refusal !== null) return refusal;
  const pool = poolOn(book, change.pool, change.on);
  if (pool === null) return null;
  const ssed = roundedSsed(pool, book.policy);
  const commenced = !commencedBefore && pool.commencedOn !== null && ssed !== null;
  if (ssed !== ssedBefore || commenced) recordStep(pool, change.on, ssed, change.kind);
  return null;
};
