/** English texts of what is kept with a pool or a customer. */
export const dossierTexts = {
  actionsOf: 'Actions for {{name}}',
  edit: 'Edit…',
  remove: 'Remove',
  dialog: { close: 'Close', cancel: 'Cancel', refused: 'Refused' },
  written: {
    on: 'Written on {{date}}',
    changed: 'Written on {{date}}, changed on {{changed}}',
    here: 'this computer',
    elsewhere: 'device {{device}}…',
  },
  contact: {
    title: 'Contacts',
    empty: 'Nobody is named yet.',
    add: { action: 'Add contact…', title: 'Add a contact', commit: 'Add contact' },
    edit: { title: 'Edit the contact', commit: 'Save contact' },
    field: { name: 'Name', role: 'Role', organisation: 'Organisation', email: 'E-mail', phone: 'Phone' },
    copy: { email: 'Copy the e-mail address of {{name}}', phone: 'Copy the phone number of {{name}}' },
  },
  note: {
    title: 'Notes',
    empty: 'Nothing is written down yet.',
    add: { action: 'Add note…', title: 'Add a note', commit: 'Add note' },
    edit: { title: 'Edit the note', commit: 'Save note' },
    field: 'Note',
    hint: 'Plain text. Line breaks stay as they are.',
    more: 'Show all of it',
    less: 'Show less',
  },
} as const;
