/** Tells what is kept with one pool or customer: people, notes and papers. */
import type { AttachmentFacts } from '../../domain/customer/attachment-facts';
import type { Subject } from '../../domain/customer/subject';
import type { ChangeOf } from '../../domain/ledger/change';
import { plainPdf } from './plain-pdf';
import type { DayOf, Moment } from './moment';
import type { AttachedStep, RecordedStep } from './told-step';

type Reach = Pick<ChangeOf<'contact-added'>, 'role' | 'organisation' | 'email' | 'phone'>;

export const dossierStory = (subject: Subject) => ({
  /** Nobody else in the portfolio has the name. */
  contact: (at: Moment, name: string, reach: Reach): RecordedStep => ({
    kind: 'recorded',
    at,
    changes: (dayOf) => [{ kind: 'contact-added', on: dayOf(at), subject, contact: name, name, ...reach }],
  }),
  /** Its first line names it. */
  note: (at: Moment, ...lines: readonly [string, ...string[]]): RecordedStep => ({
    kind: 'recorded',
    at,
    changes: (dayOf) => [{ kind: 'note-added', on: dayOf(at), subject, note: lines[0], text: lines.join('\n') }],
  }),
  /** A paper of one page. */
  paper: (
    at: Moment,
    fileName: string,
    facts: (dayOf: DayOf) => AttachmentFacts,
    lines: (dayOf: DayOf) => readonly string[],
  ): AttachedStep => ({
    kind: 'attached',
    at,
    subject,
    fileName,
    mediaType: 'application/pdf',
    facts,
    bytes: (dayOf) => plainPdf(lines(dayOf)),
  }),
  letter: (at: Moment, fileName: string, facts: AttachmentFacts, ...lines: readonly string[]): AttachedStep => ({
    kind: 'attached',
    at,
    subject,
    fileName,
    mediaType: 'text/plain',
    facts: () => facts,
    bytes: () => Buffer.from(`${lines.join('\r\n')}\r\n`),
  }),
});
