/** Sentences of mails that are read, and of pages that are printed; `main/mail` and `main/print` answer with these. */
import type { Sentence } from './sentence';

const saveAgain = 'Save it again from the mail program as a message file (.eml), or type its serials in.';

/** `main/commands` answers with it. */
export const orderExportRefusals = {
  'installation-order/which': {
    what: 'Several IDIS orders have the number {{number}}.',
    next: 'Give the id of the one that is meant; its address in the window ends with it.',
  },
} satisfies Record<string, Sentence>;

export const mailRefusals = {
  'mail/empty': { what: 'The mail file is empty.', next: saveAgain },
  'mail/too-large': {
    what: 'The mail is {{sizeBytes}} bytes; at most {{limitBytes}} are read.',
    next: 'Save it without its large attachments, or type its serials in.',
  },
  'mail/outlook': {
    what: 'This is a message in Outlook’s own format (.msg), which Coterm does not read.',
    next: 'Drag it from a mail program that saves .eml, or type its serials in and attach the file to the installation.',
  },
  'mail/not-a-mail': {
    what: 'This is not a mail: it has no sender, subject or date.',
    next: saveAgain,
  },
  'mail/too-many-parts': {
    what: 'The mail has {{parts}} parts; at most {{most}} are read.',
    next: 'Type its serials in, and attach the file to the installation if it is to be kept.',
  },
  'mail/too-many-lines': {
    what: 'The mail has more than {{most}} lines.',
    next: 'Type its serials in, and attach the file to the installation if it is to be kept.',
  },
  'mail/too-deep': {
    what: 'The parts of the mail lie more than {{most}} deep in one another.',
    next: 'Save the innermost mail by itself, or type its serials in.',
  },
  'mail/damaged': { what: 'The mail is damaged and cannot be taken apart.', next: saveAgain },
  'mail/encoding-unknown': {
    what: 'The mail is written in an encoding that may not be read rightly here: {{charset}}.',
    next: 'Compare what it says with the mail itself before you record it.',
  },
  'mail/encoding-broken': {
    what: 'Some letters of the mail are lost: its bytes are not in the encoding that it names.',
    next: 'Compare what it says with the mail itself before you record it.',
  },
  'mail/no-text': {
    what: 'The mail has no text of its own.',
    next: 'Look into its attachments, and type the serials in.',
  },
  'mail/text-cut': {
    what: 'The mail is long: only its first {{most}} characters were read.',
    next: 'Look through the rest of it for serials.',
  },
} satisfies Record<string, Sentence>;

export const printRefusals = {
  'print/no-browser': {
    what: 'No Chrome, Edge or Chromium was found on this computer, so no PDF can be made.',
    next: 'Print from the print view or, what is a list, from its Excel workbook; or install one of them.',
  },
  'print/too-slow': {
    what: 'The PDF was not made within {{seconds}} seconds.',
    next: 'Try again, or print from the print view or, what is a list, from its Excel workbook.',
  },
  'print/failed': {
    what: 'No PDF could be made: {{reason}}.',
    next: 'Print from the print view or, what is a list, from its Excel workbook.',
  },
  'print/too-large': {
    what: 'A PDF takes {{most}} rows and 4 MB of text at most. This list, with its rows: {{rows}}, has more.',
    next: 'Filter the list first, or export it as CSV or as an Excel workbook.',
  },
} satisfies Record<string, Sentence>;
