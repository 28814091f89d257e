/** Compares the rows of a table of installations with each other and with the register: duplicates are found by their serials. */
import { serialIndex, serialKey } from '../installation/lineage';
import type { Register } from '../ledger/register';
import { serialStays, type Part } from '../part/part';
import type { Refusal } from '../result';
import { judgeAgainstRegister, type KnownInstallations } from './against-installations';
import type { RowState } from './judge-rows';
import type { InstallationFacts, ReadInstallationRow } from './read-installations';
import { MOST_FORMER_SERIALS } from './read-serial';
import { groupBySerial, type GroupRow, type SerialGroup, type SerialGroups } from './serial-groups';

export interface JudgedInstallationRow {
  readonly row: number;
  readonly serial: string;
  readonly installation: string;
  readonly state: RowState;
  /** Why it is not imported; `null` for a new row. */
  readonly error: Refusal | null;
  /** `null` for a row that cannot be read. */
  readonly facts: InstallationFacts | null;
}

/** A serial with its installation, all of whose rows are new. */
export interface NewSerial {
  readonly group: SerialGroup;
  /** Older ones of it, oldest first, by all rows that name them. */
  readonly formerly: readonly string[];
}

export interface JudgedInstallations {
  readonly rows: readonly JudgedInstallationRow[];
  readonly serials: readonly NewSerial[];
}

/** Everything of the register that the rows are compared with. */
export type ComparedRegister = Pick<Register, 'installations' | 'sites' | 'parts'>;

const refuseAll = (group: SerialGroup, error: Refusal): void => {
  for (const row of group.rows) {
    if (row.error !== null || row.isKnown) continue;
    row.error = error;
    group.faulty ??= row.row;
  }
};

const isThere = ({ rows }: SerialGroup): boolean => rows.some(({ isKnown }) => isKnown);

/** ID-6, ID-7: what serials leave open between each other; a serial that is in the register has its lineage there. */
const judgeLineage = ({ byKey }: SerialGroups): void => {
  const namedBy = new Map<string, SerialGroup>();
  for (const group of byKey.values()) {
    if (isThere(group)) continue;
    const [former] = group.formerly.values();
    if (group.family === null && group.faulty === null) refuseAll(group, { code: 'row/family-missing' });
    else if (former !== undefined && group.family !== null && serialStays(group.family.value))
      refuseAll(group, { code: 'row/former-of-iss', serial: group.serial, former });
    for (const [key, serial] of group.formerly) {
      const other = namedBy.get(key);
      if (other === undefined) namedBy.set(key, group);
      else refuseAll(group, { code: 'row/former-twice', serial, other: other.serial, first: other.rows[0]?.row ?? 0 });
    }
  }
  for (const [key, by] of namedBy) {
    const old = byKey.get(key);
    if (old === undefined || isThere(old)) continue;
    const first = by.rows[0]?.row ?? 0;
    refuseAll(old, { code: 'row/serial-superseded-in-file', serial: old.serial, current: by.serial, first });
  }
};

/** Through all rows that name an older one of an older one, oldest first; one more than is allowed says that there are too many. */
const lineageOf = (byKey: SerialGroups['byKey'], group: SerialGroup): readonly string[] => {
  const seen = new Set<string>([group.key]);
  const newestFirst: string[] = [];
  const waiting = [...group.formerly];
  for (
    let next = waiting.pop();
    next !== undefined && newestFirst.length <= MOST_FORMER_SERIALS;
    next = waiting.pop()
  ) {
    const [key, serial] = next;
    if (seen.has(key)) continue;
    seen.add(key);
    newestFirst.push(serial);
    waiting.push(...(byKey.get(key)?.formerly ?? []));
  }
  return newestFirst.reverse();
};

const refuseLongLineage = (byKey: SerialGroups['byKey'], group: SerialGroup): void => {
  const count = group.formerly.size === 0 ? 0 : lineageOf(byKey, group).length;
  if (count > MOST_FORMER_SERIALS) refuseAll(group, { code: 'row/serials-too-many', count, most: MOST_FORMER_SERIALS });
};

