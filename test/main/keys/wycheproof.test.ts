import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parsePublicKey } from '../../../main/keys/parse-public-key';
import { unlessSet, vectorFolder } from '../../vectors/vector-folder';

const vectors = z.object({
  testGroups: z.array(
    z.object({
      publicKey: z.object({ pk: z.string() }),
      tests: z.array(
        z.object({
          tcId: z.number(),
          comment: z.string(),
          msg: z.string(),
          sig: z.string(),
          result: z.enum(['valid', 'invalid']),
        }),
      ),
    }),
  ),
});

const folder = vectorFolder('wycheproof');
const groups =
  folder === null ? [] : vectors.parse(JSON.parse(readFileSync(join(folder, 'ed25519_test.json'), 'utf8'))).testGroups;
const cases = groups.flatMap(({ publicKey, tests }) =>
  tests.map((test) => ({ ...test, x: Buffer.from(publicKey.pk, 'hex').toString('base64url') })),
);

/** The vectors sign bare messages, which no JWS is: so they go to the function that jose verifies with, by jose's own key. */
const isValid = async (
  x: string,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('not a public key');
  return crypto.subtle.verify('Ed25519', key, signature, message);
};

const fromHex = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));

describe.skipIf(folder === null)(`Wycheproof’s Ed25519 vectors${unlessSet(folder)}`, () => {
  it('are 151', () => {
    expect(cases).toHaveLength(151);
  });

  it.each(cases)('$tcId $comment: $result', async ({ x, msg, sig, result }) => {
    expect(await isValid(x, fromHex(msg), fromHex(sig))).toBe(result === 'valid');
  });

  it('are made with keys that may all be trusted', () => {
    for (const { x } of cases) expect(parsePublicKey(JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x })).ok).toBe(true);
  });
});
