import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits';
import { docIdOf } from '../../../main/files/envelope';
import { issueLicenceFile } from '../../../main/files/issue-licence-file';
import { aLicenceDraft } from '../../builders/licence-draft';
import { aSigner } from '../../builders/sealed-file';

const signer = await aSigner();
const issue = (draft: unknown) => issueLicenceFile(draft, signer, 'Acme', new Date('2024-03-01T09:00:00.123Z'));

const payloadOf = (text: string): { readonly bytes: Buffer; readonly payload: unknown } => {
  const bytes = Buffer.from((JSON.parse(text) as { payload: string }).payload, 'base64url');
  return { bytes, payload: JSON.parse(bytes.toString()) };
};

describe('issuing a licence file', () => {
  it('fills in version, issuer and instant, and signs the draft’s own members as they are', async () => {
    const draft = { ...aLicenceDraft(), colour: 'blue', notes: 'Büro “Nord” 𝄞' };
    const file = await issue(draft);
    if (!file.ok) throw new Error(file.error.code);
    const { bytes, payload } = payloadOf(file.value.text);
    expect(payload).toEqual({ v: 1, ...draft, issuer: { name: 'Acme' }, iat: '2024-03-01T09:00:00.123Z' });
    expect(file.value.docId).toBe(docIdOf(bytes));
    expect(file.value.licence.issuer.name).toBe('Acme');
    expect(file.value.text).toMatch(
      /^\{"payload":"[\w-]+","signatures":\[\{"protected":"[\w-]+","signature":"[\w-]{86}"\}\]\}\n$/,
    );
  });

  it('keeps a member named __proto__ out of the way', async () => {
    const draft: unknown = JSON.parse(JSON.stringify(aLicenceDraft()).replace('{', '{"__proto__":{"v":7},'));
    const file = await issue(draft);
    expect(file.ok && payloadOf(file.value.text).payload).toMatchObject({ v: 1 });
  });

  it.each([
    ['a missing id', { id: undefined }, 'id'],
    ['a revision of 0', { revision: 0 }, 'revision'],
    ['a fraction of a licence', { lots: [{ ...aLicenceDraft().lots[0], quantity: 1.5 }] }, 'lots[0].quantity'],
    ['two lots of one name', { lots: [aLicenceDraft().lots[0], aLicenceDraft().lots[0]] }, 'lots[1].lot'],
    ['an iat of its own', { iat: '2020-01-01T00:00:00Z' }, 'iat'],
    ['an issuer of its own', { issuer: { name: 'Someone' } }, 'issuer'],
    ['a version of its own', { v: 1 }, 'v'],
  ])('refuses a draft with %s, and says where', async (_what, over, path) => {
    expect(await issue({ ...aLicenceDraft(), ...over })).toMatchObject({
      ok: false,
      error: { code: 'ilf/invalid', path },
    });
  });

  it.each([null, [], 'draft', 1])('refuses %j as a draft', async (draft) => {
    expect(await issue(draft)).toMatchObject({ ok: false, error: { code: 'ilf/invalid' } });
  });

  it('refuses what every reader would refuse', async () => {
    expect(await issue(aLicenceDraft({ must: ['colour'] }))).toMatchObject({
      ok: false,
      error: { code: 'ilf/unknown-must' },
    });
    expect(await issue(aLicenceDraft({ notes: 'half a character \ud800' }))).toMatchObject({
      ok: false,
      error: { code: 'json/lone-surrogate' },
    });
    expect(await issue({ ...aLicenceDraft(), rate: 0.5 })).toMatchObject({
      ok: false,
      error: { code: 'json/not-an-integer', path: 'rate' },
    });
    const serials = Array.from({ length: 60_000 }, (_, index) => `${index}`.padStart(450, '0'));
    expect(await issue({ ...aLicenceDraft(), padding: serials })).toMatchObject({
      ok: false,
      error: { code: 'file/too-large', limitBytes: limits.licenceFileBytes },
    });
  });
});
