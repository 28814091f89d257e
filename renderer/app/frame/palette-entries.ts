/** What the command palette finds: actions by their words, pools and files by anything that names them. */
import type { Register } from '../../../domain/ledger/register';
import type { ActionName } from '../actions';

export interface PaletteEntry {
  readonly id: string;
  readonly group: 'actions' | 'pools' | 'files';
  readonly title: string;
  readonly note: string;
  readonly shortcut?: string;
  readonly target: { readonly action: ActionName } | { readonly pool: string } | { readonly docId: string };
}

/** Entries of one kind in view at most: more is what the screens' own filters are for. */
const MOST_PER_GROUP = 8;

const words = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('en-GB')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whether every word typed occurs in what names the thing. */
export const matchesQuery = (query: string, names: readonly string[]): boolean => {
  const haystack = names.join(' ').toLocaleLowerCase('en-GB');
  return words(query).every((word) => haystack.includes(word));
};

const firstMatching = <Thing>(
  things: readonly Thing[],
  query: string,
  namesOf: (thing: Thing) => readonly string[],
): readonly Thing[] => {
  const found: Thing[] = [];
  for (const thing of things) {
    if (matchesQuery(query, namesOf(thing))) found.push(thing);
    if (found.length === MOST_PER_GROUP) break;
  }
  return found;
};

const poolEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.pools, query, (pool) => [pool.pool, pool.name, pool.customer, pool.purchaseOrder]).map(
    (pool) => ({
      id: `pool ${pool.pool}`,
      group: 'pools',
      title: pool.name === '' ? pool.pool : pool.name,
      note: [pool.pool, pool.customer, pool.purchaseOrder].filter((part) => part !== '').join(' · '),
      target: { pool: pool.pool },
    }),
  );

const fileEntries = (register: Register, query: string): readonly PaletteEntry[] =>
  firstMatching(register.documents, query, (document) => [document.fileName, document.docId]).map((document) => ({
    id: `file ${document.event}`,
    group: 'files',
    title: document.fileName,
    note: document.docId.slice(0, 20),
    target: { docId: document.docId },
  }));

/** Pools and files appear once something is typed; actions always. */
export const paletteEntries = (
  query: string,
  actions: readonly PaletteEntry[],
  register: Register | null,
): readonly PaletteEntry[] => {
  const found = actions.filter((action) => matchesQuery(query, [action.title]));
  if (register === null || words(query).length === 0) return found;
  return [...poolEntries(register, query), ...fileEntries(register, query), ...found];
};
