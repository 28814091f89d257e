/** The parts while the ledger is folded: the user's changes lie over what came with Coterm. */
import type { Refusal } from '../result';
import { builtInParts } from './built-in-parts';
import { isPack, toPart, type Part } from './part';
import type { PartChange, PartChangeOf } from './part-change';

/** Mutable, and owned by one fold. */
export interface PartBook {
  readonly parts: Map<string, Part>;
  /** How often the parts were changed. */
  partChanges: number;
}

export const newPartBook = (): PartBook => ({
  parts: new Map(builtInParts.map((part) => [part.part, part])),
  partChanges: 0,
});

type PartSet = PartChangeOf<'part-set'>;

/** Every other part that the change names. */
const partsNamedBy = ({ contents = [], countsAs, needs }: PartSet): readonly string[] => [
  ...contents.map(({ part }) => part),
  ...(countsAs === undefined ? [] : [countsAs]),
  ...(needs === undefined ? [] : [needs.part]),
];

/** What is named has to be there, another part, a single one, and of the same family. */
const refuseNamed = ({ parts }: PartBook, change: PartSet): Refusal | null => {
  const { part, family } = change;
  for (const named of partsNamedBy(change)) {
    const known = parts.get(named);
    if (named === part) return { code: 'part/of-itself', part };
    if (known === undefined) return { code: 'part/unknown', part: named };
    if (isPack(known)) return { code: 'part/pack', part: named };
    if (known.family !== family) return { code: 'part/other-family', part: named, family };
  }
  const names = (change.contents ?? []).map((content) => content.part);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : { code: 'part/twice', part, content: twice };
};

/** People read part numbers whatever their capitals: two that differ in nothing else would be taken for one. */
const refuseLookalike = ({ parts }: PartBook, { part }: PartSet): Refusal | null => {
  if (parts.has(part)) return null;
  const folded = part.toLocaleLowerCase('en-GB');
  const known = [...parts.keys()].find((each) => each.toLocaleLowerCase('en-GB') === folded);
  return known === undefined ? null : { code: 'part/exists', part: known };
};

/** The parts of which a pack is made, that need this one, or stand for it. */
const dependents = ({ parts }: PartBook, part: string): readonly Part[] =>
  [...parts.values()].filter(
    ({ contents, needs, countsAs }) =>
      contents.some((content) => content.part === part) || needs?.part === part || countsAs === part,
  );

/** What others name stays a single part, and every part stays in its family: serials hang on it. */
const refuseOther = (book: PartBook, { part, family, contents }: PartSet): Refusal | null => {
  const known = book.parts.get(part);
  if (known !== undefined && known.family !== family) return { code: 'part/other-family', part, family };
  return contents !== undefined && dependents(book, part).length > 0 ? { code: 'part/pack', part } : null;
};

const setPart = (book: PartBook, change: PartSet): Refusal | null => {
  const refusal = refuseLookalike(book, change) ?? refuseNamed(book, change) ?? refuseOther(book, change);
  if (refusal !== null) return refusal;
  book.parts.set(change.part, toPart(change));
  book.partChanges += 1;
  return null;
};

const withdrawPart = (book: PartBook, { part, on }: PartChangeOf<'part-withdrawn'>): Refusal | null => {
  const known = book.parts.get(part);
  if (known === undefined) return { code: 'part/unknown', part };
  if (known.withdrawnOn !== null) return { code: 'part/withdrawn', part, on: known.withdrawnOn };
  const pack = dependents(book, part).find((each) => isPack(each) && each.withdrawnOn === null);
  if (pack !== undefined) return { code: 'part/in-pack', part, pack: pack.part };
  book.parts.set(part, { ...known, builtIn: false, withdrawnOn: on });
  book.partChanges += 1;
  return null;
};

/** `null` when applied; a refusal leaves the book as it was. */
export const applyPartChange = (book: PartBook, change: PartChange): Refusal | null =>
  change.kind === 'part-set' ? setPart(book, change) : withdrawPart(book, change);
