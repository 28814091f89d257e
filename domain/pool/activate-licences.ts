/** Licences are activated; the first one starts the pool's SUP (LP-10). */
import { add, compare, subtract, toNumber } from '../exact/exact';
import type { Refusal } from '../result';
import { poolOn, type Book } from './book';
import { commence } from './commencement';
import type { LicencesActivated } from './pool-change';

export const activateLicences = (book: Book, { pool: name, quantity, on }: LicencesActivated): Refusal | null => {
  const pool = poolOn(book, name, on);
  if (pool === null) return { code: 'pool/unknown', pool: name };
  const available = subtract(pool.quantity, pool.activated);
  if (compare(quantity, available) > 0)
    return { code: 'pool/too-few-licences', pool: name, quantity, available: toNumber(available) };
  pool.activated = add(pool.activated, quantity);
  if (pool.commencedOn === null) commence(pool, on);
  return null;
};
