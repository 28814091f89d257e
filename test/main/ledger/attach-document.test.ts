import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../contract/limits';
import { aboutCustomer, aboutPool } from '../../../domain/customer/subject';
import { restoreBackup } from '../../../main/backup/restore-backup';
import type { Disk } from '../../../main/journal/disk';
import type { AttachmentDraft } from '../../../main/ledger/attach-document';
import { documentFileName } from '../../../main/ledger/document-files';
import { docIdOfBytes } from '../../../main/ledger/stored-document';
import { localDate } from '../../../main/local-date';
import { checkWorkspace } from '../../../main/workspace/check-workspace';
import { openWorkspace, type Workspace } from '../../../main/workspace/workspace';
import { LOCK_FILE } from '../../../main/workspace/writer-lock';
import { aDay, anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { aFailingDisk } from '../../doubles/failing-disk';
import { aForgetfulDisk } from '../../doubles/forgetful-disk';
import { backUp } from '../backup/backed-up-workspace';
import { rightKey } from '../backup/backup-secrets';

const today = localDate(aDay());

const anOrder = (over: Partial<AttachmentDraft> = {}): AttachmentDraft => ({
  subject: aboutPool('P-1'),
  fileName: 'order.pdf',
  mediaType: 'application/pdf',
  facts: { kind: 'purchase-order', reference: 'PO-7' },
  bytes: Uint8Array.of(0, 255, 13, 10, 0),
  ...over,
});

const aPlace = async () => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  valueOf(await workspace.ledger.record([{ kind: 'pool-created', on: today, pool: 'P-1', customer: 'Port' }]));
  return { folder, workspace };
};

const fileOf = (folder: string, bytes: Uint8Array): string =>
  join(folder, 'files', documentFileName({ kind: 'attachment', docId: docIdOfBytes(bytes) }));

const attachedIn = ({ ledger }: Workspace) => ledger.register(today).attachments;

const documentsCheck = async (folder: string) =>
  valueOf(await checkWorkspace(folder, aDay())).find(({ check }) => check === 'documents');

const attachUntilPowerFails = async (folder: string, disk: Disk, draft: AttachmentDraft): Promise<void> => {
  try {
    const { ledger } = valueOf(await openWorkspace(folder, { write: true, now: aDay, disk }));
    valueOf(await ledger.attach(draft));
  } catch (error) {
    expect(String(error)).toContain('the power failed');
  }
};

const refused = (code: string) => ({ ok: false, error: { code } });

