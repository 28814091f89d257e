/** The keys that the workspace trusts, as the window asks for them. */
import { done } from '../../domain/result';
import type { Capability, CapabilityParts } from './capability';

export const answerTrustList =
  ({ workspace }: CapabilityParts): Capability<'trust.list'> =>
  async () => {
    const keys = await workspace.trust.list();
    return keys.ok ? done({ keys: [...keys.value] }) : keys;
  };

/** Nothing is trusted yet: the fingerprint is there to be compared. */
export const answerTrustPreview =
  ({ workspace }: CapabilityParts): Capability<'trust.preview'> =>
  ({ text }) => {
    const offered = workspace.trust.preview(text);
    return Promise.resolve(offered.ok ? done({ kid: offered.value.kid, name: offered.value.name }) : offered);
  };

export const answerTrustAdd =
  ({ workspace }: CapabilityParts): Capability<'trust.add'> =>
  ({ text, fingerprint, name, use }) =>
    workspace.trust.add(text, fingerprint, name, use);

export const answerTrustRemove =
  ({ workspace }: CapabilityParts): Capability<'trust.remove'> =>
  async ({ kid }) => {
    const removed = await workspace.trust.remove(kid);
    return removed.ok ? done({}) : removed;
  };
