/** The sentences of sites, EULAs and agreements. */
import type { Sentence } from './sentence';

export const siteRefusals = {
  'site/exists': {
    what: 'This site is in the register already, or was once.',
    next: 'Nothing to do; to keep the place here again, add a new site.',
  },
  'site/unknown': {
    what: 'This site is not in the register on that day; it may have been removed elsewhere.',
    next: 'Close the dialog and look at the list of sites as it is now.',
  },
  'site/assigned': {
    what: 'Licences are still assigned to {{name}}: {{quantity}}, from {{pools}}.',
    next: 'Set those assignments to 0 first; then the site can be removed.',
  },
  'site/too-few-licences': {
    what: 'Of pool {{pool}}, {{available}} can still be assigned there; {{quantity}} asked for.',
    next: 'Assign fewer, take some from another site, or add licences to the pool first.',
  },
  'site/other-customer': {
    what: 'The site {{name}} does not belong to {{customer}} on that day.',
    next: 'Record the EULA with the customer that the site belongs to.',
  },
  'eula/exists': {
    what: 'This EULA is in the register already, or was once.',
    next: 'Nothing to do; to record another signature, record a new EULA.',
  },
  'eula/unknown': {
    what: 'This EULA is not in the register on that day; it may have been undone elsewhere.',
    next: 'Close the dialog and look at the list as it is now.',
  },
  'eula/ended': {
    what: 'This EULA was ended already, on {{endedOn}}.',
    next: 'Nothing to do.',
  },
  'eula/missing': {
    what: 'No signed EULA covers {{name}} of {{customer}} on {{on}}.',
    next: 'Record the EULA first, or give a reason for doing without it (LP-8).',
  },
  'agreement/exists': {
    what: 'This agreement is in the register already, or was once.',
    next: 'Nothing to do; to record another one, add a new agreement.',
  },
  'agreement/unknown': {
    what: 'This agreement is not in the register on that day; it may have been undone elsewhere.',
    next: 'Close the dialog and look at the list as it is now.',
  },
  'agreement/ended': {
    what: 'This agreement was ended already, on {{endedOn}}.',
    next: 'Nothing to do.',
  },
  'agreement/territory': {
    what: 'No agreement in force on {{on}} covers {{territory}}, where {{name}} is.',
    next: 'Record the agreement that covers it, or assign with a reason for doing without it (LP-17).',
  },
} satisfies Record<string, Sentence>;
