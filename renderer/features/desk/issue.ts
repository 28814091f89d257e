/** Signs and issues what the form says, saves the file, and records it under Files. */
import { acceptStep } from '../../app/apply-change';
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
  /** Whether the licences enter this register in the same step. */
  readonly take: boolean;
  /** Empty where an agreement covers the order. */
  readonly override: string;
}

/** The refusal, or `null` when the file was issued; `useDesk` then holds it. */
export const issueLicence = async ({
  draft,
  key,
  passphrase,
  take,
  override,
}: IssueRequest): Promise<Refusal | null> => {
  const answer = await desktop.invoke('licences.issue', {
    draft,
    key,
    take,
    ...(passphrase === '' ? {} : { passphrase }),
    ...(override === '' ? {} : { override }),
  });
  if (!answer.ok) return answer.error;
  await acceptStep({ ok: true, value: answer.value.recorded });
  saveBytes(answer.value.fileName, new Uint8Array(answer.value.bytes));
  useDesk.setState({
    issued: { ...answer.value, partner: draft.partner.name, pool: draft.pool, taken: take },
    tried: false,
    touched: new Set(),
  });
  return null;
};
