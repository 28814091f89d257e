/** Records licence servers, hands their tokens to the host, and has them asked at once. */
import i18next from 'i18next';
import type { Change } from '../../../../domain/ledger/change';
import { done, type Result } from '../../../../domain/result';
import { applyChange } from '../../../app/apply-change';
import { toastDone, toastRefusal } from '../../../app/toast';
import { refreshUsage } from '../../../app/usage-state';
import { registerState } from '../../../db/register-state';
import { desktop } from '../../../desktop';
import { noteNoStep } from '../../../stores/undo-store';
import type { TokenOrder } from './server-draft';

/** The server is recorded by then: why its token is not kept is said beside the page, not in the dialog. */
const keepToken = async (order: TokenOrder): Promise<boolean> => {
  const kept = await desktop.invoke('usage.token', { ...order });
  if (!kept.ok) toastRefusal(kept.error);
  return kept.ok;
};

/** A token is the host's secret and no step of the ledger: nothing else would say that it was kept, or that undo leaves it. */
const sayNoStep = ({ installation, purpose, token }: TokenOrder): void => {
  const known = registerState.getState().register?.installations.find((each) => each.installation === installation);
  const facts = { name: known?.name ?? installation, purpose: i18next.t(`usage:note.${purpose}`) };
  const what = i18next.t(token === null ? 'usage:token.forgotten' : 'usage:token.kept', facts);
  noteNoStep(what);
  toastDone(i18next.t('app:toast.noStep', { what }));
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
  const isTokenAlone = changes.length === 0;
  const recorded = isTokenAlone ? done(null) : await applyChange(changes);
  if (!recorded.ok) return recorded;
  for (const order of tokens) if (order !== null && (await keepToken(order)) && isTokenAlone) sayNoStep(order);
  void askAtOnce(installation);
  return recorded;
};
