/** The dialog that an address asks for: `/pools/p/P-0417/renew`. */
import type { RegisteredPool } from '../../../../domain/ledger/register';
import type { OpenDialog } from './pool-dialog';

/** `null` for what the page offers no button for now: an archived pool, nothing left to activate, no SUP to renew. */
export const askedDialog = (pool: RegisteredPool, action: string): OpenDialog | null => {
  if (pool.archivedOn !== null) return null;
  if (action === 'activate') return pool.quantity > pool.activated ? { name: 'activate' } : null;
  if (pool.ssed === null || pool.projected) return null;
  return action === 'renew' || action === 'evaluate' || action === 'trade-in' ? { name: action } : null;
};
