/** An exact day as a signed file writes it: days since 1970-01-01, a whole number or a fraction, `"20269"` or `"61012/3"`. */
import { z } from 'zod';
import { toDayNumber, type CivilDate } from '../calendar/civil-date';
import { compare } from '../exact/exact';
import { parseExactText } from '../exact/parse-exact';
import { MOST_MONTHS } from '../policy/policy';

/** An average of averages has long numbers; these are longer than any that a register of people comes to. */
const SPELLING = /^(?:0|-?[1-9]\d{0,299})(?:\/[1-9]\d{0,299})?$/;

const FIRST_DAY = toDayNumber('0001-01-01' as CivilDate);
/** Beyond every term that a lot can have. */
const LAST_DAY = MOST_MONTHS * 31 * 2;

const isExactDay = (text: unknown): boolean => {
  if (typeof text !== 'string' || !SPELLING.test(text)) return false;
  const day = parseExactText(text);
  return compare(day, FIRST_DAY) >= 0 && compare(day, LAST_DAY) <= 0;
};

export const exactDaySchema = z.custom<string>(isExactDay, 'not a day since 1970-01-01, such as "20269" or "61012/3"');
