/** Keeps the pages of serials in step with the register: asks for the documents that lack some, forgets those that left. */
import { countSerials, SERIALS_PER_PAGE } from '../../contract/serial-pages';
import type { Answer, DocumentSerials } from '../../contract/ipc';
import type { Register } from '../../domain/ledger/register';
import { done, refuse, type Result } from '../../domain/result';
import { bytesSum } from './checksum';
import type { SerialPage, SerialStore } from './serial-store';

/** Where serials are read: the channel, as a function. */
export type SerialSource = (docId: string) => Promise<Answer<'serials.read'>>;

/** Marks the moment at which all serials of a document are on the disk, for who measures it. */
const STORED_MARK = 'coterm:serials-stored';

interface LotOfSerials {
  readonly docId: string;
  readonly lot: string;
  readonly count: number;
}

export const lotsWithSerials = ({ pools }: Pick<Register, 'pools'>): readonly LotOfSerials[] =>
  pools.flatMap(({ lots }) =>
    lots.flatMap(({ docId, lot, serialCount }) =>
      docId === null || serialCount === 0 ? [] : [{ docId, lot, count: serialCount }],
    ),
  );

const nameOf = ({ docId, lot }: { readonly docId: string; readonly lot: string }): string =>
  JSON.stringify([docId, lot]);

/** The documents of which some lot has not all its pages here. */
const lackingDocuments = async (store: SerialStore, lots: readonly LotOfSerials[]): Promise<ReadonlySet<string>> => {
  const held = new Map((await store.held()).map((lot) => [nameOf(lot), lot.pages]));
  const lacking = lots.filter((lot) => held.get(nameOf(lot)) !== Math.ceil(lot.count / SERIALS_PER_PAGE));
  return new Set(lacking.map(({ docId }) => docId));
};

/** Each page in bytes of its own, so that one does not keep all of them in memory. */
const cutPages = (docId: string, { pages, bytes }: DocumentSerials): readonly SerialPage[] => {
  const numbers = new Map<string, number>();
  let end = 0;
  return pages.map(({ lot, length }) => {
    const page = numbers.get(lot) ?? 0;
    numbers.set(lot, page + 1);
    end += length;
    const own = bytes.slice(end - length, end);
    return { docId, lot, page, bytes: own, sum: bytesSum(own) };
  });
};

/** What the host sent has to be what the register says. */
const hasAll = (lots: readonly LotOfSerials[], pages: readonly SerialPage[]): boolean => {
  const counts = new Map<string, number>();
  for (const page of pages) counts.set(page.lot, (counts.get(page.lot) ?? 0) + countSerials(page.bytes));
  return lots.every(({ lot, count }) => counts.get(lot) === count);
};

const fetchDocument = async (
  store: SerialStore,
  source: SerialSource,
  docId: string,
  lots: readonly LotOfSerials[],
): Promise<Result<null>> => {
  const answer = await source(docId);
  if (!answer.ok) return answer;
  const pages = cutPages(docId, answer.value);
  const ofDocument = lots.filter((lot) => lot.docId === docId);
  if (!hasAll(ofDocument, pages)) return refuse('window/serials-incomplete', { docId });
  await store.put(docId, pages);
  performance.mark(STORED_MARK, { detail: docId });
  return done(null);
};

/** The first refusal stands for all; the others are tried none the less. Errors: those of `serials.read`, `window/serials-incomplete`. */
export const keepSerials = async (
  store: SerialStore,
  source: SerialSource,
  register: Pick<Register, 'pools'>,
): Promise<Result<null>> => {
  const lots = lotsWithSerials(register);
  let result: Result<null> = done(null);
  for (const docId of await lackingDocuments(store, lots)) {
    const fetched = await fetchDocument(store, source, docId, lots);
    if (result.ok) result = fetched;
  }
  await store.keepOnly(new Set(lots.map(({ docId }) => docId)));
  return result;
};

/** Whether a page is as it was stored. */
export const isWhole = ({ bytes, sum }: SerialPage): boolean => bytesSum(bytes) === sum;
