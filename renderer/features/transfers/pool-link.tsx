/** A pool's name, leading to its page; name and id as a title, for names that are cut. */
import { Link } from 'wouter';
import { poolPath } from '../../app/paths';
import './transfers.css';

export const PoolLink = ({ pool, name }: { readonly pool: string; readonly name: string }) => (
  <Link href={poolPath(pool)} title={`${name}, ${pool}`} className="transfers-pool">
    {name}
  </Link>
);
