/** The sentences of renewals: what a suspended SUP needs first, and what a subscription does not take. */
import type { Sentence } from './sentence';

export const renewalRefusals = {
  'renewal/unknown': {
    what: 'On that day there is nothing to renew under {{renewal}}.',
    next: 'It may have been renewed, moved or retired elsewhere: look at the pipeline as it is now.',
  },
  'renewal/stage-as-it-is': {
    what: 'The renewal is at this stage already: {{stage}}.',
    next: 'Nothing to do; to say something more about it, write a note.',
  },
  'sup/release-terminated': {
    what: 'Release {{release}} is terminated, so a SUP that has ended cannot be renewed.',
    next: 'Only the trade-in programme is offered: record the offer on the pool’s page (LP-16).',
  },
  'sup/release-discontinued': {
    what: 'Release {{release}} is discontinued, so a suspended SUP cannot be renewed.',
    next: 'Offer the trade-in programme, and record the offer on the pool’s page (LP-15).',
  },
  'sup/evaluation-required': {
    what: 'The SUP has been suspended for more than a year; its renewal needs a Professional Services evaluation.',
    next: 'Record the evaluation on the pool’s page, then renew (LP-15).',
  },
  'sup/evaluation-not-suitable': {
    what: 'The newest evaluation, of {{evaluatedOn}} by {{by}}, says that the installation is not suitable for a renewal.',
    next: 'Have what it found put right, record a new evaluation, then renew (LP-15).',
  },
  'sup/evaluation-outdated': {
    what: 'The newest evaluation, of {{evaluatedOn}} by {{by}}, was made before the SUP was suspended.',
    next: 'Have the installation evaluated again and record that, then renew (LP-15).',
  },
  'lot/not-a-subscription': {
    what: 'Lot {{lot}} of pool {{pool}} is perpetual, not a subscription.',
    next: 'Renew the SUP of the pool instead.',
  },
  'lot/ends-later': {
    what: 'The subscription of lot {{lot}} runs to {{ends}} already.',
    next: 'Choose that day or a later one. To end a subscription early, retire its licences.',
  },
} satisfies Record<string, Sentence>;
