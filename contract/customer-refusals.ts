/** The sentences of contacts, notes, attached documents and customers’ names. */
import type { Sentence } from './sentence';

export const customerRefusals = {
  'contact/exists': {
    what: 'This contact is in the register already, or was once.',
    next: 'Nothing to do; to keep the person here again, add a new contact.',
  },
  'contact/unknown': {
    what: 'This contact is not in the register on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the list as it is now.',
  },
  'note/exists': {
    what: 'This note is in the register already, or was once.',
    next: 'Nothing to do; to say it again, add a new note.',
  },
  'note/unknown': {
    what: 'This note is not in the register on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the list as it is now.',
  },
  'attachment/exists': {
    what: 'This document is attached already, or was once.',
    next: 'Nothing to do; to keep the file here again, attach it anew.',
  },
  'attachment/unknown': {
    what: 'This document is not attached on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the list as it is now.',
  },
  'attachment/known': {
    what: 'The file {{fileName}} is attached here already, as {{attachedAs}}.',
    next: 'Nothing to do; to say more of it, choose “Describe…” in its menu.',
  },
  'attachment/not-found': {
    what: 'No attached document goes by {{given}}.',
    next: 'Run `coterm documents list` for the SHA-256 of each; its first six digits or more will do.',
  },
  'attachment/which': {
    what: 'More than one document goes by {{given}}: {{names}}.',
    next: 'Give more digits of its SHA-256.',
  },
  'attachment/empty': {
    what: 'The file {{fileName}} is empty.',
    next: 'Choose the file again; perhaps it was still being written.',
  },
  'attachment/too-large': {
    what: 'The file {{fileName}} is {{sizeBytes}} bytes; at most {{limitBytes}} are kept.',
    next: 'Keep it elsewhere, and write a note that says where.',
  },
  'customer/exists': {
    what: 'There is a customer {{customer}} already.',
    next: 'Choose another name, or merge the two if they are one customer. To move a single pool, rename the pool’s customer on its own page.',
  },
  'customer/unknown': {
    what: 'There is no customer {{customer}} on that day.',
    next: 'Look at the list of customers as it is now; another window may have renamed it.',
  },
  'customer/same': {
    what: '{{customer}} cannot be merged with itself.',
    next: 'Choose another customer to merge it into.',
  },
  'customer/two-levels': {
    what: '{{customer}} and {{other}} have different service levels: {{level}}, and {{otherLevel}}.',
    next: 'Say which of the two holds afterwards (`serviceLevel`, `from` or `into`); the other one stays in the history.',
  },
} satisfies Record<string, Sentence>;
