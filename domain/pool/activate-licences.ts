/** Licences are activated; the first one starts the pool's SUP (LP-10). */
import type { Refusal } from '../result';
import { poolOn, type Book } from './book';
import { commence } from './commencement';
import type { LicencesActivated } from './pool-change';

export const activateLicences = (book: Book, { pool: name, quantity, on }: LicencesActivated): Refusal | null => {
  const pool = poolOn(book, name, on);
  if (pool === null) return { code: 'pool/unknown', pool: name };
  const available = pool.quantity - pool.activated;
  if (quantity > available) return { code: 'pool/too-few-licences', pool: name, quantity, available };
  pool.activated += quantity;
  if (pool.commencedOn === null) commence(pool, on);
  return null;
};
