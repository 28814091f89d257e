/** What can be done with an own key: hand out its public half, or trust it in this workspace. */
import i18next from 'i18next';
import type { OwnKey } from '../../../contract/ipc';
import { refreshKeyRing } from '../../app/key-ring';
import { toastDone, toastRefusal } from '../../app/toast';
import { desktop } from '../../desktop';
import { saveBytes } from '../../ui/save-bytes';

export const savePublicKey = async (name: string): Promise<void> => {
  const answer = await desktop.invoke('keys.export', { name });
  if (answer.ok) saveBytes(answer.value.fileName, answer.value.jwk, 'application/jwk+json');
  else toastRefusal(answer.error);
};

/** One person who both issues and imports need not compare a fingerprint with the one on the same screen. */
export const trustOwnKey = async ({ name, kid }: OwnKey): Promise<void> => {
  const exported = await desktop.invoke('keys.export', { name });
  if (!exported.ok) return toastRefusal(exported.error);
  const added = await desktop.invoke('trust.add', { text: exported.value.jwk, fingerprint: kid, name, use: 'issuer' });
  if (!added.ok) return toastRefusal(added.error);
  await refreshKeyRing();
  toastDone(i18next.t('keys:own.trustedToast', { name }));
};
