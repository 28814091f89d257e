import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InvokeChannel } from '../../contract/channels';
import type { Change } from '../../domain/ledger/change';
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';
import type { Result } from '../../domain/result';
import { toWellFormed } from '../../domain/well-formed';
import type { Command } from '../../main/commands/command';
import { ilfInspectCommand } from '../../main/commands/ilf-inspect';
import { poolsCommand } from '../../main/commands/pools';
import { simulateCommand } from '../../main/commands/simulate';
import { issueLicenceFile } from '../../main/files/issue-licence-file';
import { readSignedFile } from '../../main/files/read-file';
import { openTrustStore } from '../../main/keys/trust-store';
import { day } from '../builders/a-lot';
import { aCommandHost } from '../builders/command-host';
import { aLicenceDraft } from '../builders/licence-draft';
import { noOwnKeys } from '../builders/no-own-keys';
import { lifeOf } from '../builders/life-of-text';
import { aDraftOf, lotsWithoutSerials } from '../builders/draft-of-text';
import { aListeningHost, type ListeningHost } from '../builders/listening-host';
import { valueOf } from '../builders/open-workspace';
import { aSigner } from '../builders/sealed-file';
import { aTemporaryFolder } from '../builders/temporary-folder';
import { unpackedSerials } from '../builders/unpacked-serials';
import { naughtyFolder, naughtyStrings } from '../vectors/naughty-strings';
import { unlessSet } from '../vectors/vector-folder';

const on = day('2025-06-01');
/** Names have one character at least; every other text may be empty. */
const names = naughtyStrings.filter((text) => text !== '');

/** A journal line of 64 KiB has room for so much before it is signed and encoded, and so has a step of 500 changes. */
const most = { bytes: 40_000, texts: 50 };

/** The texts in their order, as many at a time as go into one step. */
const chunksOf = (texts: readonly string[]): readonly (readonly string[])[] => {
  const chunks: string[][] = [];
  let room = 0;
  for (const text of texts) {
    const bytes = Buffer.byteLength(JSON.stringify(lifeOf(text)));
    if (bytes > room || (chunks.at(-1)?.length ?? most.texts) >= most.texts) {
      chunks.push([]);
      room = most.bytes;
    }
    chunks.at(-1)?.push(text);
    room -= bytes;
  }
  return chunks;
};

const recordLives = async (host: ListeningHost): Promise<readonly Change[]> => {
  const lives = chunksOf(names).map((chunk) => chunk.flatMap(lifeOf));
  for (const changes of lives) await host.ask('ledger.record', { changes });
  return lives.flat();
};

/** Forgets what was checked before, so that every line is read in full. */
const forgetChecks = (folder: string): Promise<void> => rm(join(folder, 'journal', 'checked.json'));

const printed = async (command: Command, args: readonly string[], over: Parameters<typeof aCommandHost>[0] = {}) => {
  const host = aCommandHost({ json: true, ...over });
  const { exitCode } = await command.run(args, host);
  return { exitCode, documents: host.json ? host.documents() : [], stdout: host.printed().stdout };
};

interface NamedPools {
  readonly pools: readonly { readonly pool: string; readonly name: string; readonly customer: string }[];
}

const aTrustedDesk = async () => {
  const signer = await aSigner();
  const trust = openTrustStore(await aTemporaryFolder());
  const publicKey = JSON.stringify(signer.publicJwk);
  return { signer, trust, publicKey };
};

const recordOf = (change: object): object => ({ changes: [change] });
const withdrawalOf = (change: string): object => recordOf({ kind: 'change-withdrawn', on, change });
const importOf = (docId: string): object => recordOf({ kind: 'file-imported', on, docId, typ: docId, fileName: docId });
const poolOn = (date: string): object => recordOf({ kind: 'pool-created', on: date, pool: 'A' });
const pricedIn = (currency: string): object => {
  const unitPrice = { minorUnits: 1, currency };
  return recordOf({ kind: 'lot-added', on, pool: 'A', lot: 'L', product: 'core', quantity: 1, unitPrice });
};

