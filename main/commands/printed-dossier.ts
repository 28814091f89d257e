/** The dossier of a pool as the command line prints it: its own contacts, notes and documents, then those of its customer. */
import { hexDigest } from '../../contract/hex-digest';
import type { RegisteredAttachment, RegisteredContact, RegisteredNote } from '../../domain/customer/kept';
import { aboutCustomer, aboutPool, subjectName, type Subject } from '../../domain/customer/subject';
import { keptWith } from '../../domain/ledger/customers';
import type { Register, RegisteredPool } from '../../domain/ledger/register';
import { textTable } from './pools-text';

/** With the digest as other tools print it. */
export interface PrintedAttachment extends RegisteredAttachment {
  readonly sha256: string;
}

export interface PrintedDossier {
  readonly contacts: readonly RegisteredContact[];
  readonly notes: readonly RegisteredNote[];
  readonly documents: readonly PrintedAttachment[];
}

export const printedAttachment = (attachment: RegisteredAttachment): PrintedAttachment => ({
  ...attachment,
  sha256: hexDigest(attachment.docId),
});

export const printedDossier = (register: Register, { pool, customer }: RegisteredPool): PrintedDossier => {
  const subjects = [aboutPool(pool), ...(customer === '' ? [] : [aboutCustomer(customer)])];
  return {
    contacts: keptWith(register.contacts, subjects),
    notes: keptWith(register.notes, subjects),
    documents: keptWith(register.attachments, subjects).map(printedAttachment),
  };
};

/** "pool P-1", "customer Port", "installation N-1". */
export const subjectText = (subject: Subject): string => `${subject.kind} ${subjectName(subject)}`;

/** As much of a digest as a person types. */
const SHOWN = 12;

/** Of a table's cell; a name of several lines would break the table. */
const cell = (text: string | undefined): string =>
  text === undefined || text === '' ? '–' : text.replaceAll(/\s+/g, ' ');

export const documentsText = (documents: readonly PrintedAttachment[]): string =>
  textTable(
    ['Kind', 'Document', 'Number', 'Dated', 'Bytes', 'Attached', 'SHA-256', 'With'],
    documents.map(({ facts, fileName, sizeBytes, addedOn, sha256, subject }) => [
      facts.kind,
      cell(facts.title ?? fileName),
      cell(facts.reference),
      facts.date ?? '–',
      String(sizeBytes),
      addedOn,
      sha256.slice(0, SHOWN),
      cell(subjectText(subject)),
    ]),
  );

const contactsText = (contacts: readonly RegisteredContact[]): string =>
  textTable(
    ['Contact', 'Role', 'Organisation', 'E-mail', 'Phone', 'With'],
    contacts.map(({ name, role, organisation, email, phone, subject }) =>
      [name, role, organisation, email, phone, subjectText(subject)].map(cell),
    ),
  );

const noteText = ({ text, addedOn, changedOn, subject }: RegisteredNote): string => {
  const changed = changedOn === null ? '' : `, changed on ${changedOn}`;
  const lines = text.split('\n').map((line) => `  ${line}`);
  return [`Note with ${cell(subjectText(subject))}, written on ${addedOn}${changed}:`, ...lines].join('\n');
};

/** Nothing where nothing is kept. */
export const dossierText = ({ contacts, notes, documents }: PrintedDossier): readonly string[] => [
  ...(contacts.length === 0 ? [] : [contactsText(contacts)]),
  ...notes.map(noteText),
  ...(documents.length === 0 ? [] : [documentsText(documents)]),
];
