import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileVerdict } from '../../../contract/file-verdict';
import { issueLicenceFile } from '../../../main/files/issue-licence-file';
import { readSignedFile } from '../../../main/files/read-file';
import { openTrustStore } from '../../../main/keys/trust-store';
import { aLicenceDraft } from '../../builders/licence-draft';
import { noOwnKeys } from '../../builders/no-own-keys';
import { anEnvelope, aSigner } from '../../builders/sealed-file';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const issuedAt = new Date('2024-03-01T09:00:00Z');
const [lot] = aLicenceDraft().lots;

const verdictOf = async (text: string): Promise<FileVerdict> => {
  const trust = openTrustStore(join(await aTemporaryFolder(), 'trust'));
  return (await readSignedFile(Buffer.from(text), { trust, keys: noOwnKeys }, issuedAt.getTime())).verdict;
};

/** Signed by a key that nobody knows: whoever sends a file can make it as large as he likes. */
const verdictOfPayload = async (over: object): Promise<FileVerdict> => {
  const payload = { v: 1, ...aLicenceDraft(), issuer: { name: 'Acme' }, iat: issuedAt.toISOString(), ...over };
  return await verdictOf(JSON.stringify(await anEnvelope(await aSigner(), payload)));
};

const twoMillion = <Item>(item: Item): Item[] => new Array<Item>(2_000_000).fill(item);

describe('a large licence file', () => {
  it.each([
    ['lots', { lots: twoMillion(0) }, 'lots[0]'],
    ['lots without anything', { lots: twoMillion({}) }, 'lots[0].lot'],
    ['serials', { lots: [{ ...lot, serials: twoMillion('') }] }, 'lots[0].serials[0]'],
    ['names in must', { must: twoMillion(null) }, 'must[0]'],
  ])('is refused at the first of two million wrong %s', async (_what, over, path) => {
    expect(await verdictOfPayload(over)).toMatchObject({ kind: 'damaged', code: 'ilf/invalid', facts: { path } });
  });

  it('is read with a hundred thousand lots', async () => {
    const lots = Array.from({ length: 100_000 }, (_, index) => ({ ...lot, lot: `L${index}` }));
    expect((await verdictOfPayload({ lots })).kind).toBe('unknown-issuer');
  });

  it('is not issued from a draft with two million wrong lots', async () => {
    const draft = { ...aLicenceDraft(), lots: twoMillion(0) };
    const issued = await issueLicenceFile(draft, await aSigner(), 'Acme', issuedAt);
    expect(issued).toMatchObject({ ok: false, error: { code: 'ilf/invalid', path: 'lots[0]' } });
  });

  it('is refused with no more of a long name than can be shown', async () => {
    const verdict = await verdictOf(JSON.stringify({ payload: '', signatures: [], ['x'.repeat(1_000_000)]: 1 }));
    expect(verdict).toMatchObject({ code: 'envelope/unexpected-member', facts: { name: `${'x'.repeat(200)}…` } });
  });
});
