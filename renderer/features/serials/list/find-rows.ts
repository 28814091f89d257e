/** Finds rows of the list of serials: one walk over prepared texts and marks, whatever its length. */
import { foldText } from '../../pools';
import { searchTextOf, type SerialRow } from './serial-row';

/** `all`: what is in use, superseded serials and archived installations left out. */
export const serialFilters = ['all', 'awaiting', 'ending', 'superseded', 'archived'] as const;
export type SerialFilterName = (typeof serialFilters)[number];

export const familyFilters = ['both', 'VAI', 'ISS'] as const;
export type FamilyFilterName = (typeof familyFilters)[number];

export interface SerialFilter {
  readonly text: string;
  readonly shown: SerialFilterName;
  readonly family: FamilyFilterName;
}

/** Days within which an end is near: amber and red. */
const NEAR = 60;

/** What a row passes, as bits. */
const bits: Readonly<Record<SerialFilterName | 'VAI' | 'ISS', number>> = {
  all: 1,
  awaiting: 2,
  ending: 4,
  superseded: 8,
  archived: 16,
  VAI: 32,
  ISS: 64,
};

const isAwaiting = ({ state }: SerialRow): boolean => state === 'awaiting' || state === 'none';
const isEnding = ({ daysLeft }: SerialRow): boolean => daysLeft !== null && daysLeft <= NEAR;

const marksOf = (row: SerialRow): number => {
  const ofFamily = row.family === null ? bits.VAI | bits.ISS : bits[row.family];
  if (row.installation.archivedOn !== null) return row.state === 'superseded' ? ofFamily : ofFamily | bits.archived;
  if (row.state === 'superseded') return ofFamily | bits.superseded;
  return ofFamily | bits.all | (isAwaiting(row) ? bits.awaiting : 0) | (isEnding(row) ? bits.ending : 0);
};

/** The rows, with what finding them needs. */
export interface SerialList {
  readonly rows: readonly SerialRow[];
  readonly marks: Uint8Array;
  /** What each row is found by, folded: made when the first is asked for, as a list can be read without. */
  readonly texts: () => readonly string[];
  /** Makes some of them beforehand; whether more are left. */
  readonly prepare: () => boolean;
}

/** Rows whose texts take few milliseconds. */
const SLICE = 2048;

const preparedTexts = (rows: readonly SerialRow[]): Pick<SerialList, 'texts' | 'prepare'> => {
  const texts: string[] = [];
  const makeSome = (most: number): void => {
    for (const row of rows.slice(texts.length, texts.length + most)) texts.push(searchTextOf(row));
  };
  return {
    texts: () => {
      if (texts.length < rows.length) makeSome(rows.length);
      return texts;
    },
    prepare: () => {
      makeSome(SLICE);
      return texts.length < rows.length;
    },
  };
};

export const serialList = (rows: readonly SerialRow[]): SerialList => ({
  rows,
  marks: Uint8Array.from(rows, marksOf),
  ...preparedTexts(rows),
});

const maskOf = ({ shown, family }: Pick<SerialFilter, 'shown' | 'family'>): number =>
  bits[shown] | (family === 'both' ? 0 : bits[family]);

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Which rows pass: a 1 at each one's place. In the order in which the texts lie in memory, as that is what a scan costs. */
const passing = (list: SerialList, filter: SerialFilter): Uint8Array => {
  const { marks } = list;
  const mask = maskOf(filter);
  const [word = '', ...more] = wordsOf(filter.text);
  const texts = word === '' ? [] : list.texts();
  const passed = new Uint8Array(marks.length);
  for (let place = 0; place < marks.length; place += 1) {
    if (((marks[place] ?? 0) & mask) !== mask) continue;
    const text = texts[place] ?? '';
    if (text.includes(word) && more.every((each) => text.includes(each))) passed[place] = 1;
  }
  return passed;
};

/** Places of the rows that pass, in the given order of places. */
export const findRows = (list: SerialList, filter: SerialFilter, order: Uint32Array): Uint32Array => {
  const passed = passing(list, filter);
  return order.filter((place) => passed[place] === 1);
};

interface Found {
  readonly filter: SerialFilter;
  readonly order: Uint32Array;
  readonly places: Uint32Array;
}

/** What is typed on at its end leaves rows out and adds none: what is left is looked for in what was found. */
const narrows = ({ filter, order }: Found, next: SerialFilter, nextOrder: Uint32Array): boolean =>
  order === nextOrder &&
  filter.shown === next.shown &&
  filter.family === next.family &&
  wordsOf(filter.text).length > 0 &&
  foldText(next.text).startsWith(foldText(filter.text));

const narrowed = (list: SerialList, { places }: Found, { text }: SerialFilter): Uint32Array => {
  const words = wordsOf(text);
  const texts = list.texts();
  return places.filter((place) => words.every((word) => texts[place]?.includes(word)));
};

/** Finds rows of one list, keystroke by keystroke. */
export const createFinder = (list: SerialList): ((filter: SerialFilter, order: Uint32Array) => Uint32Array) => {
  let last: Found | null = null;
  return (filter, order) => {
    const isNarrower = last !== null && narrows(last, filter, order);
    const places = isNarrower && last !== null ? narrowed(list, last, filter) : findRows(list, filter, order);
    last = { filter, order, places };
    return places;
  };
};

/** How many rows each filter shows, whatever is typed. */
export const countRows = (
  { marks }: SerialList,
  family: FamilyFilterName,
): Readonly<Record<SerialFilterName, number>> => {
  const counts = { all: 0, awaiting: 0, ending: 0, superseded: 0, archived: 0 };
  const masks = serialFilters.map((shown) => [shown, maskOf({ shown, family })] as const);
  for (const mark of marks) for (const [shown, mask] of masks) if ((mark & mask) === mask) counts[shown] += 1;
  return counts;
};

/** The older serial by which the row was found, where its current one does not hold what was typed. */
export const foundBy = ({ serial, older }: SerialRow, text: string): string | null => {
  const [word] = wordsOf(text);
  if (word === undefined || serial === null || foldText(serial.serial).includes(word)) return null;
  return older.findLast((each) => foldText(each).includes(word)) ?? null;
};
