/** The workspace's own keys, as the window shows them: with whether this workspace trusts them as an issuer. */
import { done } from '../../domain/result';
import type { PublicJwk } from '../keys/public-jwk';
import type { Capability, CapabilityParts } from './capability';

/** The public half as others read it: a JWK (RFC 8037) that names itself. */
const publicKeyText = ({
  name,
  kid,
  jwk,
}: {
  readonly name: string;
  readonly kid: string;
  readonly jwk: PublicJwk;
}): string => `${JSON.stringify({ ...jwk, kid, alg: 'EdDSA', use: 'sig', name }, null, 2)}\n`;

export const answerKeyList =
  ({ workspace }: CapabilityParts): Capability<'keys.list'> =>
  async () => {
    const list = await workspace.keys.list();
    if (!list.ok) return list;
    const trusted = await workspace.trust.list();
    if (!trusted.ok) return trusted;
    const kids = new Set(trusted.value.map(({ kid }) => kid));
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
    return key.ok ? done({ fileName: `${key.value.name}.jwk`, jwk: publicKeyText(key.value) }) : key;
  };
