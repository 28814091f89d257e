/** Writes civil dates for people: `6 Aug 2025`. */
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';

const MS_PER_DAY = 86_400_000;
const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const instantFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

// British English alone shortens September to four letters, which would widen every column of dates.
const evenMonths = (text: string): string => text.replace('Sept', 'Sep');

/** `6 Aug 2025`. The day never passes through local time: it is written in UTC as it was read. */
export const formatDate = (date: CivilDate): string => evenMonths(format.format(toDayNumber(date) * MS_PER_DAY));

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** `Aug`, for axes. */
export const formatMonth = (date: CivilDate): string => evenMonths(monthFormat.format(toDayNumber(date) * MS_PER_DAY));

/** `6 Aug 2025, 14:02` in the computer's own time, for instants (RFC 3339). */
export const formatInstant = (instant: string): string => {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : evenMonths(instantFormat.format(ms));
};

/** The furthest instant that a calendar knows (ECMA-262). */
const LAST_MS = 8_640_000_000_000_000;

/** The same for milliseconds since 1970-01-01 UTC; a clock may have been set to what no calendar names. */
export const formatMoment = (ms: number): string => (ms > LAST_MS ? String(ms) : evenMonths(instantFormat.format(ms)));

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `14:02` in the computer's own time. */
export const formatTime = (instant: string): string => timeFormat.format(Date.parse(instant));
