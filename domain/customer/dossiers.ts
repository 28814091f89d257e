/** The dossiers of one fold: contacts, notes and attachments by their ids, with the pool or the customer that each is kept with. */
import type { CivilDate } from '../calendar/civil-date';
import type { Refusal } from '../result';
import type { CustomerChange } from './customer-change';
import {
  addEntry,
  changeEntry,
  newEntries,
  removeEntry,
  renameSubject,
  type Entries,
  type RefuseSubject,
} from './entries';
import type { Kept, RegisteredAttachment, RegisteredContact, RegisteredNote } from './kept';
import type { Subject } from './subject';

/** Mutable, and owned by one fold. */
export interface Dossiers {
  readonly contacts: Entries<RegisteredContact>;
  readonly notes: Entries<RegisteredNote>;
  readonly attachments: Entries<RegisteredAttachment>;
}

export const newDossiers = (): Dossiers => ({
  contacts: newEntries({ exists: 'contact/exists', unknown: 'contact/unknown' }),
  notes: newEntries({ exists: 'note/exists', unknown: 'note/unknown' }),
  attachments: newEntries({ exists: 'attachment/exists', unknown: 'attachment/unknown' }),
});

type ChangeOf<Kind extends CustomerChange['kind']> = Extract<CustomerChange, { kind: Kind }>;
/** Everything but what becomes of customers' names, which concerns pools and sites too. */
export type DossierChange = Exclude<CustomerChange, ChangeOf<'customer-renamed' | 'customers-merged'>>;

const keptWith = (subject: Subject, on: CivilDate, device: string): Kept => ({
  subject,
  addedOn: on,
  changedOn: null,
  device,
});

const contactFacts = ({
  name,
  role = '',
  organisation = '',
  email = '',
  phone = '',
}: ChangeOf<'contact-added' | 'contact-changed'>) => ({ name, role, organisation, email, phone });

/** The event that brings a change, and the device that wrote it. */
export interface BroughtBy {
  readonly id: string;
  readonly device: string;
}

/** `null` when applied; a refusal leaves the dossiers as it was. */
export const applyDossierChange = (
  { contacts, notes, attachments }: Dossiers,
  change: DossierChange,
  { id, device }: BroughtBy,
  refuseSubject: RefuseSubject,
): Refusal | null => {
  const { on } = change;
  const removal = { removedOn: on, removedBy: id };
  switch (change.kind) {
    case 'contact-added': {
      const { contact, subject } = change;
      const added = { ...keptWith(subject, on, device), contact, ...contactFacts(change) };
      return addEntry(contacts, contact, added, refuseSubject);
    }
    case 'contact-changed': {
      const changed = { changedOn: on, device, ...contactFacts(change) };
      return changeEntry(contacts, change.contact, (entry) => ({ ...entry, ...changed }), refuseSubject);
    }
    case 'contact-removed':
      return removeEntry(contacts, change.contact, removal, refuseSubject);
    case 'note-added': {
      const { note, subject, text } = change;
      return addEntry(notes, note, { ...keptWith(subject, on, device), note, text }, refuseSubject);
    }
    case 'note-changed': {
      const { note, text } = change;
      return changeEntry(notes, note, (entry) => ({ ...entry, text, changedOn: on, device }), refuseSubject);
    }
    case 'note-removed':
      return removeEntry(notes, change.note, removal, refuseSubject);
    case 'document-attached': {
      const { kind: _kind, on: _on, subject, ...attached } = change;
      return addEntry(
        attachments,
        attached.attachment,
        { ...keptWith(subject, on, device), ...attached },
        refuseSubject,
      );
    }
    case 'document-described': {
      const described = { facts: change.facts, changedOn: on, device };
      return changeEntry(attachments, change.attachment, (entry) => ({ ...entry, ...described }), refuseSubject);
    }
    case 'document-detached':
      return removeEntry(attachments, change.attachment, removal, refuseSubject);
  }
};

const subjectsIn = ({ contacts, notes, attachments }: Dossiers): readonly Subject[] =>
  [contacts, notes, attachments].flatMap(({ standing }) => [...standing.values()].map(({ subject }) => subject));

/** Whether anything is kept with the customer. */
export const keepsAnythingWith = (dossiers: Dossiers, customer: string): boolean =>
  subjectsIn(dossiers).some((subject) => subject.kind === 'customer' && subject.customer === customer);

export const renameInDossiers = ({ contacts, notes, attachments }: Dossiers, from: string, to: string): void => {
  renameSubject(contacts, from, to);
  renameSubject(notes, from, to);
  renameSubject(attachments, from, to);
};
