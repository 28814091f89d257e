import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../main/backup/restore-backup';
import { documentFileName } from '../../../main/ledger/document-files';
import { openDocumentShelf } from '../../../main/ledger/document-shelf';
import { docIdOfBytes } from '../../../main/ledger/stored-document';
import { nodeDisk, type Disk } from '../../../main/journal/disk';
import { localDate } from '../../../main/local-date';
import { checkWorkspace } from '../../../main/workspace/check-workspace';
import { openWorkspace } from '../../../main/workspace/workspace';
import { LOCK_FILE } from '../../../main/workspace/writer-lock';
import { day } from '../../builders/a-lot';
import { aDay, anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aRegisterDraft } from '../../builders/register-draft';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk } from '../../doubles/failing-disk';
import { aForgetfulDisk } from '../../doubles/forgetful-disk';
import { backUp } from '../backup/backed-up-workspace';
import { rightKey } from '../backup/backup-secrets';

const today = localDate(aDay());

const aPlace = async () => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  const { event } = valueOf(await workspace.ledger.importRegister(aRegisterDraft()));
  const [change] = event.changes;
  if (change?.kind !== 'register-imported') throw new Error('no import');
  const file = (kind: 'register' | 'attachment'): string =>
    join(folder, 'files', documentFileName({ kind, docId: kind === 'register' ? change.docId : change.source }));
  return { folder, workspace, change, event, file };
};

const importUntilPowerFails = async (folder: string, disk: Disk): Promise<void> => {
  try {
    const { ledger } = valueOf(await openWorkspace(folder, { write: true, now: aDay, disk }));
    valueOf(await ledger.importRegister(aRegisterDraft()));
  } catch (error) {
    expect(String(error)).toContain('the power failed');
  }
};

const documentsCheck = async (folder: string) =>
  valueOf(await checkWorkspace(folder, aDay())).find(({ check }) => check === 'documents');

describe('importing a register', () => {
  it('is one event, keeps the table byte for byte, and stands after a restart', async () => {
    const { folder, workspace, change } = await aPlace();
    expect(workspace.ledger.head().count).toBe(1);
    await workspace.close();
    const again = await aWorkspace(folder);
    expect(again.notices).toEqual([]);
    expect(again.ledger.register(today).pools).toMatchObject([{ pool: 'P-1', customer: 'Port', quantity: 10 }]);
    expect(valueOf(await again.ledger.documentBytes(change.source))).toEqual({
      fileName: 'pools.csv',
      bytes: aRegisterDraft().bytes,
    });
    expect((await again.ledger.page(0, 10)).documents).toMatchObject([
      { docId: change.docId, typ: 'coterm-register.v1+json', licence: null, changes: aRegisterDraft().changes },
      { docId: change.source, typ: 'application/octet-stream', licence: null, changes: null },
    ]);
  });

  it('a second time is refused, whatever the file is called and however it was read', async () => {
    const { workspace } = await aPlace();
    const again = { ...aRegisterDraft(), fileName: 'copy.csv', mapping: [] };
    expect(await workspace.ledger.importRegister(again)).toMatchObject({ error: { code: 'document/known' } });
    expect(workspace.ledger.head().count).toBe(1);
  });

  it('is undone as one step, and done again from what is kept', async () => {
    const { workspace, change, event } = await aPlace();
    valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(workspace.ledger.register(today).pools).toEqual([]);
    valueOf(await workspace.ledger.record([change]));
    expect(workspace.ledger.register(today).pools).toHaveLength(1);
  });

  it('holds tens of thousands of rows, which no line of the journal could', async () => {
    const folder = await aTemporaryFolder();
    const workspace = await aWorkspace(folder);
    const pools = Array.from({ length: 20_000 }, (_each, index) => `P-${index}`);
    valueOf(await workspace.ledger.importRegister(aRegisterDraft(pools)));
    await workspace.close();
    expect((await aWorkspace(folder)).ledger.register(today).pools).toHaveLength(20_000);
  });

  it('cannot be named by a change whose documents never came', async () => {
    const { ledger } = await aWorkspace(await aTemporaryFolder());
    const change = {
      kind: 'register-imported',
      on: day('2024-01-01'),
      docId: 'x',
      source: 'y',
      fileName: 'z',
    } as const;
    expect(await ledger.record([change])).toMatchObject({ error: { code: 'document/unknown', docId: 'x' } });
  });
});

describe('what was acknowledged of a register', () => {
  it('lies on the disk: the table, what was read from it, and the line that names them', async () => {
    const folder = await aTemporaryFolder();
    const { disk, cutPower } = aForgetfulDisk();
    const workspace = valueOf(await openWorkspace(folder, { write: true, now: aDay, disk }));
    valueOf(await workspace.ledger.importRegister(aRegisterDraft()));
    cutPower();
    await rm(join(folder, LOCK_FILE));
    const again = await aWorkspace(folder);
    expect(again.notices).toEqual([]);
    expect(again.ledger.register(today).pools).toHaveLength(1);
    expect(await documentsCheck(folder)).toMatchObject({ state: 'good', found: '2 documents' });
  });

  it('is never a line without its bytes, whichever step of the disk fails', { timeout: 60_000 }, async () => {
    for (let failBefore = 1; ; failBefore += 1) {
      const folder = await aTemporaryFolder();
      await (await aWorkspace(folder)).close();
      const { disk, steps } = aFailingDisk(failBefore);
      await importUntilPowerFails(folder, disk);
      await rm(join(folder, LOCK_FILE), { force: true });
      const again = await aWorkspace(folder);
      expect(again.notices.filter(({ code }) => code.startsWith('document/'))).toEqual([]);
      expect(again.ledger.register(today).conflicts).toEqual([]);
      await again.close();
      if (steps() < failBefore) return expect(again.ledger.register(today).pools).toHaveLength(1);
    }
  });
});

