import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusalCode } from '../../../contract/fill-sentence';
import { limits } from '../../../contract/limits';
import { readEnvelope } from '../../../main/files/envelope';
import { fileTypes, type FileType } from '../../../main/files/file-types';
import { sealEnvelope } from '../../../main/files/seal-envelope';
import { hasValidSignature } from '../../../main/files/verify-signature';
import { aHeader, anEnvelope, aSignature, aSigner } from '../../builders/sealed-file';

const signer = await aSigner();
const other = await aSigner();
const header = (over: Readonly<Record<string, unknown>> = {}) => aHeader(signer.kid, over);

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

describe('the envelope', () => {
  it('refuses more than 8 signatures, and takes 8', async () => {
    const signers = await Promise.all(Array.from({ length: 9 }, aSigner));
    const signatures = await Promise.all(signers.map((each) => aSignature(each, good.payload, aHeader(each.kid))));
    expect(refusal({ payload: good.payload, signatures })).toMatchObject({
      code: 'envelope/too-many-signatures',
      count: 9,
      most: 8,
    });
    expect(refusal({ payload: good.payload, signatures: signatures.slice(0, 8) })).toBeNull();
  });

  it('refuses invalid UTF-8 in the file', () => {
    const bytes = Buffer.concat([Buffer.from(JSON.stringify(good)), Uint8Array.from([0xff])]);
    const envelope = readEnvelope(bytes, { typs: fileTypes, limitBytes: 1000 });
    expect(envelope).toMatchObject({
      ok: false,
      error: { code: 'json/not-utf8', part: 'envelope', offset: bytes.length - 1 },
    });
  });

  it('refuses by size before it reads: one byte over the limit is too large, whatever it holds', () => {
    const bytes = Buffer.alloc(101, 0xff);
    expect(readEnvelope(bytes, { typs: fileTypes, limitBytes: 100 })).toMatchObject({
      ok: false,
      error: { code: 'file/too-large', sizeBytes: 101, limitBytes: 100 },
    });
    expect(readEnvelope(bytes, { typs: fileTypes, limitBytes: 101 })).toMatchObject({
      ok: false,
      error: { code: 'json/not-utf8' },
    });
  });

  it('tells a Coterm file of another type from a file that it does not know', () => {
    expect(refusal(good, ['ilf-event.v1+jws'])).toMatchObject({
      code: 'envelope/unexpected-typ',
      typ: 'ilf-licence.v1+jws',
    });
  });

  it('says the part, the line and the column of a fault in the payload', async () => {
    expect(refusal(await withPayload('{\n "lots": [{"quantity": 2.5}]}'))).toMatchObject({
      part: 'payload',
      line: 2,
      column: 24,
      path: 'lots[0].quantity',
    });
  });

  it('says which signature is at fault', async () => {
    const second = await aSignature(other, good.payload, aHeader(other.kid, { cty: 'xml' }));
    expect(refusal({ payload: good.payload, signatures: [signature, second] })).toMatchObject({
      where: 'signatures[1].protected',
    });
  });

  it.each(['EdDSA', 'Ed25519'])('takes alg %s (RFC 8037, RFC 9864)', async (alg) => {
    const file = await underHeader(header({ alg }));
    const envelope = read(file);
    if (!envelope.ok) throw new Error(envelope.error.code);
    const [first] = envelope.value.signatures;
    expect(first?.alg).toBe(alg);
    expect(first && (await hasValidSignature(envelope.value, first, signer.publicJwk))).toBe(true);
  });

  it('takes roles in transfers and trust lists', async () => {
    for (const typ of ['ilf-transfer.v1+jws', 'ilf-trust.v1+jws']) {
      const envelope = read(await underHeader(header({ typ, role: 'root' })));
      expect(envelope).toMatchObject({ ok: true, value: { typ, signatures: [{ role: 'root' }] } });
    }
  });

  it('takes white space between the members of the envelope, which nobody signs', () => {
    expect(read(`\n${JSON.stringify(good, null, '\t')}\r\n`).ok).toBe(true);
  });

  it('names a document by the SHA-256 of its payload, whoever signed it', async () => {
    const cosigned = { payload: good.payload, signatures: [await aSignature(other, good.payload, aHeader(other.kid))] };
    const first = read(good);
    // printf '%s' '{"a":1}' | openssl dgst -sha256 -binary | basenc --base64url | tr -d =
    expect(first.ok && first.value.docId).toBe('sha256:AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX-GI');
    expect(read(cosigned)).toMatchObject({ ok: true, value: { docId: first.ok ? first.value.docId : '' } });
  });

  it('gives back the exact bytes that were signed, and reads what it seals', async () => {
    const text = fc.dictionary(
      fc.string({ unit: 'grapheme' }),
      fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme' })),
    );
    await fc.assert(
      fc.asyncProperty(text, async (members) => {
        const payload = Buffer.from(JSON.stringify(members));
        const line = await sealEnvelope(payload, 'ilf-event.v1+jws', [signer, other]);
        expect(line).not.toContain('\n');
        const envelope = read(line);
        if (!envelope.ok) throw new Error(envelope.error.code);
        expect(Buffer.compare(envelope.value.payloadBytes, payload)).toBe(0);
        expect(envelope.value.signatures.map(({ kid }) => kid)).toEqual([signer.kid, other.kid]);
      }),
      { numRuns: 50 },
    );
  });

  it('never throws, whatever is changed in a file, and no changed file verifies', async () => {
    const bytes = Buffer.from(await sealEnvelope(Buffer.from('{"a":1,"b":"text"}'), 'ilf-event.v1+jws', [signer]));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        const envelope = readEnvelope(changed, { typs: fileTypes, limitBytes: 10_000 });
        if (!envelope.ok) {
          expect(isRefusalCode(envelope.error.code)).toBe(true);
          return;
        }
        const [first] = envelope.value.signatures;
        const same = first?.kid === signer.kid && (await hasValidSignature(envelope.value, first, signer.publicJwk));
        expect(same).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});
