/** Signed transfers, as the window asks for them: each with an own key that signs. */
import type { Output } from '../../contract/ipc';
import { done, type Result } from '../../domain/result';
import type { SignedHere } from '../ledger/sign-transfer';
import type { Capability, CapabilityParts } from './capability';

/** Node's buffers may be views of larger ones. */
const handedOut = async (signed: Result<SignedHere>) => {
  if (!signed.ok) return signed;
  const recorded = await signed.value.record();
  if (!recorded.ok) return recorded;
  const { fileName, docId, bytes } = signed.value;
  const { event, head } = recorded.value;
  const answer: Output<'transfers.release'> = { event, head, fileName, docId, bytes: new Uint8Array(bytes) };
  return done(answer);
};

export const answerTransferRelease =
  ({ workspace }: CapabilityParts): Capability<'transfers.release'> =>
  async ({ key, passphrase, ...order }) => {
    const signer = await workspace.keys.signer(key, passphrase);
    return signer.ok ? handedOut(await workspace.ledger.transfers.release(order, signer.value)) : signer;
  };

export const answerTransferAccept =
  ({ workspace }: CapabilityParts): Capability<'transfers.accept'> =>
  async ({ preview, key, passphrase, ...acceptance }) => {
    const { transfers } = workspace.ledger;
    const handed = transfers.previewed(preview);
    if (!handed.ok) return handed;
    const signer = await workspace.keys.signer(key, passphrase);
    return signer.ok ? handedOut(await transfers.accept(handed.value, acceptance, signer.value)) : signer;
  };

export const answerTransferConfirm =
  ({ workspace }: CapabilityParts): Capability<'transfers.confirm'> =>
  async ({ preview, key, passphrase }) => {
    const { transfers } = workspace.ledger;
    const handed = transfers.previewed(preview);
    if (!handed.ok) return handed;
    const signer = await workspace.keys.signer(key, passphrase);
    return signer.ok ? handedOut(await transfers.confirm(handed.value, signer.value, key)) : signer;
  };