describe('a stored document', () => {
  it('of a register that is missing is reported, and its pools are a conflict', async () => {
    const { folder, workspace, change, file } = await aPlace();
    await workspace.close();
    await rm(file('register'));
    const again = await aWorkspace(folder);
    expect(again.notices).toMatchObject([{ code: 'document/unknown', facts: { docId: change.docId } }]);
    expect(again.ledger.register(today)).toMatchObject({ pools: [], conflicts: [{ error: { docId: change.docId } }] });
  });

  it('whose table is missing is reported, and its pools stand', async () => {
    const { folder, workspace, change, file } = await aPlace();
    await workspace.close();
    await rm(file('attachment'));
    const again = await aWorkspace(folder);
    expect(again.notices).toMatchObject([{ code: 'document/unknown', facts: { docId: change.source } }]);
    expect(again.ledger.register(today).pools).toHaveLength(1);
  });

  it.each(['register', 'attachment'] as const)('that is damaged is found by doctor: the %s', async (kind) => {
    const { folder, workspace, file } = await aPlace();
    await workspace.close();
    const bytes = await readFile(file(kind));
    await writeFile(
      file(kind),
      bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte)),
    );
    expect(await documentsCheck(folder)).toMatchObject({ state: 'bad', findings: [{ code: 'document/damaged' }] });
  });

  it('is no stranger in its folder', async () => {
    const { folder } = await aPlace();
    expect(await documentsCheck(folder)).toMatchObject({ state: 'good', found: '2 documents', findings: [] });
    await writeFile(join(folder, 'files', documentFileName({ kind: 'attachment', docId: 'sha256:x' })), '');
    expect(await documentsCheck(folder)).toMatchObject({ findings: [{ code: 'document/stray', count: 1 }] });
  });

  it('goes into a backup in all its kinds, and comes back', async () => {
    const [folder, place] = [await aTemporaryFolder(), await aTemporaryFolder()];
    const [workspace, issuer] = [await aWorkspace(folder), await anIssuer()];
    await issuer.enrolIn(workspace);
    const { preview } = await workspace.ledger.preview('north.ilf', await issuer.file());
    valueOf(await workspace.ledger.commit(preview ?? ''));
    valueOf(await workspace.ledger.importRegister(aRegisterDraft()));
    await workspace.close();
    const path = join(place, 'a.age');
    expect(valueOf(await backUp(folder, path)).manifest).toMatchObject({ documents: 3, documentsMissing: 0, pools: 2 });
    valueOf(await restoreBackup({ path, key: rightKey, into: join(place, 'new') }));
    expect(await readdir(join(place, 'new', 'files'))).toEqual(await readdir(join(folder, 'files')));
    expect(await documentsCheck(join(place, 'new'))).toMatchObject({ state: 'good', found: '3 documents' });
  });
});

describe('the shelf', () => {
  it('keeps the payload of a licence file as an attachment beside the file itself', async () => {
    const folder = await aTemporaryFolder();
    const [shelf, issuer] = [openDocumentShelf(nodeDisk, folder), await anIssuer()];
    const { docId, licence, text } = await issuer.issue();
    valueOf(await shelf.put(docId, Buffer.from(text), licence));
    const payload = Buffer.from((JSON.parse(text) as { payload: string }).payload, 'base64url');
    expect(valueOf(await shelf.putAttachment(payload))).toBe(docId);
    const again = openDocumentShelf(nodeDisk, folder);
    const named = [
      { kind: 'attachment', docId },
      { kind: 'signed-file', docId },
    ] as const;
    expect(await again.load(named, 'whole')).toEqual([]);
    expect(again.find(docId)).toMatchObject({ licence, sizeBytes: Buffer.byteLength(text) });
    expect(await again.strangers(named)).toEqual([]);
  });

  it('writes an attachment again that was damaged meanwhile', async () => {
    const folder = await aTemporaryFolder();
    const shelf = openDocumentShelf(nodeDisk, folder);
    const bytes = Buffer.from('a purchase order');
    const docId = valueOf(await shelf.putAttachment(bytes));
    expect(docId).toBe(docIdOfBytes(bytes));
    await writeFile(join(folder, documentFileName({ kind: 'attachment', docId })), 'torn');
    expect(await shelf.bytes(docId)).toMatchObject({ error: { code: 'document/damaged' } });
    valueOf(await shelf.putAttachment(bytes));
    expect(valueOf(await shelf.bytes(docId))).toEqual(bytes);
  });
});
