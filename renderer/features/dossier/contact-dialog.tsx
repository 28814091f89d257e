/** Adds a contact to a pool or a customer, or changes one. */
import { useCallback, useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredContact } from '../../../domain/customer/kept';
import type { Subject } from '../../../domain/customer/subject';
import {
  changedContactDraft,
  emptyContact,
  fieldsOfContact,
  newContactDraft,
  type ContactField,
  type ContactFields,
} from './contact-draft';
import { EntryDialog } from './entry-dialog';
import { useEntryForm } from './use-entry-form';

interface ContactDialogProps {
  /** Whom a new contact is kept with. */
  readonly subject: Subject;
  /** The contact to change; `null` for a new one. */
  readonly contact: RegisteredContact | null;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

const others: readonly ContactField[] = ['role', 'organisation', 'email', 'phone'];
const keyboards = { email: 'email', phone: 'tel' } as const;

export const ContactDialog = ({ subject, contact, today, onClose }: ContactDialogProps) => {
  const { t } = useTranslation('dossier');
  const [id] = useState(() => crypto.randomUUID());
  const toDraft = useCallback(
    (typed: ContactFields) =>
      contact === null ? newContactDraft(typed, subject, id, today) : changedContactDraft(typed, contact, today),
    [contact, subject, id, today],
  );
  const initial = contact === null ? emptyContact : fieldsOfContact(contact);
  const { fields, set, errorOf, submit, busy, refusal } = useEntryForm({ initial, toDraft, onDone: onClose });
  const action = contact === null ? 'add' : 'edit';
  const entry = (field: ContactField) => ({
    label: t(`contact.field.${field}`),
    value: fields[field],
    error: errorOf(field),
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  return (
    <EntryDialog
      title={t(`contact.${action}.title`)}
      commitLabel={t(`contact.${action}.commit`)}
      {...{ busy, refusal, onClose }}
      onSubmit={submit}
    >
      <TextInput data-autofocus {...entry('name')} />
      <div className="dossier-fields">
        {others.map((field) => (
          <TextInput
            key={field}
            {...entry(field)}
            {...(field === 'email' || field === 'phone' ? { inputMode: keyboards[field] } : {})}
          />
        ))}
      </div>
    </EntryDialog>
  );
};
