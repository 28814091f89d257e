/** The workspace's own keys, as the window shows them: with whether this workspace trusts them as an issuer. */
import { done } from '../../domain/result';
import { exportedKeyText } from '../keys/exported-key';
import type { Capability, CapabilityParts } from './capability';

export const answerKeyList =
  ({ workspace }: CapabilityParts): Capability<'keys.list'> =>
  async () => {
    const list = await workspace.keys.list();
    if (!list.ok) return list;
    const trusted = await workspace.trust.list();
    if (!trusted.ok) return trusted;
    const kids = new Set(trusted.value.filter(({ use }) => use === 'issuer').map(({ kid }) => kid));
    return done({ keys: list.value.keys.map((key) => ({ ...key, trusted: kids.has(key.kid) })) });
  };

export const answerKeyCreate =
  ({ workspace }: CapabilityParts): Capability<'keys.create'> =>
  async ({ name, passphrase }) => {
    const created = await workspace.keys.create(name, passphrase);
    return created.ok ? done({ ...created.value, trusted: false }) : created;
  };

export const answerKeyExport =
  ({ workspace }: CapabilityParts): Capability<'keys.export'> =>
  async ({ name }) => {
    const key = await workspace.keys.publicKey(name);
    return key.ok ? done({ fileName: `${key.value.name}.jwk`, jwk: exportedKeyText(key.value) }) : key;
  };
