/** The own key with which a file is to be signed, and its passphrase where it has one. */
import { useEffect, useState } from 'react';
import type { OwnKey } from '../../contract/ipc';
import { refreshKeyRing, useKeyRing } from './key-ring';

/** What a channel that signs is told. */
export interface SigningInput {
  readonly key: string;
  readonly passphrase?: string;
}

export interface Signing {
  /** Keys that may be chosen; `null` until they are listed. */
  readonly keys: readonly OwnKey[] | null;
  readonly key: OwnKey | undefined;
  readonly passphrase: string;
  readonly chooseKey: (name: string | null) => void;
  readonly setPassphrase: (typed: string) => void;
  /** `null` while no key is chosen, or its passphrase is missing. */
  readonly input: SigningInput | null;
}

const inputOf = (key: OwnKey | undefined, passphrase: string): SigningInput | null => {
  if (key === undefined) return null;
  if (key.protection !== 'passphrase') return { key: key.name };
  return passphrase === '' ? null : { key: key.name, passphrase };
};

/** `only`: the key that it has to be, by its fingerprint. The only key there is needs no choosing. */
export const useSigning = (only: string | null = null): Signing => {
  const listed = useKeyRing((ring) => ring.keys);
  const [name, setName] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => {
    void refreshKeyRing();
  }, []);
  const keys = listed === null ? null : listed.filter(({ kid }) => only === null || kid === only);
  const key = keys?.find((each) => each.name === name) ?? (keys?.length === 1 ? keys[0] : undefined);
  return { keys, key, passphrase, chooseKey: setName, setPassphrase, input: inputOf(key, passphrase) };
};
