/** What keeping serials asks of the place where their pages lie: Dexie, or memory where that fails. */

/** 512 serials of one lot at most, packed (`contract/serial-pages.ts`). */
export interface SerialPage {
  readonly docId: string;
  readonly lot: string;
  /** Numbered from 0 in each lot. */
  readonly page: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Checksum of the bytes. */
  readonly sum: number;
}

/** A lot's pages, by their number alone. */
export interface HeldLot {
  readonly docId: string;
  readonly lot: string;
  readonly pages: number;
}

export interface SerialStore {
  readonly held: () => Promise<readonly HeldLot[]>;
  /** One strict transaction: all pages of a document, or none. Former ones of it go. */
  readonly put: (docId: string, pages: readonly SerialPage[]) => Promise<void>;
  /** A lot's pages in their order. */
  readonly pages: (docId: string, lot: string) => Promise<readonly SerialPage[]>;
  /** Forgets the pages of every other document. */
  readonly keepOnly: (docIds: ReadonlySet<string>) => Promise<void>;
}

/** Counts the pages of each lot. */
export const heldLots = (keys: Iterable<readonly [docId: string, lot: string]>): readonly HeldLot[] => {
  const lots = new Map<string, HeldLot>();
  for (const [docId, lot] of keys) {
    const name = JSON.stringify([docId, lot]);
    lots.set(name, { docId, lot, pages: (lots.get(name)?.pages ?? 0) + 1 });
  }
  return [...lots.values()];
};
