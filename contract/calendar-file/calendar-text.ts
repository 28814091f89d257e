/**
 * Writes deadlines as a calendar file (RFC 5545): all-day events that a calendar program updates when it reads a later file.
 * An event is known by its UID, which a moved day does not change; SEQUENCE grows with the ledger.
 */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEvent, ICalEventTransparency } from 'ical-generator';
import { toDayNumber, type CivilDate } from '../../domain/calendar/civil-date';
import type { CalendarEntry } from '../../domain/pipeline/calendar-entries';
import { toWellFormed } from '../../domain/well-formed';
import { deadlineWords, stageWords } from './calendar-words';
import { foldLines } from './fold-lines';

export interface CalendarFile {
  /** What a calendar program calls it. */
  readonly name: string;
  /** The id of the workspace: two workspaces never share an event. */
  readonly workspace: string;
  /** How many events the ledger holds: a later file has more, and counts. */
  readonly revision: number;
  readonly asOf: CivilDate;
  readonly entries: readonly CalendarEntry[];
}

/** SHA-256 of a text as hexadecimal digits: each host has its own. */
export type Digest = (text: string) => Promise<string>;

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Reminders come at nine in the morning, not at midnight. */
const NINE_IN_SECONDS = 9 * 3600;
const DIGITS_OF_UID = 32;

const toDate = (day: number): Date => new Date(day * MS_PER_DAY);

/** Names come from anywhere: control characters and half characters have no place in a calendar file. */
const plain = (text: string): string =>
  toWellFormed(text).replaceAll(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\r' ? sign : ' '));

const uidOf = async (digest: Digest, workspace: string, root: string): Promise<string> =>
  `${(await digest(JSON.stringify([workspace, root]))).slice(0, DIGITS_OF_UID)}@coterm`;

const alarmsOf = ({ leadDays, deadline }: CalendarEntry) =>
  leadDays
    .filter((days) => days <= deadline.daysLeft)
    .map((days) => ({
      type: ICalAlarmType.display,
      trigger: days * SECONDS_PER_DAY - NINE_IN_SECONDS,
      description: plain(deadlineWords(deadline)),
    }));

/** Everything that is known of it, a line each. */
const descriptionOf = ({ deadline, stage, owner, note }: CalendarEntry): string =>
  [
    ['Customer', deadline.customer],
    ['Partner', deadline.partner ?? ''],
    ['Products', deadline.products.join(', ')],
    ['Stage', stage === null ? '' : stageWords[stage]],
    ['Owner', owner],
    ['Note', note],
  ]
    .filter(([, said]) => said !== '')
    .map(([what, said]) => `${what}: ${plain(said ?? '')}`)
    .join('\n');

const eventOf = (entry: CalendarEntry, { revision, asOf }: CalendarFile, uid: string) => {
  const { deadline } = entry;
  const day = toDayNumber(deadline.on);
  return {
    id: uid,
    sequence: revision,
    stamp: toDate(toDayNumber(asOf)),
    allDay: true,
    start: toDate(day),
    end: toDate(day + 1),
    summary: plain(deadlineWords(deadline)),
    description: descriptionOf(entry),
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: alarmsOf(entry),
  };
};

const END = 'END:VCALENDAR';

/** As the programs of the field take them: lines of at most 75 octets, ended by CR LF. */
export const calendarText = async (file: CalendarFile, digest: Digest): Promise<string> => {
  const { name, workspace, entries } = file;
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Coterm', product: 'Renewals', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  const events: string[] = [];
  for (const entry of entries) {
    const uid = await uidOf(digest, workspace, entry.root);
    // Made one by one: a calendar that holds them all folds each sign of them for itself, which takes seconds.
    events.push(new ICalEvent(eventOf(entry, file, uid), calendar).toString());
  }
  const empty = calendar.toString();
  // The last one ends it: a name may hold the same words.
  const head = empty.slice(0, empty.lastIndexOf(END));
  return foldLines(`${head}${events.join('')}${END}\r\n`);
};
