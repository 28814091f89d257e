/** Transfers, activation requests and responses: whose signature counts for what, and what is refused. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileVerdictSchema } from '../../../contract/file-verdict';
import { isRefusalCode, refusalSentence } from '../../../contract/fill-sentence';
import type { KeyUse } from '../../../contract/key-uses';
import { limits } from '../../../contract/limits';
import { done } from '../../../domain/result';
import { isAuthentic, readSignedFile } from '../../../main/files/read-file';
import { uniteSignatures } from '../../../main/files/unite-signatures';
import type { KeyParts } from '../../../main/keys/known-keys';
import type { Signer } from '../../../main/keys/signer';
import { openTrustStore } from '../../../main/keys/trust-store';
import { aSignedAnswer, aSignedTransfer, aTransferFile } from '../../builders/a-transfer';
import { anIssuer } from '../../builders/issuer';
import { noOwnKeys } from '../../builders/no-own-keys';
import { aSigner } from '../../builders/sealed-file';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const nowMs = Date.UTC(2025, 0, 5, 12);

const known = async (
  trusted: readonly (readonly [Signer, KeyUse])[],
  own: readonly Signer[] = [],
): Promise<KeyParts> => {
  const trust = openTrustStore(join(await aTemporaryFolder(), 'trust'));
  for (const [{ kid, publicJwk }, use] of trusted) await trust.add(JSON.stringify(publicJwk), kid, 'Northwind', use);
  const keys = own.map(({ kid, publicJwk }) => ({ name: 'own', kid, jwk: publicJwk }));
  return { trust, keys: own.length === 0 ? noOwnKeys : { publicKeys: async () => done(keys) } };
};

const read = async (bytes: Uint8Array, parts: KeyParts) => {
  const { verdict, signed } = await readSignedFile(bytes, parts, nowMs);
  const { code, facts } = fileVerdictSchema.parse(verdict);
  expect(code === null || isRefusalCode(code)).toBe(true);
  expect(code === null ? '' : refusalSentence({ ...facts, code })).not.toContain('–');
  return { verdict, signed };
};

const partners = async () => {
  const [release, accept] = await Promise.all([aSigner(), aSigner()]);
  return { release, accept, payload: aTransferFile(release.kid, accept.kid) };
};

describe('a signed transfer', () => {
  it('LP-13: is authentic once a trusted partner released it, whoever still has to sign', async () => {
    const { release, payload } = await partners();
    const bytes = await aSignedTransfer(payload, [{ signer: release, role: 'release' }]);
    const { verdict, signed } = await read(bytes, await known([[release, 'partner']]));
    expect(verdict).toMatchObject({ kind: 'authentic', code: null, typ: 'ilf-transfer.v1+jws' });
    expect(verdict.signatures).toEqual([
      { kid: release.kid, role: 'release', trustedAs: 'Northwind', outcome: 'valid' },
    ]);
    expect(signed).toMatchObject({ typ: 'ilf-transfer.v1+jws', payload });
    expect(isAuthentic(verdict)).toBe(true);
  });

  it('counts the own keys of the workspace for both partners', async () => {
    const { release, accept, payload } = await partners();
    const bytes = await aSignedTransfer(payload, [
      { signer: release, role: 'release' },
      { signer: accept, role: 'accept' },
    ]);
    const { verdict } = await read(bytes, await known([[release, 'partner']], [accept]));
    expect(verdict.signatures.map(({ outcome, trustedAs }) => [outcome, trustedAs])).toEqual([
      ['valid', 'Northwind'],
      ['valid', 'own'],
    ]);
  });

  it('is not confirmed by an own key that is not trusted as an issuer’s', async () => {
    const { release, accept, payload } = await partners();
    const own = await aSigner();
    const bytes = await aSignedTransfer(payload, [
      { signer: release, role: 'release' },
      { signer: accept, role: 'accept' },
      { signer: own, role: 'issuer' },
    ]);
    const outcomeOf = async (trusted: readonly (readonly [Signer, KeyUse])[]) =>
      (await read(bytes, await known([[release, 'partner'], ...trusted], [accept, own]))).verdict.signatures[2]
        ?.outcome;
    expect(await outcomeOf([])).toBe('other-use');
    expect(await outcomeOf([[own, 'issuer']])).toBe('valid');
  });

  it.each(['issuer', 'site'] as const)('is not released by a key that is trusted as %s', async (use) => {
    const { release, payload } = await partners();
    const bytes = await aSignedTransfer(payload, [{ signer: release, role: 'release' }]);
    const { verdict } = await read(bytes, await known([[release, use]]));
    expect(verdict).toMatchObject({ kind: 'unknown-issuer', code: 'ilf/other-use', facts: { name: 'Northwind' } });
  });

  it('is not believed of an unknown partner, and still shows what it says', async () => {
    const { release, payload } = await partners();
    const bytes = await aSignedTransfer(payload, [{ signer: release, role: 'release' }]);
    const { verdict, signed } = await read(bytes, await known([]));
    expect(verdict).toMatchObject({ kind: 'unknown-issuer', code: 'ilf/unknown-partner', facts: { kid: release.kid } });
    expect(signed).not.toBeNull();
  });

  it('is damaged when it was changed on its way', async () => {
    const { release, payload } = await partners();
    const bytes = await aSignedTransfer(payload, [{ signer: release, role: 'release' }]);
    const other = await aSignedTransfer({ ...payload, id: 'T-2' }, [{ signer: release, role: 'release' }]);
    const [{ payload: changed }, { signatures }] = [JSON.parse(String(other)), JSON.parse(String(bytes))];
    const forged = Buffer.from(JSON.stringify({ payload: changed, signatures }));
    expect((await read(forged, await known([[release, 'partner']]))).verdict).toMatchObject({
      kind: 'damaged',
      code: 'ilf/damaged',
    });
  });

  it('is refused as not signed as required: by nobody who releases, by a wrong key, in a strange role', async () => {
    const { release, accept, payload } = await partners();
    const parts = await known([
      [release, 'partner'],
      [accept, 'partner'],
    ]);
    const wrong = await aSigner();
    const released = { signer: release, role: 'release' };
    const refusals = [
      [[{ signer: accept, role: 'accept' }], 'transfer/not-released'],
      [[{ signer: accept, role: 'release' }], 'transfer/wrong-release-key'],
      [[released, { signer: wrong, role: 'accept' }], 'transfer/wrong-accept-key'],
      [[released, { signer: accept, role: 'root' }], 'transfer/unexpected-role'],
    ] as const;
    for (const [signatures, code] of refusals)
      expect((await read(await aSignedTransfer(payload, signatures), parts)).verdict).toMatchObject({
        kind: 'not-signed-as-required',
        code,
      });
    const asked = { ...payload, requires: [...payload.requires, { role: 'issuer', kid: 'I'.repeat(43) }] };
    const confirmed = await aSignedTransfer(asked, [released, { signer: wrong, role: 'issuer' }]);
    expect((await read(confirmed, parts)).verdict.code).toBe('transfer/wrong-issuer-key');
  });

  it.each<[string, Readonly<Record<string, unknown>>, object]>([
    ['of another version', { v: 2 }, { code: 'ilf/unknown-version' }],
    ['with what only a later reader knows', { must: ['colour'] }, { code: 'ilf/unknown-must' }],
    ['of no lots', { lots: [] }, { code: 'ilf/invalid', facts: { path: 'lots' } }],
    [
      'of a lot without a date',
      { lots: [{ lot: 'L1', product: 'core', term: 'perpetual', quantity: 1 }] },
      { facts: { path: 'lots[0]' } },
    ],
    [
      'of a date that is none',
      { lots: [{ lot: 'L1', product: 'core', term: 'perpetual', quantity: 1, supExpiresExact: '1/0' }] },
      { facts: { path: 'lots[0].supExpiresExact' } },
    ],
    [
      'of a day beyond the calendar',
      { lots: [{ lot: 'L1', product: 'core', term: 'perpetual', quantity: 1, supExpiresExact: '9'.repeat(40) }] },
      { facts: { path: 'lots[0].supExpiresExact' } },
    ],
    [
      'of two lots with one name',
      { lots: ['L1', 'L1'].map((lot) => ({ lot, product: 'c', term: 'perpetual', quantity: 1, supMonths: 12 })) },
      { facts: { path: 'lots[1].lot' } },
    ],
    [
      'that nobody has to accept',
      { requires: [{ role: 'release', kid: 'r'.repeat(43) }] },
      { facts: { path: 'requires' } },
    ],
    ['from nobody', { from: { partner: '', pool: 'P-1' } }, { facts: { path: 'from.partner' } }],
    ['of tomorrow', { iat: '2025-01-06T12:00:00Z' }, { kind: 'issued-in-future', code: 'ilf/issued-in-future' }],
  ])('is refused %s', async (_what, over, verdict) => {
    const { release, payload } = await partners();
    const bytes = await aSignedTransfer({ ...payload, ...over }, [{ signer: release, role: 'release' }]);
    expect((await read(bytes, await known([[release, 'partner']]))).verdict).toMatchObject(verdict);
  });

  it('unites signatures over one payload, and takes in none that was not verified', async () => {
    const { release, accept, payload } = await partners();
    const released = await aSignedTransfer(payload, [{ signer: release, role: 'release' }]);
    const accepted = await aSignedTransfer(payload, [
      { signer: accept, role: 'accept' },
      { signer: await aSigner(), role: 'issuer' },
    ]);
    const united = uniteSignatures(released, accepted, [accept.kid]);
    const { verdict } = await read(united, await known([[release, 'partner']], [accept]));
    expect(verdict.signatures.map(({ role, outcome }) => [role, outcome])).toEqual([
      ['release', 'valid'],
      ['accept', 'valid'],
    ]);
    expect(uniteSignatures(united, accepted, [accept.kid])).toBe(united);
    const other = await aSignedTransfer({ ...payload, id: 'T-2' }, [{ signer: accept, role: 'accept' }]);
    expect(uniteSignatures(released, other, [accept.kid])).toBe(released);
  });
});

const request = {
  v: 1,
  id: 'REQ-1',
  nonce: 'nonce-of-twenty-two-xx',
  org: 'Port of Westhaven',
  siteKid: 's'.repeat(43),
  siteSequence: 1,
  pool: 'P-1',
  product: 'core',
  quantity: 4,
  fingerprint: 'server-7',
  site: { name: 'North quay' },
  kind: 'activate',
  iat: '2025-01-05T09:00:00Z',
  requestedOn: '2025-01-05',
};

const response = {
  v: 1,
  id: 'RESP-1',
  inReplyTo: 'sha256:x',
  nonce: 'nonce-of-twenty-two-xx',
  siteKid: 's'.repeat(43),
  sequence: 1,
  iat: '2025-01-05T10:00:00Z',
  decidedOn: '2025-01-05',
  result: 'granted',
  pool: 'P-1',
  lot: 'L1',
  quantity: 4,
  activatedOn: '2025-01-05',
};

const REQUEST = 'ilf-activation-request.v1+jws';
const RESPONSE = 'ilf-activation-response.v1+jws';

describe('activation requests and responses', () => {
  it.each<[string, object, KeyUse, string, string]>([
    [REQUEST, request, 'site', 'issuer', 'ilf/unknown-site'],
    [REQUEST, request, 'partner', 'issuer', 'ilf/unknown-site'],
    [RESPONSE, response, 'issuer', 'partner', 'ilf/unknown-issuer'],
  ])('%s is authentic from a %s, and from no other use', async (typ, payload, use, other, unknown) => {
    const signer = await aSigner();
    const bytes = await aSignedAnswer(signer, typ, payload);
    const { verdict, signed } = await read(bytes, await known([[signer, use]]));
    expect(verdict).toMatchObject({ kind: 'authentic', typ });
    expect(signed).toEqual({ typ, payload });
    expect((await read(bytes, await known([[signer, other as KeyUse]]))).verdict.code).toBe('ilf/other-use');
    expect((await read(bytes, await known([]))).verdict.code).toBe(unknown);
  });

  it('an answer is not believed of an own key that is not trusted as an issuer’s, nor of the key that asked', async () => {
    const [signer, asking] = [await aSigner(), await aSigner()];
    const bytes = await aSignedAnswer(signer, RESPONSE, response);
    expect((await read(bytes, await known([], [signer]))).verdict.code).toBe('ilf/other-use');
    expect((await read(bytes, await known([[signer, 'issuer']], [signer]))).verdict.kind).toBe('authentic');
    const selfMade = await aSignedAnswer(asking, RESPONSE, { ...response, siteKid: asking.kid });
    expect((await read(selfMade, await known([[asking, 'issuer']], [asking]))).verdict).toMatchObject({
      kind: 'not-signed-as-required',
      code: 'activation/own-answer',
    });
  });

  it('are refused above 64 KiB, whoever signed them', async () => {
    const signer = await aSigner();
    const bytes = await aSignedAnswer(signer, REQUEST, { ...request, padding: 'x'.repeat(limits.requestBytes) });
    expect((await read(bytes, await known([[signer, 'site']]))).verdict).toMatchObject({
      code: 'file/too-large',
      facts: { limitBytes: 65_536 },
    });
  });

  it('name what they give back, and only then', async () => {
    const signer = await aSigner();
    const bytes = await aSignedAnswer(signer, REQUEST, { ...request, kind: 'return' });
    expect((await read(bytes, await known([[signer, 'site']]))).verdict).toMatchObject({ code: 'ilf/invalid' });
  });
});

it('a partner’s key makes no licence file authentic', async () => {
  const { signer, file } = await anIssuer();
  const bytes = await file();
  expect((await read(bytes, await known([[signer, 'issuer']]))).verdict.kind).toBe('authentic');
  expect((await read(bytes, await known([[signer, 'partner']], [signer]))).verdict).toMatchObject({
    kind: 'unknown-issuer',
    code: 'ilf/other-use',
  });
  expect((await read(bytes, await known([], [signer]))).verdict.code).toBe('ilf/unknown-issuer');
});
