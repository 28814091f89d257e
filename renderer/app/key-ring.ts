/** The workspace's own keys and trusted issuers, as the host last listed them. */
import { create } from 'zustand';
import type { OwnKey, TrustedIssuer } from '../../contract/ipc';
import type { Refusal } from '../../domain/result';
import { desktop } from '../desktop';

interface KeyRing {
  /** `null` until listed. */
  readonly keys: readonly OwnKey[] | null;
  readonly issuers: readonly TrustedIssuer[] | null;
  readonly error: Refusal | null;
}

export const useKeyRing = create<KeyRing>(() => ({ keys: null, issuers: null, error: null }));

/** Lists both again; a list that cannot be had leaves the last one in view beside the refusal. */
export const refreshKeyRing = async (): Promise<void> => {
  const [keys, issuers] = await Promise.all([desktop.invoke('keys.list', {}), desktop.invoke('trust.list', {})]);
  useKeyRing.setState({
    ...(keys.ok ? { keys: keys.value.keys } : {}),
    ...(issuers.ok ? { issuers: issuers.value.issuers } : {}),
    error: keys.ok ? (issuers.ok ? null : issuers.error) : keys.error,
  });
};
