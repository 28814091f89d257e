/** What the licence desk can answer to a request, given the pool as its register shows it: a lot to grant from, or why not. */
import { done, refuse, type Result } from '../result';
import type { ActivationRequest } from './activation-files';
import { outstanding, placeOf, type Exchange } from './exchanges';

type AskedExchange = Readonly<Omit<Exchange, 'acceptedBefore'>>;

/** A pool as the desk's register shows it. */
export interface AskedPool {
  readonly pool: string;
  readonly archivedOn: string | null;
  readonly quantity: number;
  readonly activated: number;
  readonly lots: readonly { readonly lot: string; readonly product: string; readonly quantity: number }[];
}

/** Licences that were lost with their server, in the order in which that was recorded. */
export interface RecordedLoss {
  readonly pool: string;
  readonly site: string;
  readonly quantity: number;
}

interface Grant {
  readonly lot: string;
  left: number;
  readonly site: string;
}

const grantsIn = (pool: string, exchanges: Iterable<AskedExchange>): Grant[] =>
  [...exchanges].flatMap((exchange) => {
    const { request, answer } = exchange;
    if (request.pool !== pool || answer === null) return [];
    const left = outstanding(exchange);
    return left === 0 ? [] : [{ lot: answer.response.lot, left, site: placeOf(exchange) }];
  });

/** A loss names no lot: it takes the site's oldest activations first. */
const withoutLost = (grants: readonly Grant[], losses: readonly RecordedLoss[], pool: string): readonly Grant[] => {
  for (const loss of losses.filter((each) => each.pool === pool)) {
    let missing = loss.quantity;
    for (const grant of grants.filter(({ site }) => site === loss.site)) {
      const taken = Math.min(missing, grant.left);
      grant.left -= taken;
      missing -= taken;
    }
  }
  return grants;
};

/** Lots of the product, each with its licences that no answer has given out. */
const freeLots = (
  { pool, lots }: AskedPool,
  product: string,
  exchanges: Iterable<AskedExchange>,
  losses: readonly RecordedLoss[],
): readonly { readonly lot: string; readonly free: number }[] => {
  const grants = withoutLost(grantsIn(pool, exchanges), losses, pool);
  const givenFrom = (lot: string): number =>
    grants.reduce((sum, grant) => (grant.lot === lot ? sum + grant.left : sum), 0);
  return lots
    .filter((lot) => lot.product === product)
    .map(({ lot, quantity }) => ({ lot, free: Math.max(0, quantity - givenFrom(lot)) }));
};

/**
 * The lot to grant an activation from. Refusals: `pool/unknown`, `pool/archived`, `activation/product-unknown`,
 * `activation/too-few-licences`, `activation/too-few-in-lot`.
 */
export const chooseLot = (
  pool: AskedPool | undefined,
  request: Pick<ActivationRequest, 'pool' | 'product' | 'quantity'>,
  exchanges: Iterable<AskedExchange>,
  losses: readonly RecordedLoss[],
): Result<string> => {
  const { product, quantity } = request;
  if (pool === undefined) return refuse('pool/unknown', { pool: request.pool });
  if (pool.archivedOn !== null) return refuse('pool/archived', { pool: request.pool });
  const lots = freeLots(pool, product, exchanges, losses);
  if (lots.length === 0) return refuse('activation/product-unknown', { pool: pool.pool, product });
  const ofProduct = lots.reduce((sum, { free }) => sum + free, 0);
  const available = Math.max(0, Math.min(ofProduct, pool.quantity - pool.activated));
  if (quantity > available)
    return refuse('activation/too-few-licences', { pool: pool.pool, product, quantity, available });
  const chosen = lots.find(({ free }) => free >= quantity);
  if (chosen !== undefined) return done(chosen.lot);
  const most = Math.max(...lots.map(({ free }) => free));
  return refuse('activation/too-few-in-lot', { pool: pool.pool, product, quantity, most });
};
