/** The sentences of licence servers, analytics levels and what was bought for an installation. */
import type { Sentence } from './sentence';

export const licensingRefusals = {
  'licence-server/unknown': {
    what: 'The installation has no such licence server on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the servers as they are now.',
  },
  'levels/unknown': {
    what: 'No analytics levels begin with version {{version}} on that day; they may have been withdrawn elsewhere.',
    next: 'Close the dialog and look at the list of levels as it is now.',
  },
  'levels/built-in': {
    what: 'The levels of version {{version}} came with Coterm and cannot be withdrawn.',
    next: 'Enter levels for that version to put others in their place.',
  },
  'levels/twice': {
    what: 'Level {{level}} stands twice in the levels of version {{version}}.',
    next: 'Give each level one row.',
  },
  'levels/type-twice': {
    what: 'Level {{level}} includes {{type}} twice.',
    next: 'Name each type of analytics once.',
  },
  'allotment/exists': {
    what: 'What was bought is entered under this id for another installation.',
    next: 'Enter it anew for this installation.',
  },
  'allotment/unknown': {
    what: 'What was bought is not in the register on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the list as it is now.',
  },
} satisfies Record<string, Sentence>;
