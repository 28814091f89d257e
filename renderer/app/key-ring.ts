/** The workspace's own keys and the keys that it trusts, as the host last listed them. */
import { create } from 'zustand';
import type { OwnKey, TrustedKey } from '../../contract/ipc';
import type { Refusal } from '../../domain/result';
import { desktop } from '../desktop';

interface KeyRing {
  /** `null` until listed. */
  readonly keys: readonly OwnKey[] | null;
  readonly trusted: readonly TrustedKey[] | null;
  readonly error: Refusal | null;
}

export const useKeyRing = create<KeyRing>(() => ({ keys: null, trusted: null, error: null }));

/** Lists both again; a list that cannot be had leaves the last one in view beside the refusal. */
export const refreshKeyRing = async (): Promise<void> => {
  const [keys, trusted] = await Promise.all([desktop.invoke('keys.list', {}), desktop.invoke('trust.list', {})]);
  useKeyRing.setState({
    ...(keys.ok ? { keys: keys.value.keys } : {}),
    ...(trusted.ok ? { trusted: trusted.value.keys } : {}),
    error: keys.ok ? (trusted.ok ? null : trusted.error) : keys.error,
  });
};
