/** The draft of analytics levels: the version from which they hold, and of each its number, its name and its types (AC-3). */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../../../domain/result';
import { compareVersions, type LevelCatalogue } from '../../../../domain/usage/analytics-levels';
import { productVersionSchema } from '../../../../domain/usage/snapshot';
import { HIGHEST_LEVEL } from '../../../../domain/usage/usage-change';
import { draftOf, errorsOf, readRequired, unchangedDraft, type Draft } from '../../dossier';
import { readWhole } from '../../pools';

export interface LevelFields {
  readonly level: string;
  readonly name: string;
  /** Ids of types, or people's own words. */
  readonly types: readonly string[];
}

export interface LevelsFields {
  readonly version: string;
  readonly levels: readonly LevelFields[];
}

export const emptyLevel: LevelFields = { level: '', name: '', types: [] };

/** A new version begins with what the newest one has. */
export const fieldsOfLevels = ({ version, levels }: LevelCatalogue, isNew: boolean): LevelsFields => ({
  version: isNew ? '' : version,
  levels: levels.map(({ level, name, types }) => ({ level: String(level), name, types })),
});

const readVersion = (typed: string, known: readonly LevelCatalogue[]): Result<string> => {
  const version = typed.trim();
  if (version === '') return refuse('field/required');
  if (!productVersionSchema.safeParse(version).success) return refuse('field/not-a-version', { typed: version });
  const taken = known.find((each) => compareVersions(each.version, version) === 0);
  return taken === undefined ? done(version) : refuse('field/version-taken', { version: taken.version });
};

const readLevel = (typed: string, all: readonly LevelFields[]): Result<number> => {
  const read = readWhole(typed, HIGHEST_LEVEL);
  const isTwice = read.ok && all.filter(({ level }) => Number(level) === read.value).length > 1;
  return isTwice ? refuse('field/level-twice', { level: read.value }) : read;
};

interface Against {
  readonly on: CivilDate;
  /** The levels that are said anew; `null` for a new version. */
  readonly before: LevelCatalogue | null;
  readonly known: readonly LevelCatalogue[];
}

const errorsIn = ({ version, levels }: LevelsFields, { before, known }: Against) =>
  errorsOf({
    ...(before === null ? { version: readVersion(version, known) } : {}),
    levels: levels.length === 0 ? refuse('field/required') : done(levels),
    ...Object.fromEntries(
      levels.flatMap(({ level, name }, index): [string, Result<unknown>][] => [
        [`levels.${index}.level`, readLevel(level, levels)],
        [`levels.${index}.name`, readRequired(name)],
      ]),
    ),
  });

export const levelsDraft = (fields: LevelsFields, against: Against): Draft => {
  const errors = errorsIn(fields, against);
  if (errors !== null) return { ok: false, errors };
  const { on, before } = against;
  const levels = fields.levels
    .map(({ level, name, types }) => ({ level: Number(level), name: name.trim(), types: [...new Set(types)] }))
    .sort((left, right) => left.level - right.level);
  if (before !== null && JSON.stringify(levels) === JSON.stringify(before.levels)) return unchangedDraft('levels');
  return draftOf({ kind: 'analytics-levels-set', on, version: before?.version ?? fields.version.trim(), levels });
};
