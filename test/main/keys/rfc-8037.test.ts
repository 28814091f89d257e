import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEnvelope } from '../../../main/files/envelope';
import { fileTypes } from '../../../main/files/file-types';
import { hasValidSignature } from '../../../main/files/verify-signature';
import { parsePublicKey } from '../../../main/keys/parse-public-key';
import { toPublicJwk } from '../../../main/keys/public-jwk';
import { signerOf } from '../../../main/keys/signer';
import { thumbprint } from '../../../main/keys/thumbprint';
import { unlessSet, vectorFolder } from '../../vectors/vector-folder';

const vector = z.object({
  input: z.object({ payload: z.string(), key: z.object({ x: z.string(), d: z.string() }) }),
  signing: z.object({ protected_b64u: z.string(), 'sig-input': z.string(), sig: z.string() }),
  output: z.object({ json: z.object({ payload: z.string() }) }),
});

const folder = vectorFolder('jose-cookbook');
const readVector = () => vector.parse(JSON.parse(readFileSync(join(folder ?? '', 'curve25519', 'jws.json'), 'utf8')));

describe('RFC 8037', () => {
  it('appendix A.3: the thumbprint of its key', () => {
    expect(thumbprint(toPublicJwk('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'))).toBe(
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    );
  });
});

describe.skipIf(folder === null)(`RFC 8037’s vectors${unlessSet(folder)}`, () => {
  it('appendix A.1 and A.2: the private key has the public key that is stated', () => {
    const { key } = readVector().input;
    const privateKey = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', ...key }, format: 'jwk' });
    expect(signerOf(privateKey).publicJwk).toEqual(toPublicJwk(key.x));
    expect(parsePublicKey(JSON.stringify(toPublicJwk(key.x)))).toMatchObject({
      ok: true,
      value: { kid: signerOf(privateKey).kid },
    });
  });

  it('appendix A.4: the key signs to the same bytes', async () => {
    const { input, signing } = readVector();
    const privateKey = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', ...input.key }, format: 'jwk' });
    const signature = await signerOf(privateKey).sign(Buffer.from(signing['sig-input']));
    expect(Buffer.from(signature).toString('base64url')).toBe(signing.sig);
  });

  it('appendix A.5: the signature is valid, and not for another payload', async () => {
    const { input, signing, output } = readVector();
    const signature = { protectedText: signing.protected_b64u, signatureText: signing.sig };
    expect(await hasValidSignature({ payloadText: output.json.payload }, signature, toPublicJwk(input.key.x))).toBe(
      true,
    );
    expect(
      await hasValidSignature({ payloadText: `${output.json.payload}AA` }, signature, toPublicJwk(input.key.x)),
    ).toBe(false);
  });

  it('the RFC’s own JWS is no Coterm file: its header names neither key nor type', () => {
    const text = JSON.stringify(
      z
        .object({ output: z.object({ json: z.unknown() }) })
        .parse(JSON.parse(readFileSync(join(folder ?? '', 'curve25519', 'jws.json'), 'utf8'))).output.json,
    );
    const envelope = readEnvelope(Buffer.from(text), { typs: fileTypes, limitBytes: 10_000 });
    expect(envelope).toMatchObject({ ok: false, error: { code: 'envelope/missing-header-member', name: 'kid' } });
  });
});
