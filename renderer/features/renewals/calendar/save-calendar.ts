/** Saves deadlines as a calendar file. Loaded when somebody asks for one, not with the window. */
import { calendarText, type CalendarFile } from '../../../../contract/calendar-file/calendar-text';
import { saveBytes } from '../../../ui/save-bytes';

const digest = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** `Renewals of M. Okafor` on a day becomes `coterm-renewals-of-m-okafor-2025-03-12.ics`. */
const fileNameOf = ({ name, asOf }: CalendarFile): string => {
  const words = `${name} ${asOf}`.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${['coterm', ...words].join('-').slice(0, 100)}.ics`;
};

export const saveCalendar = async (file: CalendarFile): Promise<void> =>
  saveBytes(fileNameOf(file), await calendarText(file, digest), 'text/calendar;charset=utf-8');
