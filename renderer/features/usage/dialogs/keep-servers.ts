/** Records licence servers, hands their tokens to the host, and has them asked at once. */
import type { Change } from '../../../../domain/ledger/change';
import { done, type Result } from '../../../../domain/result';
import { applyChange } from '../../../app/apply-change';
import { toastRefusal } from '../../../app/toast';
import { refreshUsage } from '../../../app/usage-state';
import { desktop } from '../../../desktop';
import type { TokenOrder } from './server-draft';

/** The server is recorded by then: why its token is not kept is said beside the page, not in the dialog. */
const keepToken = async (order: TokenOrder): Promise<void> => {
  const kept = await desktop.invoke('usage.token', { ...order });
  if (!kept.ok) toastRefusal(kept.error);
};

const askAtOnce = async (installation: string): Promise<void> => {
  await desktop.invoke('usage.check', { installation });
  await refreshUsage();
};

export const keepServers = async (
  installation: string,
  changes: readonly Change[],
  tokens: readonly (TokenOrder | null)[],
): Promise<Result<unknown>> => {
  const recorded = changes.length === 0 ? done(null) : await applyChange(changes);
  if (!recorded.ok) return recorded;
  for (const order of tokens) if (order !== null) await keepToken(order);
  void askAtOnce(installation);
  return recorded;
};
