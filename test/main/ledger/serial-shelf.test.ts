import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../main/journal/disk';
import { openDocumentShelf } from '../../../main/ledger/document-shelf';
import { createSerialShelf } from '../../../main/ledger/serial-shelf';
import { openWorkspace } from '../../../main/workspace/workspace';
import { day } from '../../builders/a-lot';
import { aLicenceDraft } from '../../builders/licence-draft';
import { aDay, anIssuer, aWorkspace, valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { unpackedSerials } from '../../builders/unpacked-serials';

const [lot] = aLicenceDraft().lots;
if (lot === undefined) throw new Error('the draft has no lot');

const serialsFrom = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_serial, index) => `${first}-${index + 1}`);

/** A workspace into which a file with two lots with serials and one without was imported. */
const anImport = async () => {
  const folder = await aTemporaryFolder();
  const workspace = await aWorkspace(folder);
  const issuer = await anIssuer();
  await issuer.enrolIn(workspace);
  const serials = { L1: serialsFrom('SN', 1300), L2: ['Ünïcödé 🏭', 'b'] };
  const file = await issuer.file({
    lots: [
      { ...lot, lot: 'L1', serials: serials.L1 },
      { ...lot, lot: 'L2', serials: serials.L2 },
      { ...lot, lot: 'L3' },
      { ...lot, lot: 'L4', serials: [] },
    ],
  });
  const preview = await workspace.ledger.preview('a.ilf', file);
  valueOf(await workspace.ledger.commit(preview.preview ?? ''));
  return { folder, workspace, serials, preview, docId: preview.verdict.docId ?? '' };
};

describe('the serials of a licence file', () => {
  it('are counted in its preview and in the ledger, and travel in neither', async () => {
    const { workspace, preview } = await anImport();
    const { documents } = await workspace.ledger.page(0, 10);
    for (const lots of [preview.licence?.lots, documents[0]?.licence?.lots]) {
      expect(lots?.map(({ serialCount }) => serialCount)).toEqual([1300, 2, undefined, undefined]);
      expect(JSON.stringify(lots)).not.toContain('SN-1');
    }
  });

  it('are in the register as a number for each lot', async () => {
    const { workspace } = await anImport();
    const [pool] = workspace.ledger.register(day('2025-01-05')).pools;
    expect(pool?.lots.map(({ serialCount }) => serialCount)).toEqual([1300, 2, 0, 0]);
  });

  it('are answered in pages of 512, lot by lot and in their order, right after the import', async () => {
    const { workspace, serials, docId } = await anImport();
    const answer = valueOf(await workspace.ledger.serials(docId));
    expect(answer.pages.map(({ lot: name, count }) => [name, count])).toEqual([
      ['L1', 512],
      ['L1', 512],
      ['L1', 276],
      ['L2', 2],
    ]);
    expect(unpackedSerials(answer)).toEqual(serials);
  });

  it('are read from the file after a restart', async () => {
    const { folder, workspace, serials, docId } = await anImport();
    await workspace.close();
    const again = valueOf(await openWorkspace(folder, { write: false, now: aDay }));
    expect(unpackedSerials(valueOf(await again.ledger.serials(docId)))).toEqual(serials);
  });

  it('of a document that is missing are refused', async () => {
    const { folder, workspace, docId } = await anImport();
    expect(await workspace.ledger.serials('sha256:x')).toMatchObject({ error: { code: 'document/unknown' } });
    await workspace.close();
    await rm(join(folder, 'files'), { recursive: true });
    const again = valueOf(await openWorkspace(folder, { write: false, now: aDay }));
    expect(await again.ledger.serials(docId)).toMatchObject({ error: { code: 'document/unknown' } });
  });

  it('are not looked for in a document that is no licence file', async () => {
    const shelf = openDocumentShelf(nodeDisk, await aTemporaryFolder());
    const docId = valueOf(await shelf.putAttachment(Buffer.from('a mail')));
    expect(await createSerialShelf(shelf).read(docId)).toMatchObject({ error: { code: 'document/unknown' } });
  });

  it('a member of the file that calls itself serialCount counts nothing', async () => {
    const workspace = await aWorkspace(await aTemporaryFolder());
    const issuer = await anIssuer();
    await issuer.enrolIn(workspace);
    const foreign = { ...lot, serialCount: 7 };
    const preview = await workspace.ledger.preview('a.ilf', await issuer.file({ lots: [foreign] }));
    expect(preview.licence?.lots[0]?.serialCount).toBeUndefined();
  });
});
