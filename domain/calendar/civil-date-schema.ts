/** Parses civil dates at the edges: real days of the calendar, written `YYYY-MM-DD`. */
import { z } from 'zod';
import { isCivilDate, type CivilDate } from './civil-date';

/** A day that exists, `0001-01-01` to `9999-12-31`. */
export const civilDateSchema = z.custom<CivilDate>(isCivilDate, 'not a date written YYYY-MM-DD');
