/** The draft of a contact: a name, and how to reach the person, looked at lightly. */
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RegisteredContact } from '../../../domain/customer/kept';
import type { Subject } from '../../../domain/customer/subject';
import { refuse, type Result } from '../../../domain/result';
import { draftOf, errorsOf, readRequired, readText, unchangedDraft, type Draft } from './draft';

const fieldNames = ['name', 'role', 'organisation', 'email', 'phone'] as const;
export type ContactField = (typeof fieldNames)[number];
/** As they are typed. */
export type ContactFields = Readonly<Record<ContactField, string>>;

export const emptyContact: ContactFields = { name: '', role: '', organisation: '', email: '', phone: '' };

export const fieldsOfContact = ({ name, role, organisation, email, phone }: RegisteredContact): ContactFields => ({
  name,
  role,
  organisation,
  email,
  phone,
});

/** Something, an at sign, something: whether anybody reads it there no pattern can say. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;
/** Digits with the marks that people put between them, and an extension. */
const PHONE = /^[+(]{0,2}\d[\d\s()./-]*\d(\s*(x|ext\.?|#)\s*\d+)?$/i;

const readMatching = (typed: string, pattern: RegExp, code: string): Result<string> => {
  const read = readText(typed);
  return !read.ok || read.value === '' || pattern.test(read.value) ? read : refuse(code, { typed: read.value });
};

const readFields = (fields: ContactFields): Readonly<Record<ContactField, Result<string>>> => ({
  name: readRequired(fields.name),
  role: readText(fields.role),
  organisation: readText(fields.organisation),
  email: readMatching(fields.email, EMAIL, 'field/not-an-email'),
  phone: readMatching(fields.phone, PHONE, 'field/not-a-phone'),
});

/** What is not known is left out. */
const factsOf = ({ name, ...rest }: ContactFields) => ({
  name: name.trim(),
  ...Object.fromEntries(
    Object.entries(rest)
      .map(([field, typed]) => [field, typed.trim()] as const)
      .filter(([, text]) => text !== ''),
  ),
});

/** A new contact under an id that the caller has made. */
export const newContactDraft = (fields: ContactFields, subject: Subject, contact: string, on: CivilDate): Draft => {
  const errors = errorsOf(readFields(fields));
  if (errors !== null) return { ok: false, errors };
  return draftOf({ kind: 'contact-added', on, subject, contact, ...factsOf(fields) });
};

export const changedContactDraft = (fields: ContactFields, contact: RegisteredContact, on: CivilDate): Draft => {
  const errors = errorsOf(readFields(fields));
  if (errors !== null) return { ok: false, errors };
  if (fieldNames.every((field) => fields[field].trim() === contact[field])) return unchangedDraft('name');
  return draftOf({ kind: 'contact-changed', on, contact: contact.contact, ...factsOf(fields) });
};
