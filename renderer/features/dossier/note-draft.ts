/** The draft of a note: plain text of as many lines as wanted. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredNote } from '../../../domain/customer/kept';
import type { Subject } from '../../../domain/customer/subject';
import { draftOf, errorsOf, readRequired, unchangedDraft, type Draft } from './draft';

export interface NoteFields {
  readonly text: string;
}

/** A new note under an id that the caller has made. */
export const newNoteDraft = ({ text }: NoteFields, subject: Subject, note: string, on: CivilDate): Draft => {
  const errors = errorsOf({ text: readRequired(text, 'note') });
  if (errors !== null) return { ok: false, errors };
  return draftOf({ kind: 'note-added', on, subject, note, text: text.trim() });
};

export const changedNoteDraft = ({ text }: NoteFields, note: RegisteredNote, on: CivilDate): Draft => {
  const errors = errorsOf({ text: readRequired(text, 'note') });
  if (errors !== null) return { ok: false, errors };
  if (text.trim() === note.text) return unchangedDraft('text');
  return draftOf({ kind: 'note-changed', on, note: note.note, text: text.trim() });
};
