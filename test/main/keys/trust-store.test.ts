import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupedFingerprint } from '../../../main/keys/fingerprint';
import { openTrustStore } from '../../../main/keys/trust-store';
import { aSigner } from '../../builders/sealed-file';
import { aTemporaryFolder } from '../../builders/temporary-folder';

const aTrustFolder = async (): Promise<string> => join(await aTemporaryFolder(), 'workspace', 'trust');
const now = () => new Date('2026-11-22T10:00:00Z');
const addedAt = '2026-11-22T10:00:00.000Z';

const aKey = async () => {
  const { kid, publicJwk } = await aSigner();
  return { kid, jwk: publicJwk, text: JSON.stringify(publicJwk) };
};

describe('pinned trust', () => {
  it('begins with nobody', async () => {
    const trust = openTrustStore(await aTrustFolder());
    expect(await trust.list()).toEqual({ ok: true, value: [] });
    expect(await trust.find('x')).toEqual({ ok: true, value: null });
  });

  it('takes a key whose fingerprint somebody compared, and keeps it over a restart', async () => {
    const folder = await aTrustFolder();
    const { kid, jwk, text } = await aKey();
    const issuer = { kid, name: 'Acme', use: 'issuer', addedAt };
    expect(await openTrustStore(folder, now).add(text, kid, 'Acme')).toEqual({ ok: true, value: issuer });
    expect(await openTrustStore(folder).list()).toEqual({ ok: true, value: [issuer] });
    expect(await openTrustStore(folder).find(kid)).toEqual({ ok: true, value: { ...issuer, revokedAt: null, jwk } });
  });

  it('says of each key what it is trusted for, and of a key in an older list that it is an issuer’s', async () => {
    const folder = await aTrustFolder();
    const [old, partner, site] = await Promise.all([aKey(), aKey(), aKey()]);
    await openTrustStore(folder, now).add(old.text, old.kid, 'Acme');
    const path = join(folder, 'issuers.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/ *"use": "issuer",\n/, ''));
    await openTrustStore(folder, now).add(partner.text, partner.kid, 'Bright Partners', 'partner');
    await openTrustStore(folder, now).add(site.text, site.kid, 'Harbour', 'site');
    expect(await openTrustStore(folder).list()).toMatchObject({
      value: [
        { name: 'Acme', use: 'issuer' },
        { name: 'Bright Partners', use: 'partner' },
        { name: 'Harbour', use: 'site' },
      ],
    });
  });

  it('shows a key’s fingerprint without trusting it', async () => {
    const folder = await aTrustFolder();
    const { kid, jwk, text } = await aKey();
    expect(openTrustStore(folder).preview(text)).toEqual({ ok: true, value: { kid, jwk, name: null } });
    expect(await openTrustStore(folder).list()).toEqual({ ok: true, value: [] });
  });

  it('takes a fingerprint in groups, as people read it out', async () => {
    const keys = await Promise.all([aKey(), aKey()]);
    const trust = openTrustStore(await aTrustFolder());
    for (const [index, { kid, text }] of keys.entries()) {
      const grouped = groupedFingerprint(kid);
      expect(grouped.split(' ').map(({ length }) => length)).toEqual([...Array<number>(10).fill(4), 3]);
      expect((await trust.add(text, index === 0 ? ` ${grouped}\n` : grouped.replaceAll(' ', ':'))).ok).toBe(true);
    }
    expect(await trust.list()).toMatchObject({ value: keys.map(({ kid }) => ({ kid })) });
  });

  it('refuses another fingerprint, shows both, and changes nothing', async () => {
    const trust = openTrustStore(await aTrustFolder());
    const [{ kid, text }, other] = await Promise.all([aKey(), aKey()]);
    expect(await trust.add(text, other.kid)).toEqual({
      ok: false,
      error: { code: 'trust/fingerprint-mismatch', stated: other.kid, fingerprint: groupedFingerprint(kid), kid },
    });
    for (const near of [
      kid.slice(0, -1),
      kid.toLowerCase() === kid ? kid.toUpperCase() : kid.toLowerCase(),
      '',
      `${kid}A`,
    ]) {
      expect(await trust.add(text, near)).toMatchObject({ ok: false, error: { code: 'trust/fingerprint-mismatch' } });
    }
    expect(await trust.list()).toEqual({ ok: true, value: [] });
  });

  it('names an issuer as told, else as the file proposes, else by the fingerprint’s first group', async () => {
    const trust = openTrustStore(await aTrustFolder());
    const [a, b, c] = await Promise.all([aKey(), aKey(), aKey()]);
    const proposing = (key: typeof a) => JSON.stringify({ ...key.jwk, name: 'Proposed' });
    expect(await trust.add(proposing(a), a.kid, ' Told ')).toMatchObject({ value: { name: 'Told' } });
    expect(await trust.add(proposing(b), b.kid)).toMatchObject({ value: { name: 'Proposed' } });
    expect(await trust.add(c.text, c.kid)).toMatchObject({ value: { name: c.kid.slice(0, 4) } });
    expect(await trust.add((await aKey()).text, c.kid, '  ')).toMatchObject({ ok: false });
  });

  it('refuses a name of no or of too many characters', async () => {
    const trust = openTrustStore(await aTrustFolder());
    const { kid, text } = await aKey();
    for (const name of ['  ', 'n'.repeat(201)])
      expect(await trust.add(text, kid, name)).toMatchObject({ ok: false, error: { code: 'trust/name-invalid' } });
  });

  it('says when a key is trusted already', async () => {
    const trust = openTrustStore(await aTrustFolder());
    const { kid, text } = await aKey();
    await trust.add(text, kid, 'Acme');
    expect(await trust.add(text, kid, 'Other')).toMatchObject({
      ok: false,
      error: { code: 'trust/known', name: 'Acme' },
    });
  });

  it('forgets a removed key, so that it can be added again', async () => {
    const trust = openTrustStore(await aTrustFolder());
    const { kid, text } = await aKey();
    await trust.add(text, kid, 'Acme');
    expect(await trust.remove(kid)).toMatchObject({ ok: true, value: { name: 'Acme' } });
    expect(await trust.remove(kid)).toMatchObject({ ok: false, error: { code: 'trust/unknown', kid } });
    expect(await trust.list()).toEqual({ ok: true, value: [] });
    expect((await trust.add(text, kid, 'Acme')).ok).toBe(true);
  });

  it('remembers a revoked key, out of force and not to be added by mistake', async () => {
    const trust = openTrustStore(await aTrustFolder(), now);
    const { kid, text } = await aKey();
    await trust.add(text, kid, 'Acme');
    expect((await trust.revoke(kid)).ok).toBe(true);
    expect(await trust.list()).toEqual({ ok: true, value: [] });
    expect(await trust.find(kid)).toMatchObject({ value: { name: 'Acme', revokedAt: addedAt } });
    expect(await trust.add(text, kid)).toMatchObject({ ok: false, error: { code: 'trust/revoked', name: 'Acme' } });
    expect(await trust.revoke(kid)).toMatchObject({ ok: false, error: { code: 'trust/revoked' } });
  });

  it('loses none of many keys that are added at once', async () => {
    const trust = openTrustStore(await aTrustFolder());
    const keys = await Promise.all(Array.from({ length: 12 }, aKey));
    await Promise.all(keys.map(({ kid, text }) => trust.add(text, kid)));
    const list = await trust.list();
    expect(list.ok && list.value.map(({ kid }) => kid).sort()).toEqual(keys.map(({ kid }) => kid).sort());
  });

  it('refuses to guess when its file is damaged, and leaves the file as it is', async () => {
    const folder = await aTrustFolder();
    const { kid, text } = await aKey();
    await openTrustStore(folder).add(text, kid, 'Acme');
    const path = join(folder, 'issuers.json');
    const whole = await readFile(path, 'utf8');
    const other = (await aKey()).kid;
    const damages = [
      '',
      whole.slice(0, -5),
      whole.replace('"v": 1', '"v": 2'),
      whole.replaceAll(kid, other),
      whole.replace('"issuers": [', '"issuers": [1,'),
      whole.replace(/"x": "[^"]+"/, `"x": "${'A'.repeat(43)}"`),
      JSON.stringify({ v: 1, issuers: [...issuersOf(whole), ...issuersOf(whole)] }),
    ];
    for (const damaged of damages) {
      await writeFile(path, damaged);
      const trust = openTrustStore(folder);
      for (const answer of [
        await trust.list(),
        await trust.find(kid),
        await trust.add(text, kid),
        await trust.remove(kid),
        await trust.revoke(kid),
      ]) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'trust/damaged', fileName: 'issuers.json' } });
      }
      expect(await readFile(path, 'utf8')).toBe(damaged);
    }
  });

  it('reports a file that cannot be read or written', async () => {
    const folder = await aTrustFolder();
    await mkdir(join(folder, 'issuers.json'), { recursive: true });
    expect(await openTrustStore(folder).list()).toMatchObject({
      ok: false,
      error: { code: 'file/unreadable', fileName: 'issuers.json' },
    });
    const blocked = await aTemporaryFolder();
    await writeFile(join(blocked, 'trust'), '');
    const { kid, text } = await aKey();
    expect((await openTrustStore(join(blocked, 'trust')).add(text, kid)).ok).toBe(false);
  });
});

const issuersOf = (text: string): readonly unknown[] =>
  (JSON.parse(text) as { readonly issuers: readonly unknown[] }).issuers;