describe('attaching a document', () => {
  it('is one event with all that is said of it, and stands with its bytes after a restart', async () => {
    const { folder, workspace } = await aPlace();
    const { bytes, ...said } = anOrder();
    valueOf(await workspace.ledger.attach(anOrder()));
    await workspace.close();
    const again = await aWorkspace(folder);
    const docId = docIdOfBytes(bytes);
    expect([again.notices, again.ledger.head().count]).toEqual([[], 2]);
    expect(attachedIn(again)).toMatchObject([{ ...said, docId, sizeBytes: 5, addedOn: today }]);
    expect(new Uint8Array(valueOf(await again.ledger.attachmentBytes(docId)).bytes)).toEqual(bytes);
  });

  it('gives any bytes back exactly', async () => {
    const { workspace } = await aPlace();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 2000 }), fc.uuid(), async (bytes, customer) => {
        valueOf(await workspace.ledger.attach(anOrder({ bytes, subject: aboutCustomer(customer) })));
        const kept = valueOf(await workspace.ledger.attachmentBytes(docIdOfBytes(bytes)));
        expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('stores the same bytes once, with as many pools and customers as they are attached to', async () => {
    const { folder, workspace } = await aPlace();
    valueOf(await workspace.ledger.attach(anOrder()));
    valueOf(await workspace.ledger.attach(anOrder({ subject: aboutCustomer('Port'), fileName: 'copy.pdf' })));
    expect(attachedIn(workspace).map(({ fileName }) => fileName)).toEqual(['order.pdf', 'copy.pdf']);
    expect(await readdir(join(folder, 'files'))).toHaveLength(1);
  });

  it('a second time to the same pool is refused, whatever the file is called, until it is removed there', async () => {
    const { workspace } = await aPlace();
    valueOf(await workspace.ledger.attach(anOrder()));
    const copy = anOrder({ fileName: 'copy.pdf' });
    expect(await workspace.ledger.attach(copy)).toMatchObject({
      error: { code: 'attachment/known', fileName: 'copy.pdf', attachedAs: 'order.pdf' },
    });
    const [attached] = attachedIn(workspace);
    const attachment = attached?.attachment ?? '';
    valueOf(await workspace.ledger.record([{ kind: 'document-detached', on: today, attachment }]));
    valueOf(await workspace.ledger.attach(copy));
    expect(attachedIn(workspace)).toMatchObject([{ fileName: 'copy.pdf' }]);
  });

  const never: readonly (readonly [string, Partial<AttachmentDraft>, string])[] = [
    ['an empty file', { bytes: new Uint8Array() }, 'attachment/empty'],
    ['more than 64 MiB', { bytes: new Uint8Array(limits.attachmentBytes + 1) }, 'attachment/too-large'],
    ['a pool that is not there', { subject: aboutPool('P-9') }, 'pool/unknown'],
  ];

  it.each(never)('%s is refused, and neither a byte nor an event is kept', async (_what, over, code) => {
    const { folder, workspace } = await aPlace();
    expect(await workspace.ledger.attach(anOrder(over))).toMatchObject(refused(code));
    expect([workspace.ledger.head().count, await documentsCheck(folder)]).toMatchObject([
      1,
      { state: 'good', found: '0 documents' },
    ]);
  });

  it('takes a file of exactly 64 MiB', async () => {
    const { workspace } = await aPlace();
    const bytes = new Uint8Array(limits.attachmentBytes).fill(7);
    valueOf(await workspace.ledger.attach(anOrder({ bytes })));
    expect(Buffer.compare(valueOf(await workspace.ledger.attachmentBytes(docIdOfBytes(bytes))).bytes, bytes)).toBe(0);
  });

  it('is refused in a workspace that is only read', async () => {
    const { folder, workspace } = await aPlace();
    const reading = valueOf(await openWorkspace(folder, { write: false, now: aDay }));
    expect(await reading.ledger.attach(anOrder())).toMatchObject(refused('workspace/read-only'));
    expect(attachedIn(workspace)).toEqual([]);
  });

  it('takes the file’s name with a half character mended, and its name never reaches the disk', async () => {
    const { folder, workspace } = await aPlace();
    valueOf(await workspace.ledger.attach(anOrder({ fileName: '../../\ud800.exe' })));
    expect(attachedIn(workspace)).toMatchObject([{ fileName: '../../\ufffd.exe' }]);
    expect((await readdir(join(folder, 'files'))).every((name) => /^bytes-[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it('is undone and done again as any step; a change cannot name bytes that never came', async () => {
    const { workspace } = await aPlace();
    const { event } = valueOf(await workspace.ledger.attach(anOrder()));
    const undone = valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on: today, change: event.id }]));
    expect(attachedIn(workspace)).toEqual([]);
    valueOf(await workspace.ledger.record([{ kind: 'change-withdrawn', on: today, change: undone.event.id }]));
    expect(attachedIn(workspace)).toHaveLength(1);
    const [change] = event.changes;
    if (change?.kind !== 'document-attached') throw new Error('nothing attached');
    const made = { ...change, attachment: 'made-up', docId: docIdOfBytes(Uint8Array.of(9)) };
    expect(await workspace.ledger.record([made])).toMatchObject(refused('document/unknown'));
  });
});

describe('attached bytes', () => {
  it('come back as they are when they are a licence file that was imported too', async () => {
    const { workspace } = await aPlace();
    const issuer = await anIssuer();
    await issuer.enrolIn(workspace);
    const bytes = new Uint8Array(await issuer.file());
    const { preview } = await workspace.ledger.preview('north.ilf', bytes);
    valueOf(await workspace.ledger.commit(preview ?? ''));
    valueOf(await workspace.ledger.attach(anOrder({ bytes, fileName: 'north.ilf' })));
    expect(Buffer.compare(valueOf(await workspace.ledger.attachmentBytes(docIdOfBytes(bytes))).bytes, bytes)).toBe(0);
  });

  it('that were changed on the disk are given to nobody, are found by the doctor, and are mended by attaching anew', async () => {
    const { folder, workspace } = await aPlace();
    const { bytes } = anOrder();
    valueOf(await workspace.ledger.attach(anOrder()));
    expect(await documentsCheck(folder)).toMatchObject({ state: 'good', found: '1 document' });
    await writeFile(fileOf(folder, bytes), 'other bytes');
    const docId = docIdOfBytes(bytes);
    expect(await workspace.ledger.attachmentBytes(docId)).toMatchObject(refused('document/damaged'));
    expect(await documentsCheck(folder)).toMatchObject({
      state: 'bad',
      findings: [{ code: 'document/damaged', docId }],
    });
    valueOf(await workspace.ledger.attach(anOrder({ subject: aboutCustomer('Port') })));
    expect(await documentsCheck(folder)).toMatchObject({ state: 'good' });
  });

  it('that are gone are found by the doctor, and everything else stands', async () => {
    const { folder, workspace } = await aPlace();
    const { bytes } = anOrder();
    valueOf(await workspace.ledger.attach(anOrder()));
    await rm(fileOf(folder, bytes));
    await workspace.close();
    expect(await documentsCheck(folder)).toMatchObject({ state: 'bad', findings: [{ code: 'document/unknown' }] });
    const again = await aWorkspace(folder);
    expect(attachedIn(again)).toMatchObject([{ fileName: 'order.pdf' }]);
    expect(again.ledger.register(today).conflicts).toEqual([]);
    expect(await again.ledger.attachmentBytes(docIdOfBytes(bytes))).toMatchObject(refused('document/unknown'));
  });

  it('are in a backup, and come back from it', async () => {
    const [{ folder, workspace }, place] = [await aPlace(), await aTemporaryFolder()];
    const { bytes } = anOrder();
    valueOf(await workspace.ledger.attach(anOrder()));
    const path = join(place, 'coterm.age');
    valueOf(await backUp(folder, path));
    const into = join(place, 'restored');
    valueOf(await restoreBackup({ path, key: rightKey, into }));
    const restored = await aWorkspace(into);
    expect(attachedIn(restored)).toEqual(attachedIn(workspace));
    const kept = valueOf(await restored.ledger.attachmentBytes(docIdOfBytes(bytes)));
    expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
    expect(await documentsCheck(into)).toMatchObject({ state: 'good', found: '1 document' });
  });
});

describe('what was acknowledged of a document', () => {
  const aCustomers = anOrder({ subject: aboutCustomer('Port') });

  it('lies on the disk: its bytes, and the line that names them', async () => {
    const folder = await aTemporaryFolder();
    const { disk, cutPower } = aForgetfulDisk();
    const workspace = valueOf(await openWorkspace(folder, { write: true, now: aDay, disk }));
    valueOf(await workspace.ledger.attach(aCustomers));
    cutPower();
    await rm(join(folder, LOCK_FILE));
    const again = await aWorkspace(folder);
    expect([again.notices, attachedIn(again).length]).toEqual([[], 1]);
    expect(await documentsCheck(folder)).toMatchObject({ state: 'good', found: '1 document' });
  });

  it('is never a line without its bytes, whichever step of the disk fails', { timeout: 60_000 }, async () => {
    for (let failBefore = 1; ; failBefore += 1) {
      const folder = await aTemporaryFolder();
      await (await aWorkspace(folder)).close();
      const { disk, steps } = aFailingDisk(failBefore);
      await attachUntilPowerFails(folder, disk, aCustomers);
      await rm(join(folder, LOCK_FILE), { force: true });
      const again = await aWorkspace(folder);
      expect(again.notices.filter(({ code }) => code.startsWith('document/'))).toEqual([]);
      await again.close();
      if (steps() < failBefore) return expect(attachedIn(again)).toHaveLength(1);
    }
  });
});
