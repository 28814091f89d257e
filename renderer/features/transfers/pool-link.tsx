/** A pool's name, leading to its page; its id as a title. */
import { Link } from 'wouter';
import { poolPath } from '../../app/paths';

export const PoolLink = ({ pool, name }: { readonly pool: string; readonly name: string }) => (
  <Link href={poolPath(pool)} title={pool}>
    {name}
  </Link>
);