const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'done' : answer.error.code);

describe.skipIf(naughtyFolder === null)(`The naughty strings${unlessSet(naughtyFolder)}`, () => {
  it('are more than five hundred', () => {
    expect(naughtyStrings.length).toBeGreaterThan(500);
  });

  it('come back from the ledger byte for byte, in every text of every change, after a restart and a full check', async () => {
    const host = await aListeningHost();
    const lives = await recordLives(host);
    await host.close();
    await forgetChecks(host.workspaceFolder);
    const again = await aListeningHost(host.workspaceFolder);
    const { events } = await again.ask('ledger.events', { after: 0, limit: 5000 });
    expect(events.flatMap(({ changes }) => changes)).toEqual(lives);
    await again.close();
    const { exitCode, documents, stdout } = await printed(poolsCommand, ['--as-of', '2025-06-02'], {
      workspaceFolder: host.workspaceFolder,
    });
    expect(exitCode).toBe(0);
    const { pools } = documents[0] as NamedPools;
    expect(pools.map(({ pool, name, customer }) => [pool, name, customer]).sort()).toEqual(
      names.map((text) => [text, text, text]).sort(),
    );
    // What a terminal would obey is spelled out, also where it is JSON.
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('are names and remarks of attached documents, and come back with their bytes after a restart', async () => {
    const host = await aListeningHost();
    const said = names.map((text) => {
      const [fileName, remark] = [toWellFormed(text.slice(0, 255)), toWellFormed(text.slice(0, 2000))];
      const facts = { kind: 'other', title: remark, reference: remark, remark };
      return { subject: { kind: 'customer', customer: text }, fileName, mediaType: fileName, facts };
    });
    const bytesOf = (index: number): Uint8Array => Buffer.from(`${index} ${names[index] ?? ''}`);
    // Each is an event of its own, and every event waits for the disk: every fourth stands for all.
    const chosen = [...said.keys()].filter((index) => index % 4 === 0);
    for (const index of chosen) await host.ask('documents.attach', { ...said[index], bytes: bytesOf(index) });
    await host.close();
    await forgetChecks(host.workspaceFolder);
    const again = await aListeningHost(host.workspaceFolder);
    const { events } = await again.ask('ledger.events', { after: 0, limit: 5000 });
    const attached = events.flatMap(({ changes }) => changes.filter((change) => change.kind === 'document-attached'));
    expect(attached).toMatchObject(chosen.map((index) => said[index]));
    for (const [place, index] of chosen.entries()) {
      const { bytes } = await again.ask('documents.bytes', { docId: attached[place]?.docId });
      expect(Buffer.compare(bytes, bytesOf(index))).toBe(0);
    }
  });

  it('are reasons to undo a step', async () => {
    const host = await aListeningHost();
    const created = await host.ask('ledger.record', { changes: [{ kind: 'pool-created', on, pool: 'A' }] });
    const reason = naughtyStrings.join('\n').slice(0, 2000);
    const changes = [{ kind: 'change-withdrawn', on, change: created.event.id, reason }];
    expect((await host.ask('ledger.record', { changes })).event.changes).toEqual(changes);
  });

  it('are names of pools, lots, products, releases and transfers in a scenario', async () => {
    const changes = names.flatMap((text) => [
      { kind: 'release-launched', on, release: text },
      { kind: 'pool-created', on, pool: text },
      { kind: 'lot-added', on, pool: text, lot: text, product: text, quantity: 2, release: text },
      { kind: 'licences-removed', on, pool: text, quantity: 1, lot: text, transfer: text },
    ]);
    const file = join(await aTemporaryFolder(), 'scenario.json');
    await writeFile(file, JSON.stringify({ asOf: '2025-06-02', changes }));
    const { exitCode, documents } = await printed(simulateCommand, [file]);
    expect(exitCode).toBe(0);
    const report = documents[0] as {
      readonly pools: readonly { readonly pool: string; readonly lots: readonly { readonly lot: string }[] }[];
      readonly transit: readonly { readonly transfer: string }[];
      readonly releases: readonly { readonly release: string }[];
    };
    const sorted = [...names].sort();
    expect(report.pools.map(({ pool }) => pool).sort()).toEqual(sorted);
    expect(report.pools.flatMap(({ lots }) => lots.map(({ lot }) => lot)).sort()).toEqual(sorted);
    expect(report.transit.map(({ transfer }) => transfer).sort()).toEqual(sorted);
    expect(report.releases.map(({ release }) => release).sort()).toEqual(sorted);
  });

  it('are signed and verified in every text of a licence file, and of the issuer’s name', async () => {
    const { signer, trust, publicKey } = await aTrustedDesk();
    valueOf(await trust.add(publicKey, signer.kid, 'Acme'));
    for (const text of names) {
      const draft = aDraftOf(text);
      const { text: file } = valueOf(await issueLicenceFile(draft, signer, text, new Date(2025, 4, 1)));
      const { verdict, licence, serials } = await readSignedFile(
        Buffer.from(file),
        { trust, keys: noOwnKeys },
        Date.UTC(2025, 5, 1),
      );
      expect(verdict.kind).toBe('authentic');
      expect(licence).toMatchObject({ ...draft, lots: lotsWithoutSerials(draft), issuer: { name: text } });
      expect(serials).toEqual([{ lot: text, serials: [text] }]);
    }
  });

  it('come from a licence file into the register, under a trusted name and a file name of their kind', async () => {
    const host = await aListeningHost();
    await host.ask('keys.create', { name: 'desk' });
    const { jwk } = await host.ask('keys.export', { name: 'desk' });
    const { kid } = await host.ask('trust.preview', { text: jwk });
    for (const texts of chunksOf(names)) {
      const [id = ''] = texts;
      const [lot] = aDraftOf(id).lots;
      const draft: LicenceFileDraft = {
        ...aDraftOf(id),
        lots: texts.map((text) => ({ ...lot, ...aDraftOf(text).lots[0] })) as LicenceFileDraft['lots'],
      };
      const { supersedes: _none, ...rest } = draft;
      // The name of an issuer begins and ends with something to see.
      const issuer = id.slice(0, 200).trim() || 'Acme';
      await host.ask('trust.add', { text: jwk, fingerprint: kid, name: issuer });
      const issued = await host.ask('licences.issue', { draft: rest, key: 'desk' });
      // Cut between two halves it would not be text.
      const fileName = toWellFormed(id.slice(0, 255));
      const shown = await host.ask('files.preview', { fileName, bytes: issued.bytes });
      expect(shown).toMatchObject({ fileName, verdict: { kind: 'authentic' }, refusal: null });
      expect(shown.licence).toMatchObject({ ...rest, lots: lotsWithoutSerials(draft), issuer: { name: issuer } });
      await host.ask('files.commit', { preview: shown.preview });
      expect(await host.ask('files.bytes', { docId: issued.docId })).toEqual({ fileName, bytes: issued.bytes });
      const serials = unpackedSerials(await host.ask('serials.read', { docId: issued.docId }));
      expect(Object.entries(serials).sort()).toEqual(texts.map((text) => [text, [text]]).sort());
      await host.ask('trust.remove', { kid });
    }
    await host.close();
    await forgetChecks(host.workspaceFolder);
    const again = await aListeningHost(host.workspaceFolder);
    expect((await again.ask('app.info', {})).notices).toEqual([]);
    const { documents } = await again.ask('ledger.events', { after: 0, limit: 5000 });
    const lots = documents.flatMap(({ licence }) => licence?.lots ?? []);
    expect(new Set(lots.map(({ lot }) => lot))).toEqual(new Set(names));
  });

  it('are passphrases', async () => {
    const host = await aListeningHost();
    // Each try costs what a guess would cost an attacker, so one of marks, spaces and signs stands for all.
    const passphrase = names
      .filter((text) => /\p{Cf}|\p{M}/u.test(text))
      .join(' ')
      .slice(0, 300);
    await host.ask('keys.create', { name: 'desk', passphrase });
    const draft = aLicenceDraft();
    expect(codeOf(await host.answer('licences.issue', { draft, key: 'desk', passphrase }))).toBe('done');
    const wrong = await host.answer('licences.issue', { draft, key: 'desk', passphrase: passphrase.slice(1) });
    expect(codeOf(wrong)).toBe('key/wrong-passphrase');
  });

  /** Fields whose alphabet is narrower than text: what they refuse is refused by code and changes nothing. */
  const narrow: readonly (readonly [InvokeChannel, string, (text: string) => object, readonly string[]])[] = [
    ['keys.export', 'a key’s name', (name) => ({ name }), ['message/invalid', 'key/unknown']],
    ['trust.preview', 'a public key', (text) => ({ text }), []],
    ['trust.remove', 'a fingerprint', (kid) => ({ kid }), ['message/invalid', 'trust/unknown']],
    ['files.commit', 'a preview’s handle', (preview) => ({ preview }), ['file/preview-gone']],
    ['files.bytes', 'a document’s id', (docId) => ({ docId }), ['document/unknown']],
    ['documents.bytes', 'a document’s id', (docId) => ({ docId }), ['document/unknown']],
    [
      'licences.issue',
      'the key that signs',
      (key) => ({ draft: aLicenceDraft(), key }),
      ['message/invalid', 'key/unknown'],
    ],
    ['ledger.record', 'a step to undo', withdrawalOf, ['event/unknown', 'message/invalid']],
    ['ledger.record', 'a document to import', importOf, ['document/unknown', 'message/invalid']],
    ['ledger.record', 'a civil date', poolOn, ['message/invalid']],
    ['ledger.record', 'a currency', pricedIn, ['message/invalid', 'pool/unknown']],
  ];

  it.each(narrow)('on %s are refused as %s, by code, and nothing is recorded', async (channel, _what, input, codes) => {
    const host = await aListeningHost();
    for (const text of naughtyStrings) {
      const code = codeOf(await host.answer(channel, input(text)));
      if (codes.length > 0) expect(codes).toContain(code);
      expect(code).toMatch(/^(message|key|json|trust|file|document|event|pool)\//);
    }
    expect([host.head()?.count, host.failures]).toEqual([0, []]);
  });

  it('that are no names of keys make no key; the others make one each, whatever their case', async () => {
    const host = await aListeningHost();
    const isName = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(text);
    for (const name of naughtyStrings.filter((text) => !isName(text)))
      expect(codeOf(await host.answer('keys.create', { name }))).toBe('message/invalid');
    const made = new Set<string>();
    // Making a key waits for the disk, so every fourth stands for all: nothing but ASCII is among them.
    for (const name of naughtyStrings.filter(isName).filter((_name, index) => index % 4 === 0)) {
      const code = codeOf(await host.answer('keys.create', { name }));
      expect(code).toBe(made.has(name.toLowerCase()) ? 'key/exists' : 'done');
      made.add(name.toLowerCase());
    }
    const { keys } = await host.ask('keys.list', {});
    expect(keys.map(({ name }) => name.toLowerCase()).sort()).toEqual([...made].sort());
  });

  it('are shown by inspect without moving a terminal’s cursor', async () => {
    const { signer } = await aTrustedDesk();
    const folder = await aTemporaryFolder();
    for (const [index, text] of names.filter((one) => /\p{Cc}|\p{Cf}/u.test(one)).entries()) {
      const { text: content } = valueOf(await issueLicenceFile(aDraftOf(text), signer, text, new Date(2025, 4, 1)));
      const file = join(folder, `${String(index)}.ilf`);
      await writeFile(file, content);
      const { stdout } = await printed(ilfInspectCommand, [file], { json: false, workspaceFolder: folder });
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
