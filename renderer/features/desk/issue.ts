/** Signs and issues what the form says, saves the file, and records it under Files. */
import { refreshRegister } from '../../db/current-source';
import type { Refusal } from '../../../domain/result';
import { desktop } from '../../desktop';
import { saveBytes } from '../../ui/save-bytes';
import type { LicenceDraft } from './check-desk-form';
import { useDesk } from './desk-store';

interface IssueRequest {
  readonly draft: LicenceDraft;
  readonly key: string;
  /** Empty for a key that needs none. */
  readonly passphrase: string;
}

/** The refusal, or `null` when the file was issued; `useDesk` then holds it. */
export const issueLicence = async ({ draft, key, passphrase }: IssueRequest): Promise<Refusal | null> => {
  const answer = await desktop.invoke('licences.issue', { draft, key, ...(passphrase === '' ? {} : { passphrase }) });
  if (!answer.ok) return answer.error;
  await refreshRegister();
  saveBytes(answer.value.fileName, new Uint8Array(answer.value.bytes));
  useDesk.setState({ issued: { ...answer.value, partner: draft.partner.name }, tried: false, touched: new Set() });
  return null;
};
