/** The pages of serials in memory, where IndexedDB cannot be used. */
import { heldLots, type SerialPage, type SerialStore } from './serial-store';

export const memorySerials = (): SerialStore => {
  let rows: readonly SerialPage[] = [];
  return {
    held: () => Promise.resolve(heldLots(rows.map(({ docId, lot }) => [docId, lot]))),
    put: (docId, pages) => {
      rows = [...rows.filter((row) => row.docId !== docId), ...pages];
      return Promise.resolve();
    },
    pages: (docId, lot) => Promise.resolve(rows.filter((row) => row.docId === docId && row.lot === lot)),
    keepOnly: (docIds) => {
      rows = rows.filter(({ docId }) => docIds.has(docId));
      return Promise.resolve();
    },
  };
};
