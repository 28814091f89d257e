import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LedgerHead } from '../../../contract/ipc';
import type { Change } from '../../../domain/ledger/change';
import { localDate } from '../../../main/local-date';
import { openWorkspace } from '../../../main/workspace/workspace';
import { day } from '../../builders/a-lot';
import { aDay, anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFullDisk } from '../../doubles/failing-disk';

const today = localDate(aDay());
const aPoolCreated = (pool: string): Change => ({ kind: 'pool-created', on: day('2024-03-01'), pool });

const aDesk = async () => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  const issuer = await anIssuer();
  await issuer.enrolIn(workspace);
  return { folder, workspace, ledger: workspace.ledger, issuer };
};

const previewOf = (preview: { readonly preview: string | null }): string => {
  if (preview.preview === null) throw new Error('nothing to commit');
  return preview.preview;
};

describe('recording a change', () => {
  it('answers with the event and where the journal stands with it, and tells who listens', async () => {
    const { ledger } = await aDesk();
    const told: LedgerHead[] = [];
    const stop = ledger.onChange((head) => told.push(head));
    const { event, head } = valueOf(await ledger.record([aPoolCreated('A')]));
    expect(head).toEqual(ledger.head());
    expect(head).toMatchObject({ count: 1, head: event.id });
    expect(told).toEqual([head]);
    stop();
    valueOf(await ledger.record([aPoolCreated('B')]));
    expect(told).toHaveLength(1);
  });

  it('that the rules forbid changes nothing', async () => {
    const { ledger } = await aDesk();
    valueOf(await ledger.record([aPoolCreated('A')]));
    const before = ledger.head();
    expect(await ledger.record([aPoolCreated('B'), aPoolCreated('A')])).toMatchObject({
      error: { code: 'pool/exists' },
    });
    expect(ledger.head()).toEqual(before);
    expect(ledger.register(today).pools.map(({ pool }) => pool)).toEqual(['A']);
  });

  it('keeps changes that are made at the same time in one order', async () => {
    const { folder, workspace, ledger } = await aDesk();
    const names = Array.from({ length: 20 }, (_each, index) => `P${index}`);
    const recorded = await Promise.all(names.map((name) => ledger.record([aPoolCreated(name)])));
    expect(recorded.map((each) => valueOf(each).head.count)).toEqual(names.map((_name, index) => index + 1));
    await workspace.close();
    const read = valueOf(await openWorkspace(folder, { write: false }));
    expect(read.ledger.register(today).pools.map(({ pool }) => pool)).toEqual(names);
    expect(read.ledger.head()).toEqual(ledger.head());
  });

  it('lets two that exclude each other in only once', async () => {
    const { ledger } = await aDesk();
    const both = await Promise.all([ledger.record([aPoolCreated('A')]), ledger.record([aPoolCreated('A')])]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('is refused in a workspace that is open for reading', async () => {
    const { folder } = await aDesk();
    const reader = valueOf(await openWorkspace(folder, { write: false }));
    expect(await reader.ledger.record([aPoolCreated('A')])).toMatchObject({ error: { code: 'workspace/read-only' } });
  });

  it('cannot name a document whose file never came', async () => {
    const { ledger } = await aDesk();
    const change: Change = {
      kind: 'file-imported',
      on: day('2024-03-01'),
      docId: 'sha256:x',
      typ: 'ilf-licence.v1+jws',
      fileName: 'x',
    };
    expect(await ledger.record([change])).toMatchObject({ error: { code: 'document/unknown', docId: 'sha256:x' } });
  });

  it('is given back page by page with the documents that it names', async () => {
    const { ledger, issuer } = await aDesk();
    valueOf(await ledger.record([aPoolCreated('A')]));
    const file = await issuer.file();
    valueOf(await ledger.commit(previewOf(await ledger.preview('north.ilf', file))));
    const first = await ledger.page(0, 1);
    const second = await ledger.page(1, 10);
    expect([first.events.length, first.documents.length, second.events.length]).toEqual([1, 0, 1]);
    expect(second.documents).toMatchObject([
      { sizeBytes: file.length, typ: 'ilf-licence.v1+jws', licence: { id: 'ILF-2024-0417' } },
    ]);
    expect(second.head).toEqual(ledger.head());
  });
});

describe('importing a licence file', () => {
  it('shows what would change before anything does (LP-6, LP-12)', async () => {
    const { folder, ledger, issuer } = await aDesk();
    const preview = await ledger.preview('north.ilf', await issuer.file());
    expect(preview).toMatchObject({ verdict: { kind: 'authentic' }, refusal: null, known: false });
    expect(preview.differences).toMatchObject([
      { pool: 'P-0417', before: null, after: { quantity: 40, ssed: '2025-09-01' } },
    ]);
    expect(ledger.head().count).toBe(0);
    expect(await readdir(folder)).not.toContain('files');
  });

  it('keeps its bytes as received, and the pool stands there after a restart', async () => {
    const { folder, workspace, ledger, issuer } = await aDesk();
    const file = await issuer.file();
    const { event } = valueOf(await ledger.commit(previewOf(await ledger.preview('north.ilf', file))));
    await workspace.close();
    const again = await aWorkspace(folder);
    expect(again.notices).toEqual([]);
    expect(again.ledger.register(today).pools).toMatchObject([{ pool: 'P-0417', quantity: 40, ssed: '2025-09-01' }]);
    const [change] = event.changes;
    if (change?.kind !== 'file-imported') throw new Error('no import');
    expect(valueOf(await again.ledger.documentBytes(change.docId))).toEqual({
      fileName: 'north.ilf',
      bytes: Buffer.from(file),
    });
  });

  it('a second time finds nothing to do', async () => {
    const { ledger, issuer } = await aDesk();
    const file = await issuer.file();
    valueOf(await ledger.commit(previewOf(await ledger.preview('north.ilf', file))));
    expect(await ledger.preview('copy.ilf', file)).toMatchObject({
      preview: null,
      known: true,
      refusal: null,
      differences: [],
    });
  });

  it('twice from two previews counts it once', async () => {
    const { ledger, issuer } = await aDesk();
    const file = await issuer.file();
    const [first, second] = [await ledger.preview('a.ilf', file), await ledger.preview('b.ilf', file)];
    valueOf(await ledger.commit(previewOf(first)));
    expect(await ledger.commit(previewOf(second))).toMatchObject({ error: { code: 'document/known' } });
    expect(ledger.head().count).toBe(1);
  });

  it('is not offered for a file that nobody trusted signed', async () => {
    const { ledger } = await aDesk();
    const stranger = await anIssuer();
    expect(await ledger.preview('x.ilf', await stranger.file())).toMatchObject({
      preview: null,
      verdict: { kind: 'unknown-issuer' },
    });
  });

  it('is not offered for a damaged file', async () => {
    const { ledger, issuer } = await aDesk();
    const file = Buffer.from(await issuer.file());
    const tampered = Buffer.from(file.toString('utf8').replace('"signature":"', '"signature":"AAAA'));
    for (const bytes of [tampered, file.subarray(0, 300), Buffer.from('no file')])
      expect(await ledger.preview('x.ilf', bytes)).toMatchObject({ preview: null, known: false });
    expect(ledger.head().count).toBe(0);
  });

  it('is not offered where the rules forbid it, and says why', async () => {
    const { ledger, issuer } = await aDesk();
    valueOf(await ledger.commit(previewOf(await ledger.preview('a.ilf', await issuer.file()))));
    const other = await ledger.preview('b.ilf', await issuer.file({ org: 'Other content under the same id' }));
    expect(other).toMatchObject({
      preview: null,
      known: false,
      refusal: { code: 'document/conflict', id: 'ILF-2024-0417' },
    });
  });

  it('is refused when the issuer’s key was removed after the preview', async () => {
    const { workspace, ledger, issuer } = await aDesk();
    const preview = previewOf(await ledger.preview('a.ilf', await issuer.file()));
    valueOf(await workspace.trust.remove(issuer.signer.kid));
    expect(await ledger.commit(preview)).toMatchObject({ error: { code: 'ilf/unknown-issuer' } });
    expect(ledger.head().count).toBe(0);
  });

  it('is refused for a preview that was discarded, committed or never made', async () => {
    const { ledger, issuer } = await aDesk();
    const discarded = previewOf(await ledger.preview('a.ilf', await issuer.file()));
    ledger.discard(discarded);
    const committed = previewOf(await ledger.preview('a.ilf', await issuer.file()));
    valueOf(await ledger.commit(committed));
    for (const preview of [discarded, committed, 'never'])
      expect(await ledger.commit(preview)).toMatchObject({ error: { code: 'file/preview-gone' } });
  });

  it('can be undone and done again', async () => {
    const { ledger, issuer } = await aDesk();
    const { event } = valueOf(await ledger.commit(previewOf(await ledger.preview('a.ilf', await issuer.file()))));
    valueOf(await ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(ledger.register(today).pools).toEqual([]);
    valueOf(await ledger.record(event.changes));
    expect(ledger.register(today).pools).toMatchObject([{ pool: 'P-0417', quantity: 40 }]);
  });

  it('leaves nothing behind when the disk is full', async () => {
    const folder = await aTemporaryFolder();
    let isFull = false;
    const workspace = await aWorkspace(folder, { disk: aFullDisk(() => isFull) });
    const issuer = await anIssuer();
    await issuer.enrolIn(workspace);
    const preview = previewOf(await workspace.ledger.preview('a.ilf', await issuer.file()));
    isFull = true;
    expect(await workspace.ledger.commit(preview)).toMatchObject({
      error: { code: 'journal/write-failed', reason: 'the disk is full' },
    });
    expect([workspace.ledger.head().count, await readdir(join(folder, 'files'))]).toEqual([0, []]);
    isFull = false;
    valueOf(await workspace.ledger.commit(preview));
    expect(workspace.ledger.register(today).pools).toHaveLength(1);
  });
});

describe('a document on the disk', () => {
  const imported = async () => {
    const desk = await aDesk();
    const file = await desk.issuer.file();
    const { event } = valueOf(await desk.ledger.commit(previewOf(await desk.ledger.preview('north.ilf', file))));
    await desk.workspace.close();
    const [name] = await readdir(join(desk.folder, 'files'));
    return { ...desk, file, event, path: join(desk.folder, 'files', name ?? '') };
  };

  it.each([
    ['is missing', 'document/unknown', (path: string) => rm(path)],
    ['is damaged', 'document/damaged', (path: string) => writeFile(path, '{"payload":"e30","signatures":[]}')],
    ['is empty', 'document/damaged', (path: string) => writeFile(path, '')],
  ])('that %s is reported, and importing the file again puts it back', async (_what, code, harm) => {
    const { folder, file, event, path } = await imported();
    await harm(path);
    const workspace = await aWorkspace(folder);
    expect(workspace.notices).toMatchObject([{ code }]);
    expect(workspace.ledger.register(today).pools).toEqual([]);
    const preview = await workspace.ledger.preview('north.ilf', file);
    expect(preview.differences).toMatchObject([{ pool: 'P-0417', before: null, after: { quantity: 40 } }]);
    expect(valueOf(await workspace.ledger.commit(previewOf(preview))).event).toEqual(event);
    expect(await readFile(path)).toEqual(Buffer.from(file));
    expect([workspace.ledger.head().count, workspace.ledger.register(today).pools.length]).toEqual([1, 1]);
  });

  it('that was issued here is kept with its event, and can be imported here too', async () => {
    const { ledger, issuer } = await aDesk();
    const { text, docId, licence } = await issuer.issue();
    const bytes = Buffer.from(text);
    valueOf(await ledger.recordIssued({ fileName: 'north.ilf', bytes, docId, licence, take: false }));
    expect(ledger.register(today)).toMatchObject({ pools: [], documents: [{ docId, direction: 'issued' }] });
    expect(valueOf(await ledger.documentBytes(docId))).toEqual({ fileName: 'north.ilf', bytes });
    valueOf(await ledger.commit(previewOf(await ledger.preview('north.ilf', bytes))));
    expect(ledger.register(today).pools).toMatchObject([{ pool: 'P-0417' }]);
  });

  it('that nobody imported is not to be had', async () => {
    const { ledger } = await aDesk();
    for (const docId of ['sha256:AAAA', '../../etc/passwd', ''])
      expect(await ledger.documentBytes(docId)).toMatchObject({ error: { code: 'document/unknown', docId } });
  });
});
