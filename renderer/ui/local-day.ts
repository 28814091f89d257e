/** The day that an instant is of where the window runs, as its times are shown. */
import { toCivilDate, type CivilDate } from '../../domain/calendar/civil-date';

const DAY_MS = 86_400_000;

/** `at` in milliseconds since 1970-01-01 UTC. */
export const localDay = (at: number): CivilDate => {
  const time = new Date(at);
  return toCivilDate(Math.floor(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY_MS));
};
