import { describe, expect, it } from 'vitest';
import { isRefusalCode, refusalSentence } from '../../../contract/fill-sentence';
import { limits } from '../../../contract/limits';
import { readEnvelope } from '../../../main/files/envelope';
import { fileTypes, type FileType } from '../../../main/files/file-types';
import { aHeader, anEnvelope, aSignature, aSigner, base64url } from '../../builders/sealed-file';

const signer = await aSigner();
const other = await aSigner();
const header = (over: Readonly<Record<string, unknown>> = {}) => aHeader(signer.kid, over);
const headerWithout = (name: string) => Object.fromEntries(Object.entries(header()).filter(([key]) => key !== name));

const read = (file: unknown, typs: readonly FileType[] = fileTypes, limitBytes: number = limits.licenceFileBytes) =>
  readEnvelope(Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)), { typs, limitBytes });

const refusal = (file: unknown, typs: readonly FileType[] = fileTypes) => {
  const envelope = read(file, typs);
  return envelope.ok ? null : envelope.error;
};

const good = await anEnvelope(signer, { a: 1 });
const [signature] = good.signatures;
if (signature === undefined) throw new Error('not signed');

const underHeader = (headerText: string | object) => anEnvelope(signer, { a: 1 }, [headerText]);
const withPayload = (payload: string | Uint8Array) =>
  anEnvelope(signer, typeof payload === 'string' ? Buffer.from(payload) : payload);

/** The last character with the lowest of its unused bits set. */
const withTrailingBit = (text: string): string => {
  const order = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + order.charAt(order.indexOf(text.slice(-1)) | 1);
};

