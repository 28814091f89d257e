/** Adds a note to a pool or a customer, or changes one. */
import { useCallback, useState } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredNote } from '../../../domain/customer/kept';
import type { Subject } from '../../../domain/customer/subject';
import { EntryDialog } from './entry-dialog';
import { changedNoteDraft, newNoteDraft, type NoteFields } from './note-draft';
import { useEntryForm } from './use-entry-form';

interface NoteDialogProps {
  /** Whom a new note is kept with. */
  readonly subject: Subject;
  /** The note to change; `null` for a new one. */
  readonly note: RegisteredNote | null;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

export const NoteDialog = ({ subject, note, today, onClose }: NoteDialogProps) => {
  const { t } = useTranslation('dossier');
  const [id] = useState(() => crypto.randomUUID());
  const toDraft = useCallback(
    (typed: NoteFields) =>
      note === null ? newNoteDraft(typed, subject, id, today) : changedNoteDraft(typed, note, today),
    [note, subject, id, today],
  );
  const initial = { text: note?.text ?? '' };
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const action = note === null ? 'add' : 'edit';
  return (
    <EntryDialog
      title={t(`note.${action}.title`)}
      commitLabel={t(`note.${action}.commit`)}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <Textarea
        data-autofocus
        rows={8}
        label={t('note.field')}
        description={t('note.hint')}
        value={fields.text}
        error={errorOf('text')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
    </EntryDialog>
  );
};