/** An older one may be in the register although no row says so by itself: another row that stays out named it. */
const refuseKnownLineage = (
  { serials }: KnownInstallations,
  byKey: SerialGroups['byKey'],
  group: SerialGroup,
): void => {
  if (group.formerly.size === 0 || isThere(group)) return;
  for (const serial of lineageOf(byKey, group)) {
    const found = serials.get(serialKey(serial));
    if (found !== undefined) refuseAll(group, { code: 'row/former-known', serial, owner: found.installation.name });
  }
};

/** ID-7: a row that stays out can lead two serials to one older one: it belongs to the one that stands first in the file. */
const refuseSharedLineage = ({ byKey }: SerialGroups): void => {
  const claimedBy = new Map<string, SerialGroup>();
  for (const group of byKey.values()) {
    if (group.faulty !== null || group.formerly.size === 0 || isThere(group)) continue;
    const lineage = lineageOf(byKey, group);
    for (const serial of lineage) {
      const other = claimedBy.get(serialKey(serial));
      if (other === undefined) continue;
      refuseAll(group, { code: 'row/former-twice', serial, other: other.serial, first: other.rows[0]?.row ?? 0 });
    }
    if (group.faulty === null) for (const serial of lineage) claimedBy.set(serialKey(serial), group);
  }
};

/** Half an installation could not be completed by a second import: all rows of a serial are imported, or none. */
const keepTogether = (group: SerialGroup): void => {
  const { faulty } = group;
  if (faulty === null) return;
  for (const row of group.rows)
    if (row.error === null && !row.isKnown)
      row.error = { code: 'row/serial-incomplete', serial: group.serial, first: faulty };
};

const stateOf = ({ error, isKnown }: GroupRow): RowState => {
  if (isKnown) return 'known';
  return error === null ? 'new' : 'conflict';
};

const knownOf = ({ installations, sites, parts }: ComparedRegister): KnownInstallations => ({
  serials: serialIndex(installations),
  parts: new Map(parts.map((part): [string, Part] => [part.part, part])),
  sites: new Map(sites.map((site) => [site.site, site])),
});

const judgedRows = (
  rows: readonly ReadInstallationRow[],
  { byKey, repeated }: SerialGroups,
): readonly JudgedInstallationRow[] => {
  const judged = new Map<number, GroupRow>();
  for (const group of byKey.values()) for (const row of group.rows) judged.set(row.row, row);
  return rows.map(({ row, serial, installation, read }): JudgedInstallationRow => {
    const named = { row, serial, installation };
    if (!read.ok) return { ...named, state: 'faulty', error: read.error, facts: null };
    const first = repeated.get(row);
    if (first !== undefined)
      return { ...named, state: 'repeated', error: { code: 'row/repeated', first }, facts: read.value };
    const found = judged.get(row);
    return found === undefined
      ? { ...named, state: 'faulty', error: { code: 'row/serial-missing' }, facts: null }
      : { ...named, state: stateOf(found), error: found.error, facts: read.value };
  });
};

export const judgeInstallations = (
  rows: readonly ReadInstallationRow[],
  register: ComparedRegister,
): JudgedInstallations => {
  const groups = groupBySerial(rows);
  const known = knownOf(register);
  for (const group of groups.byKey.values()) judgeAgainstRegister(known, group);
  judgeLineage(groups);
  for (const group of groups.byKey.values()) {
    refuseLongLineage(groups.byKey, group);
    refuseKnownLineage(known, groups.byKey, group);
  }
  refuseSharedLineage(groups);
  for (const group of groups.byKey.values()) keepTogether(group);
  const fresh = [...groups.byKey.values()].filter(
    (group) => group.rows.length > 0 && group.rows.every(({ error, isKnown }) => error === null && !isKnown),
  );
  return {
    rows: judgedRows(rows, groups),
    serials: fresh.map((group) => ({ group, formerly: lineageOf(groups.byKey, group) })),
  };
};
