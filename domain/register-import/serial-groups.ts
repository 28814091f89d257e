/** Gathers the rows of a table of installations by their serials: what a row says first stands, and another may not contradict it. */
import type { CivilDate } from '../calendar/civil-date';
import { serialKey } from '../installation/lineage';
import { MOST_PART_LINES } from '../installation/order-line';
import type { LicenceFamily } from '../part/part-change';
import type { Refusal } from '../result';
import type { InstallationFacts, ReadInstallationRow } from './read-installations';
import { MOST_FORMER_SERIALS } from './read-serial';

/** So many of a part, with the end that the file says. */
export interface StatedPart {
  readonly part: string;
  readonly quantity: number;
  readonly termEnd: CivilDate | undefined;
  readonly heldSince: CivilDate | undefined;
}

interface Told<Value> {
  readonly row: number;
  readonly value: Value;
}

/** A row that is there for its serial, and what was found against it. */
export interface GroupRow {
  readonly row: number;
  readonly facts: InstallationFacts;
  error: Refusal | null;
  isKnown: boolean;
}

/** Everything that the file says of one serial. Mutable, and owned by one judgement. */
export interface SerialGroup {
  readonly key: string;
  readonly serial: string;
  readonly rows: GroupRow[];
  /** Rows by all that they say, once there are two. */
  readonly whole: Map<string, number>;
  /** Its first row that cannot be imported; `null` while there is none. */
  faulty: number | null;
  family: Told<LicenceFamily> | null;
  readonly stated: Partial<Record<StatedMember, Told<string>>>;
  readonly notes: Set<string>;
  readonly parts: Map<string, Told<StatedPart>>;
  readonly formerly: Map<string, string>;
  heldSince: CivilDate | undefined;
}

type StatedMember = 'installation' | 'customer' | 'site';
const members: readonly StatedMember[] = ['installation', 'customer', 'site'];

const MOST_NOTE_CHARACTERS = 5000;

const newGroup = (key: string, serial: string): SerialGroup => ({
  key,
  serial,
  rows: [],
  whole: new Map(),
  faulty: null,
  family: null,
  stated: {},
  notes: new Set(),
  parts: new Map(),
  formerly: new Map(),
  heldSince: undefined,
});

const differs = ({ stated, family }: SerialGroup, facts: InstallationFacts): Refusal | null => {
  for (const member of members) {
    const [first, here] = [stated[member], facts[member]];
    if (first !== undefined && here !== undefined && first.value !== here)
      return { code: 'row/installation-differs-in-file', field: member, first: first.row, there: first.value, here };
  }
  return family === null || facts.family === null || family.value === facts.family
    ? null
    : { code: 'row/family-differs-in-file', first: family.row, there: family.value, here: facts.family };
};

const partKey = (part: string, termEnd: CivilDate | undefined): string => `${termEnd ?? ''} ${part}`;

/** Two rows that name one part with one end may be a sum or a correction: nobody but a person knows. */
const partTwice = ({ parts }: SerialGroup, facts: InstallationFacts): Refusal | null => {
  for (const { part } of facts.parts) {
    const first = parts.get(partKey(part, facts.termEnd));
    if (first !== undefined) return { code: 'row/part-twice', part, first: first.row };
  }
  const named = facts.parts.map(({ part }) => part);
  const twice = named.find((part, index) => named.indexOf(part) !== index);
  return twice === undefined ? null : { code: 'row/part-named-twice', part: twice };
};

const tooMuch = ({ parts, formerly, notes }: SerialGroup, facts: InstallationFacts): Refusal | null => {
  const lines = parts.size + facts.parts.length;
  if (lines > MOST_PART_LINES) return { code: 'row/parts-too-many', count: lines, most: MOST_PART_LINES };
  const count = formerly.size + facts.formerly.length;
  if (count > MOST_FORMER_SERIALS) return { code: 'row/serials-too-many', count, most: MOST_FORMER_SERIALS };
  const characters = facts.note === undefined ? 0 : [...notes, facts.note].join('\n').length;
  return characters > MOST_NOTE_CHARACTERS
    ? { code: 'row/text-too-long', field: 'note', most: MOST_NOTE_CHARACTERS }
    : null;
};

const earlier = (one: CivilDate | undefined, other: CivilDate | undefined): CivilDate | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

const addFacts = (group: SerialGroup, row: number, facts: InstallationFacts): void => {
  for (const member of members) {
    const value = facts[member];
    if (value !== undefined) group.stated[member] ??= { row, value };
  }
  if (facts.family !== null) group.family ??= { row, value: facts.family };
  if (facts.note !== undefined) group.notes.add(facts.note);
  const { termEnd, heldSince } = facts;
  for (const line of facts.parts)
    group.parts.set(partKey(line.part, termEnd), { row, value: { ...line, termEnd, heldSince } });
  for (const former of facts.formerly) group.formerly.set(serialKey(former), former);
  group.heldSince = earlier(group.heldSince, heldSince);
};

/** Adds a row that can be read, or says what speaks against it. */
const addRow = (group: SerialGroup, row: number, facts: InstallationFacts): void => {
  const error = differs(group, facts) ?? partTwice(group, facts) ?? tooMuch(group, facts);
  group.rows.push({ row, facts, error, isKnown: false });
  if (error === null) addFacts(group, row, facts);
  else group.faulty ??= row;
};

/** The earlier row that says exactly the same; most serials have one row, of which nothing needs to be remembered. */
const sameBefore = ({ rows, whole }: SerialGroup, row: number, facts: InstallationFacts): number | null => {
  const [only] = rows;
  if (only === undefined) return null;
  if (whole.size === 0) whole.set(JSON.stringify(only.facts), only.row);
  const text = JSON.stringify(facts);
  const first = whole.get(text);
  if (first === undefined) whole.set(text, row);
  return first ?? null;
};

export interface SerialGroups {
  /** In the order in which the serials come in the file. */
  readonly byKey: ReadonlyMap<string, SerialGroup>;
  /** Rows that say exactly what an earlier one says, with the number of that one. */
  readonly repeated: ReadonlyMap<number, number>;
}

export const groupBySerial = (rows: readonly ReadInstallationRow[]): SerialGroups => {
  const byKey = new Map<string, SerialGroup>();
  const repeated = new Map<number, number>();
  for (const { row, serial, read } of rows) {
    const named = read.ok ? read.value.serial : serial.trim();
    if (named === '') continue;
    const key = serialKey(named);
    const group = byKey.get(key) ?? newGroup(key, named);
    byKey.set(key, group);
    if (!read.ok) {
      group.faulty ??= row;
      continue;
    }
    const first = sameBefore(group, row, read.value);
    if (first === null) addRow(group, row, read.value);
    else repeated.set(row, first);
  }
  return { byKey, repeated };
};
