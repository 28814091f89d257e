/** The analytics levels by product version (AC-3): what came with Coterm, and what people entered over it. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { AnalyticsLevel, LevelsChange, UsageChangeOf } from './usage-change';

/** The analytics types of the manual by their ids. */
export const analyticsTypes = [
  'loud-sounds',
  'smoke-fire',
  'line-crossing',
  'camera-damage',
  'zone-intrusion',
  'object-counting',
  'visitor-counting',
  'face-recognition',
  'licence-plates',
  'container-numbers',
] as const;
export type AnalyticsType = (typeof analyticsTypes)[number];

/** AC-8: the type of which users and devices are told apart. */
export const FACE_RECOGNITION: AnalyticsType = 'face-recognition';

/** The levels as they are from a product version on. */
export interface LevelCatalogue {
  readonly version: string;
  readonly levels: readonly AnalyticsLevel[];
  /** Whether it came with Coterm, from the manual. */
  readonly builtIn: boolean;
  /** The day on which it was entered, and its event; `null` for what came with Coterm. */
  readonly on: CivilDate | null;
  readonly event: string | null;
}

export const BUILT_IN_VERSION = '0';

/** AC-3, as the manual of the Administrator client lists them. */
export const builtInCatalogue: LevelCatalogue = {
  version: BUILT_IN_VERSION,
  levels: [
    { level: 1, name: 'Level 1', types: analyticsTypes.slice(0, 5) },
    { level: 2, name: 'Level 2', types: analyticsTypes.slice(5, 7) },
    { level: 3, name: 'Level 3', types: analyticsTypes.slice(7) },
    { level: 4, name: 'Level 4', types: [...analyticsTypes] },
  ],
  builtIn: true,
  on: null,
  event: null,
};

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** By their numbers from the left; what is missing counts as 0, so `24` and `24.0` are one version. */
export const compareVersions = (left: string, right: string): number => {
  const [lefts, rights] = [numbersOf(left), numbersOf(right)];
  const places = Math.max(lefts.length, rights.length);
  for (let place = 0; place < places; place += 1) {
    const difference = (lefts[place] ?? 0) - (rights[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Mutable, and owned by one fold. Sorted by version. */
export interface LevelBook {
  catalogues: readonly LevelCatalogue[];
  /** How often they were changed. */
  changes: number;
}

export const newLevelBook = (): LevelBook => ({ catalogues: [builtInCatalogue], changes: 0 });

const isOf =
  (version: string) =>
  (catalogue: LevelCatalogue): boolean =>
    compareVersions(catalogue.version, version) === 0;

const firstTwice = <Value>(values: readonly Value[]): Value | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);

const refuseLevels = ({ version, levels }: UsageChangeOf<'analytics-levels-set'>): Refusal | null => {
  const level = firstTwice(levels.map((each) => each.level));
  if (level !== undefined) return { code: 'levels/twice', level, version };
  for (const each of levels) {
    const type = firstTwice(each.types);
    if (type !== undefined) return { code: 'levels/type-twice', level: each.level, type };
  }
  return null;
};

const put = (book: LevelBook, version: string, ...catalogues: readonly LevelCatalogue[]): void => {
  const others = book.catalogues.filter((each) => !isOf(version)(each));
  book.catalogues = [...others, ...catalogues].sort((left, right) => compareVersions(left.version, right.version));
  book.changes += 1;
};

const byLevel = (left: AnalyticsLevel, right: AnalyticsLevel): number => left.level - right.level;

const setLevels = (book: LevelBook, change: UsageChangeOf<'analytics-levels-set'>, event: string): Refusal | null => {
  const refusal = refuseLevels(change);
  if (refusal !== null) return refusal;
  const { version, levels, on } = change;
  put(book, version, { version, levels: [...levels].sort(byLevel), builtIn: false, on, event });
  return null;
};

/** What came with Coterm is there again once nothing lies over it. */
const withdrawLevels = (book: LevelBook, version: string): Refusal | null => {
  const known = book.catalogues.find(isOf(version));
  if (known === undefined) return { code: 'levels/unknown', version };
  if (known.builtIn) return { code: 'levels/built-in', version };
  put(book, version, ...(isOf(version)(builtInCatalogue) ? [builtInCatalogue] : []));
  return null;
};

/** `null` when applied; a refusal leaves the book as it was. */
export const applyLevelsChange = (book: LevelBook, change: LevelsChange, event: string): Refusal | null =>
  change.kind === 'analytics-levels-set' ? setLevels(book, change, event) : withdrawLevels(book, change.version);

/** AC-3: the greatest version that is not above the installation's; the newest where it reports none. */
export const levelsInForce = (catalogues: readonly LevelCatalogue[], version: string | undefined): LevelCatalogue => {
  const upTo =
    version === undefined ? catalogues : catalogues.filter((each) => compareVersions(each.version, version) <= 0);
  return upTo.at(-1) ?? catalogues[0] ?? builtInCatalogue;
};
