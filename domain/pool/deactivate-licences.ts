/** Activated licences become free again. What the first activation started stays as it is (LP-10). */
import { compare, subtract, toNumber } from '../exact/exact';
import type { Refusal } from '../result';
import { poolOn, type Book } from './book';
import type { LicencesDeactivated } from './pool-change';

export const deactivateLicences = (book: Book, { pool: name, quantity, on }: LicencesDeactivated): Refusal | null => {
  const pool = poolOn(book, name, on);
  if (pool === null) return { code: 'pool/unknown', pool: name };
  const activated = toNumber(pool.activated);
  if (compare(quantity, pool.activated) > 0) return { code: 'pool/too-few-activated', pool: name, quantity, activated };
  pool.activated = subtract(pool.activated, quantity);
  return null;
};
