/** The instant of a time in a table, where Coterm runs. */
import type { Taken } from '../../domain/usage/read-taken';

/** A day without a time counts as its noon. */
export const instantOfTaken = (taken: Taken): string =>
  'instant' in taken ? taken.instant : new Date(`${taken.day}T${taken.time ?? '12:00:00'}`).toISOString();
