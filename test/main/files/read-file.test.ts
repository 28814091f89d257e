import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileVerdictSchema } from '../../../contract/file-verdict';
import { isRefusalCode, refusalSentence } from '../../../contract/fill-sentence';
import { limits } from '../../../contract/limits';
import type { LicenceFileDraft } from '../../../domain/ledger/licence-file';
import { issueLicenceFile } from '../../../main/files/issue-licence-file';
import { isAuthentic, readSignedFile } from '../../../main/files/read-file';
import type { Signer } from '../../../main/keys/signer';
import { openTrustStore, type TrustStore } from '../../../main/keys/trust-store';
import { aLicenceDraft, aSubscriptionDraft } from '../../builders/licence-draft';
import { noOwnKeys } from '../../builders/no-own-keys';
import { aHeader, anEnvelope, aSignature, aSigner } from '../../builders/sealed-file';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const issuedAt = new Date('2024-03-01T09:00:00Z');
const nowMs = issuedAt.getTime() + 3_600_000;

const trusting = async (...signers: readonly Signer[]): Promise<TrustStore> => {
  const trust = openTrustStore(join(await aTemporaryFolder(), 'trust'));
  for (const { kid, publicJwk } of signers) await trust.add(JSON.stringify(publicJwk), kid, 'Acme');
  return trust;
};

const issued = async (signer: Signer, draft: LicenceFileDraft = aLicenceDraft()): Promise<string> => {
  const file = await issueLicenceFile(draft, signer, 'Acme licence desk', issuedAt);
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.text;
};

const payloadOf = (draft: object): object => ({
  v: 1,
  ...draft,
  issuer: { name: 'Acme' },
  iat: issuedAt.toISOString(),
});

const read = async (file: string | Uint8Array, trust: TrustStore, at = nowMs) => {
  const reading = await readSignedFile(
    typeof file === 'string' ? Buffer.from(file) : file,
    { trust, keys: noOwnKeys },
    at,
  );
  const { kind, code, facts } = fileVerdictSchema.parse(reading.verdict);
  expect(code === null).toBe(kind === 'authentic');
  expect(code === null || isRefusalCode(code)).toBe(true);
  // A dash would stand where the sentence lacks a fact.
  expect(code === null ? '' : refusalSentence({ ...facts, code })).not.toContain('–');
  return reading;
};

