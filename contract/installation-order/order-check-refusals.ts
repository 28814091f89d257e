/** Sentences for what is wrong with an order before the rules can judge it: what it does not state, and what is no order at all. */
import type { Sentence } from '../sentence';

export const orderCheckRefusals = {
  'installation/not-stated': {
    what: 'The order does not say whether it is for a new or an existing installation.',
    next: 'State it: without it the vendor cannot issue the licences.',
  },
  'installation/not-named': {
    what: 'The order is for an existing installation, and neither a serial nor an id says for which.',
    next: 'Quote the serial, or name the installation.',
  },
  'part/quantity': {
    what: 'The quantity of {{part}} is {{quantity}}; it has to be a whole number from 1.',
    next: 'Write how many, in digits.',
  },
  'order-file/invalid': {
    what: 'The order is not valid at {{path}}: {{reason}}.',
    next: 'Mend the place named and check it again.',
  },
} satisfies Record<string, Sentence>;
