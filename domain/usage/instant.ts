/** Instants as licence servers write them: RFC 3339, in any zone. */
import { z } from 'zod';

const LONGEST = 40;

export const instantSchema = z.iso.datetime({ offset: true }).max(LONGEST);

/** For comparing: two spellings of one instant are one number. */
export const instantMs = (instant: string): number => Date.parse(instant);
