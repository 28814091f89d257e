/**
 * What is kept for 7 days after analytics licences were removed, and then deleted (AC-5).
 * **Reading**: the 7 days run from the reading in which a level is gone, has a total of 0, or in which no module is connected
 * any more; they are whole days, so that it is deleted on the 7th day after. No data starts nothing and ends nothing: neither a
 * server that is silent, nor a table that names some levels and not the others.
 */
import { toCivilDate, toDayNumber, type CivilDate } from '../calendar/civil-date';
import { levelsInForce, type LevelCatalogue } from './analytics-levels';
import { instantMs } from './instant';
import { levelOf } from './licence-id';
import type { Reading } from './reading';
import type { LicenceFigures } from './snapshot';

export const KEPT_DAYS = 7;
const KEPT_MS = KEPT_DAYS * 86_400_000;

/** `kept`: it came back in time and goes on. */
export type RetentionState = 'running' | 'kept' | 'deleted';

export interface Retention {
  readonly licence: string;
  readonly level: number | null;
  readonly name: string | null;
  /** Instant and day of the first reading without it. */
  readonly since: string;
  readonly sinceOn: CivilDate;
  /** The day on which what was kept is deleted. */
  readonly deletedOn: CivilDate;
  /** 0 on that day. */
  readonly daysLeft: number;
  readonly state: RetentionState;
  /** Day on which it came back, in time or not; `null` while it has not. */
  readonly backOn: CivilDate | null;
  /** Analytics types that no other licence covered from then on: what is deleted, with their reactions, events and resources. */
  readonly types: readonly string[];
  /** The last reading with it: the list of what was used is kept with it. */
  readonly last: Reading;
  readonly lastFigures: LicenceFigures;
}

interface Seen {
  readonly reading: Reading;
  readonly figures: LicenceFigures;
}

/** What is licensed at a moment: the licences with a total, by their ids. */
type Present = ReadonlyMap<string, Seen>;

/** A product version; `undefined` while none was reported. */
type Version = string | undefined;

interface Lost {
  readonly licence: string;
  readonly seen: Seen;
  readonly at: Reading;
  readonly left: Present;
  /** Of the installation before it went and from then on: an update may be what took it away. */
  readonly before: Version;
  readonly after: Version;
  readonly back: Reading | null;
}

interface Levels {
  readonly levelCatalogues: readonly LevelCatalogue[];
}

const NOTHING: Present = new Map();

/** What a reading leaves out is gone, unless it names some licences only: of the others it says nothing (AC-7). */
const toldBy = (reading: Reading, before: Present): Present => {
  const told = new Map(reading.partial === true ? before : NOTHING);
  for (const figures of reading.snapshot.licences)
    if (levelOf(figures.licence) !== null && figures.total > 0) told.set(figures.licence, { reading, figures });
    else told.delete(figures.licence);
  return told;
};

/**
 * AC-3: the version that the installation was known to have, as on its licensing page: what analytics said last, else the
 * core. A reading that says none, as a table, takes nothing back.
 */
const versionsIn = () => {
  let [analytics, core]: [Version, Version] = [undefined, undefined];
  return {
    tell: ({ purpose, snapshot: { system } }: Reading): void => {
      if (purpose === 'analytics') analytics = system.version ?? analytics;
      else core = system.version ?? core;
    },
    now: (): Version => analytics ?? core,
  };
};

/** Walks the readings in the order of their time, and notes what went and what came back. */
const lossesIn = (readings: readonly Reading[]): readonly Lost[] => {
  const inOrder = [...readings].sort((left, right) => instantMs(left.at) - instantMs(right.at));
  const losses: Lost[] = [];
  const open = new Map<string, number>();
  let [told, isConnected, before]: [Present, boolean, Present] = [NOTHING, true, NOTHING];
  const versions = versionsIn();
  for (const reading of inOrder) {
    const versionBefore = versions.now();
    versions.tell(reading);
    const after = versions.now();
    if (reading.purpose === 'analytics') told = toldBy(reading, told);
    else isConnected = reading.snapshot.analyticsModule ?? isConnected;
    const now = isConnected ? told : NOTHING;
    for (const [licence, seen] of before)
      if (!now.has(licence)) {
        open.set(licence, losses.length);
        losses.push({ licence, seen, at: reading, left: now, before: versionBefore ?? after, after, back: null });
      }
    for (const licence of now.keys()) {
      const lost = losses[open.get(licence) ?? -1];
      if (lost !== undefined) losses[open.get(licence) ?? -1] = { ...lost, back: reading };
      open.delete(licence);
    }
    before = now;
  }
  return losses;
};

/** AC-3: where no version was ever reported, the newest levels are in force, here as on the licensing page. */
const typesOf = (register: Levels, { figures }: Seen, version: Version): readonly string[] => {
  const { levels } = levelsInForce(register.levelCatalogues, version);
  const included = levels.find(({ level }) => level === levelOf(figures.licence))?.types ?? [];
  return [...new Set([...included, ...(figures.byType ?? []).map(({ type }) => type)])];
};

const stateOf = ({ at, back }: Lost, daysLeft: number): RetentionState => {
  if (back !== null) return instantMs(back.at) - instantMs(at.at) < KEPT_MS ? 'kept' : 'deleted';
  return daysLeft >= 0 ? 'running' : 'deleted';
};

const retentionFor = (register: Levels, lost: Lost, asOf: CivilDate): Retention => {
  const { licence, seen, at, left, back, before, after } = lost;
  const covered = new Set([...left.values()].flatMap((other) => typesOf(register, other, after)));
  const { levels } = levelsInForce(register.levelCatalogues, before);
  const level = levelOf(licence);
  const deleted = toDayNumber(at.on) + KEPT_DAYS;
  const daysLeft = deleted - toDayNumber(asOf);
  return {
    licence,
    level,
    name: levels.find((each) => each.level === level)?.name ?? null,
    since: at.at,
    sinceOn: at.on,
    deletedOn: toCivilDate(deleted),
    daysLeft,
    state: stateOf(lost, daysLeft),
    backOn: back?.on ?? null,
    types: typesOf(register, seen, before).filter((type) => !covered.has(type)),
    last: seen.reading,
    lastFigures: seen.figures,
  };
};

/** `readings` of one installation, in any order. The latest removal first. */
export const retentionOf = (register: Levels, readings: readonly Reading[], asOf: CivilDate): readonly Retention[] =>
  lossesIn(readings.filter(({ on }) => on <= asOf))
    .map((lost) => retentionFor(register, lost, asOf))
    .reverse();