/** What is refused, the code, and the file: each otherwise well-formed and rightly signed. */
const table: readonly (readonly [string, string, unknown])[] = [
  ['an outer value that is no object', 'envelope/not-object', [good]],
  ['the flattened serialisation', 'envelope/unexpected-member', { payload: good.payload, ...signature }],
  ['any other outer member', 'envelope/unexpected-member', { ...good, note: 'x' }],
  [
    'an outer member named __proto__',
    'envelope/unexpected-member',
    JSON.stringify(good).replace('{', '{"__proto__":{},'),
  ],
  ['an outer unprotected header', 'envelope/unprotected-header', { ...good, header: { alg: 'EdDSA' } }],
  [
    'an unprotected header of a signature',
    'envelope/unprotected-header',
    { ...good, signatures: [{ ...signature, header: {} }] },
  ],
  ['an envelope without payload', 'envelope/missing-member', { signatures: good.signatures }],
  ['an envelope without signatures', 'envelope/missing-member', { payload: good.payload }],
  [
    'a signature without protected header',
    'envelope/missing-member',
    { ...good, signatures: [{ signature: signature.signature }] },
  ],
  ['any other member of a signature', 'envelope/unexpected-member', { ...good, signatures: [{ ...signature, x: 1 }] }],
  ['a payload that is no text', 'envelope/wrong-member', { ...good, payload: { a: 1 } }],
  ['signatures that are no list', 'envelope/wrong-member', { ...good, signatures: signature }],
  ['a signature that is no object', 'envelope/wrong-member', { ...good, signatures: ['x'] }],
  ['a signature that is no text', 'envelope/wrong-member', { ...good, signatures: [{ ...signature, signature: 1 }] }],
  ['no signature', 'envelope/no-signature', { ...good, signatures: [] }],
  ['the same key twice', 'envelope/duplicate-kid', { ...good, signatures: [signature, signature] }],
  [
    'duplicate names in the envelope',
    'json/duplicate-name',
    JSON.stringify(good).replace('{', `{"payload":"${good.payload}",`),
  ],
  [
    'duplicate names in a signature',
    'json/duplicate-name',
    JSON.stringify(good).replace('"protected"', '"protected":"e30","protected"'),
  ],
  [
    'duplicate names in the protected header',
    'json/duplicate-name',
    await underHeader(JSON.stringify(header()).replace('{', '{"alg":"EdDSA",')),
  ],
  ['duplicate names in the payload', 'json/duplicate-name', await withPayload('{"a":{"b":1,"b":1}}')],
  ['a name written twice by an escape', 'json/duplicate-name', await withPayload('{"a":1,"\\u0061":2}')],
  ['crit', 'envelope/crit', await underHeader(header({ crit: ['exp'], exp: 1 }))],
  ['b64', 'envelope/b64', await underHeader(header({ b64: false }))],
  ['b64 that says the usual', 'envelope/b64', await underHeader(header({ b64: true }))],
  ['zip', 'envelope/zip', await underHeader(header({ zip: 'DEF' }))],
  ['jwk', 'envelope/jwk', await underHeader(header({ jwk: signer.publicJwk }))],
  ['jku', 'envelope/jku', await underHeader(header({ jku: 'https://example.org/keys' }))],
  ['x5u', 'envelope/x5', await underHeader(header({ x5u: 'https://example.org' }))],
  ['x5c', 'envelope/x5', await underHeader(header({ x5c: ['MII'] }))],
  ['x5t', 'envelope/x5', await underHeader(header({ x5t: 'a' }))],
  ['x5t#S256', 'envelope/x5', await underHeader(header({ 'x5t#S256': 'a' }))],
  ['enc', 'envelope/enc', await underHeader(header({ enc: 'A256GCM' }))],
  ['any other header member', 'envelope/unexpected-header-member', await underHeader(header({ url: 'x' }))],
  [
    'a header member named __proto__',
    'envelope/unexpected-header-member',
    await underHeader(JSON.stringify(header()).replace('{', '{"__proto__":1,')),
  ],
  ['a header without alg', 'envelope/missing-header-member', await underHeader(headerWithout('alg'))],
  ['a header without kid', 'envelope/missing-header-member', await underHeader(headerWithout('kid'))],
  ['a header without typ', 'envelope/missing-header-member', await underHeader(headerWithout('typ'))],
  ['a header without cty', 'envelope/missing-header-member', await underHeader(headerWithout('cty'))],
  ['a header that is no object', 'envelope/header-not-object', await underHeader('[]')],
  ['a header that is no JSON', 'json/syntax', await underHeader('alg: EdDSA')],
  ['a header nested too deep', 'json/too-deep', await underHeader(`{"alg":${'['.repeat(16)}${']'.repeat(16)}}`)],
  ['alg none', 'envelope/wrong-alg', await underHeader(header({ alg: 'none' }))],
  ['alg HS256', 'envelope/wrong-alg', await underHeader(header({ alg: 'HS256' }))],
  ['alg in other letters', 'envelope/wrong-alg', await underHeader(header({ alg: 'eddsa' }))],
  ['alg Ed448', 'envelope/wrong-alg', await underHeader(header({ alg: 'Ed448' }))],
  ['a kid that is no thumbprint', 'envelope/wrong-kid', await underHeader(header({ kid: 'desk' }))],
  ['a kid that is no text', 'envelope/wrong-kid', await underHeader(header({ kid: 1 }))],
  ['another cty', 'envelope/wrong-cty', await underHeader(header({ cty: 'application/json' }))],
  ['an unknown typ', 'envelope/unknown-typ', await underHeader(header({ typ: 'JWT' }))],
  ['a later version of a typ', 'envelope/unknown-typ', await underHeader(header({ typ: 'ilf-licence.v2+jws' }))],
  ['a role in a licence file', 'envelope/unexpected-role', await underHeader(header({ role: 'issuer' }))],
  [
    'a transfer without role',
    'envelope/missing-header-member',
    await underHeader(header({ typ: 'ilf-transfer.v1+jws' })),
  ],
  ['an unknown role', 'envelope/unknown-role', await underHeader(header({ typ: 'ilf-trust.v1+jws', role: 'witness' }))],
  [
    'signatures of two types',
    'envelope/mixed-typ',
    {
      payload: good.payload,
      signatures: [signature, await aSignature(other, good.payload, aHeader(other.kid, { typ: 'ilf-event.v1+jws' }))],
    },
  ],
  ['padding in the payload', 'envelope/padding', { ...good, payload: `${good.payload}=` }],
  [
    'padding in the header',
    'envelope/padding',
    { ...good, signatures: [{ ...signature, protected: `${signature.protected}==` }] },
  ],
  [
    'padding in the signature',
    'envelope/padding',
    { ...good, signatures: [{ ...signature, signature: `${signature.signature}==` }] },
  ],
  [
    'white space in the payload',
    'envelope/white-space',
    { ...good, payload: `${good.payload.slice(0, 3)}\n${good.payload.slice(3)}` },
  ],
  [
    'white space in the header',
    'envelope/white-space',
    { ...good, signatures: [{ ...signature, protected: ` ${signature.protected}` }] },
  ],
  [
    'white space in the signature',
    'envelope/white-space',
    { ...good, signatures: [{ ...signature, signature: `${signature.signature} ` }] },
  ],
  ['the other base64 alphabet', 'envelope/not-base64url', { ...good, payload: 'ab+/' }],
  ['a length that no bytes have', 'envelope/not-base64url', { ...good, payload: 'abcde' }],
  [
    'trailing bits in the payload',
    'envelope/trailing-bits',
    { ...good, payload: withTrailingBit(base64url('{"a":1} ')) },
  ],
  [
    'trailing bits in the header',
    'envelope/trailing-bits',
    { ...good, signatures: [{ ...signature, protected: withTrailingBit(base64url('1')) }] },
  ],
  [
    'trailing bits in the signature',
    'envelope/trailing-bits',
    { ...good, signatures: [{ ...signature, signature: withTrailingBit(signature.signature) }] },
  ],
  [
    'a signature of 63 bytes',
    'envelope/signature-length',
    { ...good, signatures: [{ ...signature, signature: base64url(Buffer.alloc(63)) }] },
  ],
  ['an empty signature', 'envelope/signature-length', { ...good, signatures: [{ ...signature, signature: '' }] }],
  ['invalid UTF-8 in the payload', 'json/not-utf8', await withPayload(Uint8Array.from([0x22, 0xff, 0x22]))],
  ['a byte order mark before the payload', 'json/byte-order-mark', await withPayload('\ufeff{}')],
  ['a byte order mark before the file', 'json/byte-order-mark', `\ufeff${JSON.stringify(good)}`],
  ['a lone surrogate in the payload', 'json/lone-surrogate', await withPayload('{"a":"\\ud800"}')],
  ['a number with a fraction', 'json/not-an-integer', await withPayload('{"a":1.5}')],
  ['a whole number written with a fraction', 'json/not-an-integer', await withPayload('{"a":1.0}')],
  ['a number with an exponent', 'json/not-an-integer', await withPayload('{"a":1e3}')],
  ['a number beyond 2^53 - 1', 'json/integer-too-large', await withPayload('{"a":9007199254740992}')],
  ['a control character in the payload', 'json/control-character', await withPayload('{"a":"\u0001"}')],
  ['a payload nested deeper than 16', 'json/too-deep', await withPayload(`${'['.repeat(17)}${']'.repeat(17)}`)],
  ['an empty payload', 'json/syntax', { ...good, payload: '' }],
  ['two values in one file', 'json/syntax', JSON.stringify(good) + JSON.stringify(good)],
];

describe('the envelope', () => {
  it.each(table)('refuses %s with %s', (_what, code, file) => {
    const error = refusal(file);
    expect(error?.code).toBe(code);
    expect(isRefusalCode(code)).toBe(true);
    // A dash would stand where the sentence lacks a fact.
    expect(error && refusalSentence(error)).not.toContain('–');
  });
});
