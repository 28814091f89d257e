import { describe, expect, it } from 'vitest';
import type { RegisteredContact, RegisteredNote } from '../../../../domain/customer/kept';
import { aboutPool } from '../../../../domain/customer/subject';
import {
  changedContactDraft,
  emptyContact,
  fieldsOfContact,
  newContactDraft,
  type ContactFields,
} from '../../../../renderer/features/dossier/contact-draft';
import type { Draft } from '../../../../renderer/features/dossier/draft';
import { changedNoteDraft, newNoteDraft } from '../../../../renderer/features/dossier/note-draft';
import { renameDraft } from '../../../../renderer/features/customers/rename-draft';
import { day } from '../../../builders/a-lot';

const on = day('2025-03-12');
const subject = aboutPool('A');
const kept = { subject, addedOn: on, changedOn: null, device: 'D' };
const anna: RegisteredContact = { ...kept, ...emptyContact, contact: 'c1', name: 'Anna Berg', role: 'Security' };

const codesOf = (draft: Draft): Readonly<Record<string, string>> =>
  draft.ok ? {} : Object.fromEntries(Object.entries(draft.errors).map(([field, { code }]) => [field, code]));
const draftOf = (over: Partial<ContactFields>): Draft =>
  newContactDraft({ ...emptyContact, name: 'Anna', ...over }, subject, 'c1', on);

describe('The draft of a contact', () => {
  it('says what is known and leaves out the rest, without the blanks around it', () => {
    const draft = draftOf({ name: ' Anna Berg ', phone: ' +49 40 1234 567 ' });
    expect(draft).toEqual({
      ok: true,
      changes: [{ kind: 'contact-added', on, subject, contact: 'c1', name: 'Anna Berg', phone: '+49 40 1234 567' }],
    });
  });

  it('has a name', () => {
    expect(codesOf(draftOf({ name: '  ' }))).toEqual({ name: 'field/required' });
    expect(codesOf(draftOf({ name: 'n'.repeat(501) }))).toEqual({ name: 'field/too-long' });
  });

  it.each(['anna@port.example', 'a@b', 'müller@hafen.example', 'o’neil+site@x.co'])(
    'takes the e-mail address %s',
    (email) => {
      expect(codesOf(draftOf({ email }))).toEqual({});
    },
  );

  it.each(['anna', 'anna@', '@port', 'anna berg@port.example', 'a@b@c'])('refuses the e-mail address %s', (email) => {
    expect(codesOf(draftOf({ email }))).toEqual({ email: 'field/not-an-email' });
  });

  it.each(['110', '+49 (40) 1234-567', '(040) 12 34', '040/123.456', '040 123 ext. 9', '0171 5 x12'])(
    'takes the phone number %s',
    (phone) => {
      expect(codesOf(draftOf({ phone }))).toEqual({});
    },
  );

  it.each(['1', 'call me', '++', '040 and more', '040 123 ext'])('refuses the phone number %s', (phone) => {
    expect(codesOf(draftOf({ phone }))).toEqual({ phone: 'field/not-a-phone' });
  });

  it('that changes one says all of it again, and is refused where nothing is different', () => {
    const fields = fieldsOfContact(anna);
    expect(changedContactDraft({ ...fields, email: 'a@b' }, anna, on)).toEqual({
      ok: true,
      changes: [{ kind: 'contact-changed', on, contact: 'c1', name: 'Anna Berg', role: 'Security', email: 'a@b' }],
    });
    expect(codesOf(changedContactDraft(fields, anna, on))).toEqual({ name: 'field/unchanged' });
  });
});

describe('The draft of a note', () => {
  const note: RegisteredNote = { ...kept, note: 'n1', text: 'One\n\n  Two' };

  it('keeps the lines and the blanks inside it', () => {
    const draft = newNoteDraft({ text: '\nOne\n\n  Two \n' }, subject, 'n1', on);
    expect(draft).toEqual({
      ok: true,
      changes: [{ kind: 'note-added', on, subject, note: 'n1', text: 'One\n\n  Two' }],
    });
  });

  it('says something, and not more than the ledger takes', () => {
    expect(codesOf(newNoteDraft({ text: ' \n ' }, subject, 'n1', on))).toEqual({ text: 'field/required' });
    expect(codesOf(newNoteDraft({ text: 'x'.repeat(10_001) }, subject, 'n1', on))).toEqual({ text: 'field/too-long' });
  });

  it('that changes one is refused where nothing is different', () => {
    expect(codesOf(changedNoteDraft({ text: `${note.text}\n` }, note, on))).toEqual({ text: 'field/unchanged' });
    expect(changedNoteDraft({ text: 'Three' }, note, on)).toMatchObject({ changes: [{ note: 'n1', text: 'Three' }] });
  });
});

describe('The draft of a customer’s new name', () => {
  it('is another name', () => {
    expect(renameDraft({ to: ' Harbour ' }, 'Port', on)).toMatchObject({ changes: [{ from: 'Port', to: 'Harbour' }] });
    expect(codesOf(renameDraft({ to: 'Port ' }, 'Port', on))).toEqual({ to: 'field/unchanged' });
    expect(codesOf(renameDraft({ to: '' }, 'Port', on))).toEqual({ to: 'field/required' });
  });
});
