/** The computer's local civil date of an instant: the one place where the local time zone is asked. */
import { isCivilDate, type CivilDate } from '../domain/calendar/civil-date';

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** Throws for a clock outside the years 1 to 9999, which no computer shows. */
export const localDate = (now: Date): CivilDate => {
  const date = `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
  if (!isCivilDate(date)) throw new RangeError(`The computer's clock shows ${String(now)}.`);
  return date;
};
