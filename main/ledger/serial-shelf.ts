/** Answers the serials of a document in pages, as the window stores them; the files themselves are where they are kept. */
import { packSerials, SERIALS_PER_PAGE } from '../../contract/serial-pages';
import type { DocumentSerials } from '../../contract/ipc';
import { done, refuse, type Result } from '../../domain/result';
import type { LotSerials } from '../files/take-serials';
import type { DocumentShelf } from './document-shelf';
import { storedSerials } from './stored-document';

export interface SerialShelf {
  /** Spares reading a file again that was read a moment ago. */
  readonly keep: (docId: string, serials: readonly LotSerials[]) => void;
  /** Errors: `document/unknown`, `document/damaged`. */
  readonly read: (docId: string) => Promise<Result<DocumentSerials>>;
}

const MOST_BYTES = 64 * 1024 * 1024;

interface Page {
  readonly lot: string;
  readonly count: number;
  readonly bytes: Uint8Array;
}

const pagesOf = ({ lot, serials }: LotSerials): readonly Page[] =>
  Array.from({ length: Math.ceil(serials.length / SERIALS_PER_PAGE) }, (_page, index) => {
    const some = serials.slice(index * SERIALS_PER_PAGE, (index + 1) * SERIALS_PER_PAGE);
    return { lot, count: some.length, bytes: packSerials(some) };
  });

const packLots = (serials: readonly LotSerials[]): DocumentSerials => {
  const pages = serials.flatMap(pagesOf);
  const bytes = Buffer.concat(pages.map((page) => page.bytes));
  return {
    pages: pages.map(({ lot, count, bytes: { length } }) => ({ lot, count, length })),
    bytes: new Uint8Array(bytes),
  };
};

export const createSerialShelf = (shelf: Pick<DocumentShelf, 'bytes'>): SerialShelf => {
  /** Oldest first. */
  const kept = new Map<string, DocumentSerials>();
  const sizeBytes = (): number => [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return {
    keep: (docId, serials) => {
      if (serials.length === 0) return;
      kept.set(docId, packLots(serials));
      for (const oldest of kept.keys()) if (sizeBytes() > MOST_BYTES) kept.delete(oldest);
    },
    read: async (docId) => {
      const known = kept.get(docId);
      if (known !== undefined) return done(known);
      const bytes = await shelf.bytes(docId);
      if (!bytes.ok) return bytes;
      const serials = storedSerials(bytes.value);
      return serials === null ? refuse('document/unknown', { docId }) : done(packLots(serials));
    },
  };
};