describe('a licence file', () => {
  it('is authentic when an issuer trusted here signed it', async () => {
    const signer = await aSigner();
    const text = await issued(signer);
    const { verdict, licence } = await read(text, await trusting(signer));
    expect(verdict).toMatchObject({ kind: 'authentic', code: null, typ: 'ilf-licence.v1+jws', sizeBytes: text.length });
    expect(verdict.docId).toMatch(/^sha256:[\w-]{43}$/);
    expect(verdict.signatures).toEqual([{ kid: signer.kid, role: null, trustedAs: 'Acme', outcome: 'valid' }]);
    expect(licence).toMatchObject({ ...aLicenceDraft(), issuer: { name: 'Acme licence desk' } });
    expect(isAuthentic(verdict)).toBe(true);
  });

  it('is not believed when nobody trusted here signed it, and still shows what it says', async () => {
    const signer = await aSigner();
    const { verdict, licence } = await read(await issued(signer), await trusting(await aSigner()));
    expect(verdict).toMatchObject({ kind: 'unknown-issuer', code: 'ilf/unknown-issuer', facts: { kid: signer.kid } });
    expect(verdict.signatures).toEqual([{ kid: signer.kid, role: null, trustedAs: null, outcome: 'unknown-key' }]);
    expect(licence?.id).toBe('ILF-2024-0417');
    expect(isAuthentic(verdict)).toBe(false);
  });

  it('is never vouched for by a name alone: a stranger’s signature under a trusted kid is damage', async () => {
    const [signer, stranger] = await Promise.all([aSigner(), aSigner()]);
    const forged = await anEnvelope(stranger, payloadOf(aLicenceDraft()), [aHeader(signer.kid)]);
    const { verdict, licence } = await read(JSON.stringify(forged), await trusting(signer));
    expect(verdict).toMatchObject({
      kind: 'damaged',
      code: 'ilf/damaged',
      facts: { where: 'signatures[0]', kid: signer.kid },
    });
    expect(licence).toBeNull();
  });

  it('is damaged when one character of what was signed is another', async () => {
    const signer = await aSigner();
    const text = await issued(signer);
    const payload = Buffer.from((JSON.parse(text) as { payload: string }).payload, 'base64url').toString();
    const tampered = text.replace(
      Buffer.from(payload).toString('base64url'),
      Buffer.from(payload.replace('"quantity":40', '"quantity":41')).toString('base64url'),
    );
    expect((await read(tampered, await trusting(signer))).verdict).toMatchObject({
      kind: 'damaged',
      code: 'ilf/damaged',
    });
  });

  it('is damaged when one of several trusted signatures fails, whatever the others say', async () => {
    const [signer, second] = await Promise.all([aSigner(), aSigner()]);
    const file = await anEnvelope(signer, payloadOf(aLicenceDraft()));
    const garbage = await aSignature(second, 'e30', aHeader(second.kid));
    const both = JSON.stringify({ ...file, signatures: [...file.signatures, garbage] });
    expect((await read(both, await trusting(signer, second))).verdict).toMatchObject({
      code: 'ilf/damaged',
      facts: { where: 'signatures[1]' },
    });
    expect((await read(both, await trusting(signer))).verdict).toMatchObject({
      kind: 'authentic',
      signatures: [{ outcome: 'valid' }, { outcome: 'unknown-key' }],
    });
  });

  it('does not take signatures that are malleated: S plus the order of the group', async () => {
    const signer = await aSigner();
    const file = JSON.parse(await issued(signer)) as {
      payload: string;
      signatures: { protected: string; signature: string }[];
    };
    const [first] = file.signatures;
    if (first === undefined) throw new Error('not signed');
    const bytes = Buffer.from(first.signature, 'base64url');
    const s =
      BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) +
      2n ** 252n +
      27742317777372353535851937790883648493n;
    Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().copy(bytes, 32);
    const malleated = { ...file, signatures: [{ ...first, signature: bytes.toString('base64url') }] };
    expect((await read(JSON.stringify(malleated), await trusting(signer))).verdict.code).toBe('ilf/damaged');
  });

  it('does not count a revoked key', async () => {
    const [signer, second] = await Promise.all([aSigner(), aSigner()]);
    const trust = await trusting(signer, second);
    await trust.revoke(signer.kid);
    const { verdict } = await read(await issued(signer), trust);
    expect(verdict).toMatchObject({
      kind: 'revoked-issuer',
      code: 'ilf/revoked-issuer',
      facts: { name: 'Acme' },
      signatures: [{ outcome: 'revoked-key' }],
    });
    const cosigned = await anEnvelope(signer, payloadOf(aLicenceDraft()));
    const signatures = [...cosigned.signatures, await aSignature(second, cosigned.payload, aHeader(second.kid))];
    expect((await read(JSON.stringify({ ...cosigned, signatures }), trust)).verdict.kind).toBe('authentic');
  });

  it('may be issued up to five minutes ahead of this computer’s clock, and not more', async () => {
    const signer = await aSigner();
    const [text, trust] = [await issued(signer), await trusting(signer)];
    const fiveMinutesMs = 5 * 60_000;
    expect((await read(text, trust, issuedAt.getTime() - fiveMinutesMs)).verdict.kind).toBe('authentic');
    expect((await read(text, trust, issuedAt.getTime() - fiveMinutesMs - 1)).verdict).toMatchObject({
      kind: 'issued-in-future',
      code: 'ilf/issued-in-future',
    });
  });

  it('expires the day after its last subscription ends, and perpetual licences never do', async () => {
    const signer = await aSigner();
    const trust = await trusting(signer);
    const text = await issued(signer, aSubscriptionDraft('2025-03-31'));
    expect((await read(text, trust, new Date(2025, 2, 31, 23, 59, 59).getTime())).verdict.kind).toBe('authentic');
    const { verdict } = await read(text, trust, new Date(2025, 3, 1).getTime());
    expect(verdict).toMatchObject({ kind: 'expired', code: 'ilf/expired', facts: { expiredOn: '2025-03-31' } });
    expect(isAuthentic(verdict)).toBe(true);
    const mixed = await issued(
      signer,
      aLicenceDraft({ lots: [...aSubscriptionDraft('2025-03-31').lots, ...aLicenceDraft().lots] }),
    );
    expect((await read(mixed, trust, new Date(2999, 0, 1).getTime())).verdict.kind).toBe('authentic');
  });

  it('is not signed as required without a signature or with another algorithm', async () => {
    const signer = await aSigner();
    const trust = await trusting(signer);
    const file = JSON.parse(await issued(signer)) as { payload: string };
    expect((await read(JSON.stringify({ payload: file.payload, signatures: [] }), trust)).verdict).toMatchObject({
      kind: 'not-signed-as-required',
      code: 'envelope/no-signature',
    });
    const none = await anEnvelope(signer, payloadOf(aLicenceDraft()), [aHeader(signer.kid, { alg: 'none' })]);
    expect((await read(JSON.stringify(none), trust)).verdict).toMatchObject({
      kind: 'not-signed-as-required',
      code: 'envelope/wrong-alg',
    });
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['prose', 'Dear customer, please find your licences attached.'],
    ['some other JSON', '{"name":"x"}'],
    ['a list', '[]'],
    ['a compact JWS', 'eyJhbGciOiJFZERTQSJ9.e30.AAAA'],
    ['UTF-16', Buffer.from('{"payload":""}', 'utf16le')],
  ])('is not what %s is', async (_what, content) => {
    const { verdict } = await read(content, await trusting());
    expect(verdict.kind).toBe('not-coterm');
  });

  it('is damaged when nothing of it has arrived, and says so', async () => {
    const { verdict } = await read('', await trusting());
    expect(verdict).toMatchObject({ kind: 'damaged', code: 'file/empty', sizeBytes: 0 });
  });

  it('is told apart from a Coterm file of another type, and from a type to come', async () => {
    const signer = await aSigner();
    const trust = await trusting(signer);
    const event = await anEnvelope(signer, {}, [aHeader(signer.kid, { typ: 'ilf-event.v1+jws' })]);
    expect((await read(JSON.stringify(event), trust)).verdict).toMatchObject({
      kind: 'not-coterm',
      code: 'envelope/unexpected-typ',
      facts: { typ: 'ilf-event.v1+jws' },
    });
    const later = await anEnvelope(signer, {}, [aHeader(signer.kid, { typ: 'ilf-licence.v2+jws' })]);
    expect((await read(JSON.stringify(later), trust)).verdict).toMatchObject({
      kind: 'not-coterm',
      code: 'envelope/unknown-typ',
    });
  });

  it('is damaged, and says where, when it was cut off on its way', async () => {
    const signer = await aSigner();
    const text = await issued(signer);
    const { verdict } = await read(text.slice(0, text.length / 2), await trusting(signer));
    expect(verdict).toMatchObject({ kind: 'damaged', code: 'json/syntax', facts: { part: 'envelope', line: 1 } });
  });

  it.each([
    ['a quantity of none', { lots: [{ ...aLicenceDraft().lots[0], quantity: 0 }] }, 'lots[0].quantity'],
    ['a day that does not exist', { issuedOn: '2024-02-30' }, 'issuedOn'],
    ['a missing pool', { pool: undefined }, 'pool'],
    ['a subscription without its end', { lots: [{ ...aLicenceDraft().lots[0], term: 'subscription' }] }, 'lots[0]'],
    ['two lots of one name', { lots: [aLicenceDraft().lots[0], aLicenceDraft().lots[0]] }, 'lots[1].lot'],
    ['no lots', { lots: [] }, 'lots'],
    ['an iat that is no instant', { iat: 'yesterday' }, 'iat'],
  ])('is refused with the place when it holds %s', async (_what, over, path) => {
    const signer = await aSigner();
    const file = await anEnvelope(signer, { ...payloadOf(aLicenceDraft()), ...over });
    const { verdict, licence } = await read(JSON.stringify(file), await trusting(signer));
    expect(verdict).toMatchObject({ kind: 'damaged', code: 'ilf/invalid', facts: { path } });
    expect(verdict.facts['reason']).toMatch(/\w/);
    expect(licence).toBeNull();
  });

  it('may hold members that this version does not know, unless it says that a reader must', async () => {
    const signer = await aSigner();
    const trust = await trusting(signer);
    const withMembers = (members: object) => anEnvelope(signer, { ...payloadOf(aLicenceDraft()), ...members });
    const verdictOf = async (members: object) =>
      (await read(JSON.stringify(await withMembers(members)), trust)).verdict;
    expect((await verdictOf({ colour: 'blue' })).kind).toBe('authentic');
    expect((await verdictOf({ colour: 'blue', must: ['pool', 'lots.serials', 'purchaseOrder.number'] })).kind).toBe(
      'authentic',
    );
    expect(await verdictOf({ colour: 'blue', must: ['pool', 'colour', 'lots.colour'] })).toMatchObject({
      kind: 'damaged',
      code: 'ilf/unknown-must',
      facts: { names: 'colour, lots.colour' },
    });
    expect((await verdictOf({ must: ['serials'] })).code).toBe('ilf/unknown-must');
    expect(await verdictOf({ v: 2 })).toMatchObject({ code: 'ilf/unknown-version', facts: { version: 2 } });
  });

  it('has no known issuer while the list of issuers is damaged', async () => {
    const signer = await aSigner();
    const trust: TrustStore = {
      ...(await trusting(signer)),
      pinned: async () => ({ ok: false, error: { code: 'trust/damaged', fileName: 'issuers.json' } }),
    };
    expect((await read(await issued(signer), trust)).verdict).toMatchObject({
      kind: 'unknown-issuer',
      code: 'trust/damaged',
    });
  });

  it('is refused by size above 32 MiB before it is read', async () => {
    const { verdict } = await read(new Uint8Array(limits.licenceFileBytes + 1), await trusting());
    expect(verdict).toMatchObject({ kind: 'not-coterm', code: 'file/too-large', facts: { limitBytes: 33_554_432 } });
  });
});
