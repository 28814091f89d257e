/** A pool is created for one project (LP-6, LP-7); its activation window runs from that day (LP-10). */
import type { Refusal } from '../result';
import type { Book } from './book';
import { newPool } from './pool';
import type { PoolCreated } from './pool-change';

export const createPool = (book: Book, { pool, on }: PoolCreated): Refusal | null => {
  if (book.pools.has(pool)) return { code: 'pool/exists', pool };
  book.pools.set(pool, newPool(pool, on, book.policy));
  return null;
};
