import { expect, it } from 'vitest';
import { licenceFileSchema } from '../../../domain/ledger/licence-file';
import { documentsNamedIn } from '../../../domain/ledger/named-documents';
import { openDocumentShelf, type DocumentShelf } from '../../../main/ledger/document-shelf';
import { pageOf } from '../../../main/ledger/ledger-page';
import { nodeDisk } from '../../../main/journal/disk';
import type { Journal } from '../../../main/journal/open-journal';
import { civilDateSchema } from '../../../domain/calendar/civil-date-schema';
import { aLicenceDraft } from '../../builders/licence-draft';
import { valueOf } from '../../builders/open-workspace';
import { aTemporaryFolder } from '../../builders/temporary-folder';
import { openForReading } from '../journal/journal-builder';

const MiB = 1024 * 1024;
const licence = licenceFileSchema.parse({
  v: 1,
  ...aLicenceDraft(),
  issuer: { name: 'Acme' },
  iat: '2025-01-01T00:00:00Z',
});

/** A journal of imports that nobody wrote, and a shelf on which each file has 30 MiB. */
const anArchive = async (count: number): Promise<{ readonly journal: Journal; readonly shelf: DocumentShelf }> => {
  const folder = await aTemporaryFolder();
  const empty = valueOf(await openForReading(folder));
  const events = Array.from({ length: count }, (_, index) =>
    empty.draft(
      [
        {
          kind: 'file-imported',
          on: civilDateSchema.parse('2025-01-01'),
          docId: `sha256:${index}`,
          typ: 'ilf-licence.v1+jws',
          fileName: 'a.ilf',
        },
      ],
      index,
    ),
  );
  const shelf = {
    ...openDocumentShelf(nodeDisk, folder),
    find: () => ({ sizeBytes: 30 * MiB, licence, signed: null, register: null }),
  };
  return { journal: { ...empty, events }, shelf };
};

it('ends a page with the files that fill it, and has one event at least', async () => {
  const archive = await anArchive(7);
  const pages: number[] = [];
  for (let after = 0; after < 7; after += pages.at(-1) ?? 7) {
    const { events, documents } = pageOf(archive, after, 5000);
    expect(documents.map(({ docId }) => docId)).toEqual(documentsNamedIn(events).map(({ docId }) => docId));
    pages.push(events.length);
  }
  expect(pages).toEqual([3, 3, 1]);
  expect(pageOf(archive, 6, 1).events).toHaveLength(1);
  expect(pageOf(archive, 7, 5).events).toEqual([]);
});
