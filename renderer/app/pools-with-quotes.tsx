/** The screens of the pools with each pool's quotes on its page: quotes are made of pools, which know nothing of them. */
import { PoolsScreens } from '../features/pools';
import { PoolQuotes } from '../features/quotes';

export const PoolsWithQuotes = () => <PoolsScreens quotes={PoolQuotes} />;
