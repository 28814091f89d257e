import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusalCode, refusalSentence } from '../../../contract/fill-sentence';
import { parsePublicKey } from '../../../main/keys/parse-public-key';
import { publicJwkOf } from '../../../main/keys/public-jwk';
import { thumbprint } from '../../../main/keys/thumbprint';

const jwk = publicJwkOf(generateKeyPairSync('ed25519').publicKey);
const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
const withX = (x: string): string => JSON.stringify({ ...jwk, x });
const code = (text: string): string | null => {
  const parsed = parsePublicKey(text);
  return parsed.ok ? null : parsed.error.code;
};

/** The eight points whose order divides 8, and their spellings with a y not reduced modulo the prime. */
const lowOrder = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

describe('enrolment of a public key', () => {
  it('takes every key that Node makes, under its thumbprint', () => {
    for (let round = 0; round < 50; round += 1) {
      const made = publicJwkOf(generateKeyPairSync('ed25519').publicKey);
      expect(parsePublicKey(JSON.stringify(made))).toEqual({
        ok: true,
        value: { kid: thumbprint(made), jwk: made, name: null },
      });
    }
  });

  it('takes alg, use, kid, a proposed name and members it does not know (RFC 7517)', () => {
    const text = JSON.stringify({
      ...jwk,
      kid: thumbprint(jwk),
      alg: 'Ed25519',
      use: 'sig',
      name: 'Licence desk',
      note: 1,
    });
    expect(parsePublicKey(text)).toMatchObject({ ok: true, value: { jwk, name: 'Licence desk' } });
  });

  it.each(lowOrder)('refuses the low-order point %s', (hex) => {
    expect(code(withX(fromHex(hex)))).toBe('key/low-order');
  });

  it('refuses points whose y is not reduced modulo 2^255 - 19', () => {
    // y = 2^255 - 19 + 3 and so on up to 2^255 - 1, where y is the low byte above 0xed.
    for (let low = 0xef; low <= 0xff; low += 1) {
      expect(code(withX(fromHex(`${low.toString(16)}${'ff'.repeat(30)}7f`)))).toBe('key/not-canonical');
    }
  });

  it('refuses bytes to which no point of the curve belongs, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const answer = code(withX(Buffer.from(bytes).toString('base64url')));
        expect([null, 'key/not-on-curve']).toContain(answer);
      }),
    );
    // 2 is the smallest y to which no x belongs.
    expect(code(withX(fromHex(`02${'00'.repeat(31)}`)))).toBe('key/not-on-curve');
    expect(code(withX(fromHex(`03${'00'.repeat(31)}`)))).toBeNull();
  });

  it.each([
    ['no JSON', 'ssh-ed25519 AAAA', 'key/not-a-jwk'],
    ['a list', '[]', 'key/not-a-jwk'],
    ['an object without kty', '{}', 'key/not-a-jwk'],
    ['a PEM file', '-----BEGIN PUBLIC KEY-----', 'key/not-a-jwk'],
    ['duplicate names', `{"kty":"OKP",${JSON.stringify(jwk).slice(1)}`, 'json/duplicate-name'],
    ['a private key', JSON.stringify({ ...jwk, d: jwk.x }), 'key/private-key'],
    ['an X25519 key', JSON.stringify({ ...jwk, crv: 'X25519' }), 'key/not-ed25519'],
    ['an RSA key', JSON.stringify({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }), 'key/not-ed25519'],
    ['a key for encryption', JSON.stringify({ ...jwk, use: 'enc' }), 'key/not-ed25519'],
    ['a key for another algorithm', JSON.stringify({ ...jwk, alg: 'ES256' }), 'key/not-ed25519'],
    ['an x that is no text', JSON.stringify({ ...jwk, x: 1 }), 'key/not-ed25519'],
    ['an x with padding', withX(`${jwk.x}=`), 'key/not-canonical'],
    ['an x of 31 bytes', withX(fromHex('01'.repeat(31))), 'key/not-canonical'],
    ['an x with trailing bits', withX(`${'A'.repeat(42)}B`), 'key/not-canonical'],
    [
      'a kid that is another key’s',
      JSON.stringify({ ...jwk, kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k' }),
      'key/kid-mismatch',
    ],
    ['a trust list', JSON.stringify({ payload: '', signatures: [] }), 'trust/list-not-read'],
  ])('refuses %s', (_what, text, expected) => {
    expect(code(text)).toBe(expected);
    expect(isRefusalCode(expected)).toBe(true);
    const parsed = parsePublicKey(text);
    expect(parsed.ok ? '' : refusalSentence(parsed.error)).not.toContain('–');
  });

  it('says the id that a key states in words, and no more of it than an id has', () => {
    const stated = (kid: unknown): unknown => {
      const parsed = parsePublicKey(JSON.stringify({ ...jwk, kid }));
      return parsed.ok ? null : parsed.error.stated;
    };
    expect(stated('x'.repeat(100_000))).toBe('x'.repeat(43));
    expect(stated({ a: 1 })).toBe('{"a":1}');
  });
});
