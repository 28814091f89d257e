/** Reads `--as-of DATE`, the day whose register a command prints. */
import { civilDateSchema } from '../../domain/calendar/civil-date-schema';
import type { CivilDate } from '../../domain/calendar/civil-date';
import { done, refuse, type Result } from '../../domain/result';

/** Today when the option is left out; `usage/date` for what is no day. */
export const readAsOf = (given: string | undefined, today: CivilDate): Result<CivilDate> => {
  if (given === undefined) return done(today);
  const day = civilDateSchema.safeParse(given);
  return day.success ? done(day.data) : refuse('usage/date', { option: '--as-of', value: given });
};

/** Another day; `null` when the option is left out. */
export const readDay = (option: string, given: string | undefined): Result<CivilDate | null> => {
  if (given === undefined) return done(null);
  const day = civilDateSchema.safeParse(given);
  return day.success ? done(day.data) : refuse('usage/date', { option, value: given });
};
