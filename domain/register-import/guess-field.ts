/** Guesses from the heads of a table what it holds, and what each column stands for. */
import { fieldsOf, neededFields, type Field, type TableKind } from './field';
import { installationHeads } from './installation-heads';
import { poolHeads } from './pool-heads';
import { usageHeads } from './usage-heads';

type Heads = Readonly<Partial<Record<Field, readonly string[]>>>;

/** The first field that knows a head has it. */
const byHead = (kind: TableKind, heads: Heads): ReadonlyMap<string, Field> =>
  new Map(
    [...fieldsOf(kind)]
      .reverse()
      .flatMap((field) => (heads[field] ?? []).map((head): [string, Field] => [head, field])),
  );

const known: Readonly<Record<TableKind, ReadonlyMap<string, Field>>> = {
  pools: byHead('pools', poolHeads),
  installations: byHead('installations', installationHeads),
  usage: byHead('usage', usageHeads),
};

const plain = (head: string): string =>
  head
    .normalize('NFC')
    .toLowerCase()
    // The American spelling says the same.
    .replace(/\blicens(es?)\b/g, 'licenc$1')
    .replace(/[()[\]:.#*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** In our own lists of pools the id stands beside the name, which is headed by the pool. */
const besideId: ReadonlyMap<string, Field> = new Map([
  ['id', 'pool'],
  ['pool', 'poolName'],
]);

const fieldOf = (kind: TableKind, head: string, hasId: boolean): Field | null => {
  const beside = kind === 'pools' && hasId ? besideId.get(head) : undefined;
  return beside ?? known[kind].get(head) ?? null;
};

/** One field for each head at most: the first column that asks for a field has it. */
export const guessFields = (kind: TableKind, all: readonly string[]): readonly (Field | null)[] => {
  const heads = all.map(plain);
  const taken = new Set<Field>();
  const hasId = heads.includes('id');
  return heads.map((head) => {
    const field = fieldOf(kind, head, hasId);
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
};

/** What figures need, and nothing that the other kinds go by. */
const isOfUsage = (all: readonly string[]): boolean => {
  const fields = guessFields('usage', all);
  return neededFields.usage.every((field) => fields.includes(field));
};

/** Only installations have serials; a table without a pool that names installations holds them too. A column that can only be of pools decides. */
export const guessKind = (all: readonly string[]): TableKind => {
  const [pools, installations] = [guessFields('pools', all), guessFields('installations', all)];
  const hasSerial = installations.some((field) => field === 'serial' || field === 'formerSerials');
  const hasName = installations.some((field, column) => field === 'installation' && pools[column] === null);
  const hasPool = pools.some((field, column) => field === 'pool' && installations[column] === null);
  if (!hasSerial && !pools.includes('pool') && isOfUsage(all)) return 'usage';
  return (hasSerial || (hasName && !pools.includes('pool'))) && !hasPool ? 'installations' : 'pools';
};
