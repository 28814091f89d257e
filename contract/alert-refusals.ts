/** The sentences of alerts. */
import type { Sentence } from './sentence';

export const alertRefusals = {
  'alert-rule/unknown': {
    what: 'There is no such rule of its own on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the rules as they are now.',
  },
  'alert/until-past': {
    what: 'It cannot be snoozed until {{until}}: that is not after {{on}}.',
    next: 'Choose a later day.',
  },
  'alert/not-snoozed': {
    what: 'This is not snoozed on that day; it may have been woken elsewhere.',
    next: 'Nothing to do.',
  },
} satisfies Record<string, Sentence>;
