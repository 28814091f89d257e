/** Reads a date as people type it: `2025-08-06`, `6 Aug 2025`, `6 August 2025`, `6.8.2025`, `06/08/2025` (day first). */
import { isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const civil = (year: string, month: string, day: string): CivilDate | null => {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
};

const fromWords = (text: string): CivilDate | null => {
  const [, day = '', word = '', year = ''] = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  const month = months.findIndex((name) => word.toLowerCase().startsWith(name)) + 1;
  return month === 0 ? null : civil(year, String(month), day);
};

const fromDigits = (text: string): CivilDate | null => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  return year === '' ? null : civil(year, month, day);
};

/** The civil date that was typed; `null` for what is none. */
export const parseTypedDate = (typed: string): CivilDate | null => {
  const text = typed.trim();
  if (isCivilDate(text)) return text;
  return fromWords(text) ?? fromDigits(text);
};
