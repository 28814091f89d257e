/** A public key as it is handed out: a JWK (RFC 7517, RFC 8037) that names itself and what it is for. */
import type { PublicJwk } from './public-jwk';

export interface ExportedKey extends PublicJwk {
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  /** A proposal for whoever comes to trust the key. */
  readonly name: string;
}

interface NamedKey {
  readonly name: string;
  readonly kid: string;
  readonly jwk: PublicJwk;
}

export const toExportedKey = ({ name, kid, jwk }: NamedKey): ExportedKey => ({
  ...jwk,
  kid,
  alg: 'EdDSA',
  use: 'sig',
  name,
});

/** Pretty-printed, ending in a line feed. */
export const exportedKeyText = (key: NamedKey): string => `${JSON.stringify(toExportedKey(key), null, 2)}\n`;
