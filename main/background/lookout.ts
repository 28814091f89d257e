/** Says when it is time to look again: at the start, every hour, on a new day, and after the computer slept or its clock was set. */
import { localDate } from '../local-date';

/** Calls the step each minute, the first time soon; returns what ends that. */
export type EveryMinute = (step: () => void) => () => void;

const FIRST_MS = 5000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A computer that wakes up goes on counting where it stopped, so a timer of an hour could come an hour late. */
export const everyMinute: EveryMinute = (step) => {
  let minutes: NodeJS.Timeout | null = null;
  const first = setTimeout(() => {
    minutes = setInterval(step, MINUTE_MS);
    step();
  }, FIRST_MS);
  return () => {
    clearTimeout(first);
    if (minutes !== null) clearInterval(minutes);
  };
};

export interface LookoutParts {
  readonly now: () => Date;
  readonly everyMinute: EveryMinute;
  readonly look: () => void;
}

export const createLookout = ({ now, everyMinute: each, look }: LookoutParts): (() => void) => {
  let last: Date | null = null;
  const isTime = (at: Date): boolean => {
    if (last === null || localDate(at) !== localDate(last)) return true;
    const passed = at.getTime() - last.getTime();
    return passed >= HOUR_MS || passed < 0;
  };
  return each(() => {
    const at = now();
    if (!isTime(at)) return;
    last = at;
    look();
  });
};
