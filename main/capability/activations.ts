/** Offline activation, as the window asks for it: requests and returns of a site, answers of the licence desk. */
import { done } from '../../domain/result';
import type { Capabilities, CapabilityParts } from './capability';

type Activations = Pick<Capabilities, 'activations.request' | 'activations.return' | 'activations.answer'>;

/** Node's buffers may be views of larger ones. */
const ownCopy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

export const answerActivations = ({ workspace: { keys, ledger } }: CapabilityParts): Activations => ({
  'activations.request': async ({ key, passphrase, ...order }) => {
    const signer = await keys.signer(key, passphrase);
    if (!signer.ok) return signer;
    const written = await ledger.activations.request(order, { signer: signer.value });
    return written.ok ? done({ ...written.value, bytes: ownCopy(written.value.bytes) }) : written;
  },
  'activations.return': async ({ key, passphrase, ...granted }) => {
    const signer = await keys.signer(key, passphrase);
    if (!signer.ok) return signer;
    const written = await ledger.activations.giveBack(granted, { signer: signer.value });
    return written.ok ? done({ ...written.value, bytes: ownCopy(written.value.bytes) }) : written;
  },
  'activations.answer': async ({ key, passphrase, preview, reason, override }) => {
    const signer = await keys.signer(key, passphrase);
    if (!signer.ok) return signer;
    const answered = await ledger.activations.answer(preview, { reason, override }, { signer: signer.value });
    if (!answered.ok) return answered;
    const { fileName, docId, bytes, response, again } = answered.value;
    return done({ fileName, docId, bytes: ownCopy(bytes), result: response.result, again });
  },
});
