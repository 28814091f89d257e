/** The sentences of signed transfers (LP-13). */
import type { Sentence } from './sentence';

const askReleaser = 'Ask the releasing partner for the transfer’s file as it was signed.';

export const transferRefusals = {
  'transfer/not-released': {
    what: 'No partner has released transfer {{transfer}}: the releasing signature is missing.',
    next: askReleaser,
  },
  'transfer/unexpected-role': {
    what: 'A signature of the transfer is given in the role “{{role}}”, which transfers do not have.',
    next: askReleaser,
  },
  'transfer/wrong-release-key': {
    what: 'Transfer {{transfer}} is released by another key than the one that it names: {{kid}}.',
    next: askReleaser,
  },
  'transfer/wrong-accept-key': {
    what: 'Transfer {{transfer}} is to be accepted with the key {{required}}, and with no other.',
    next: 'Sign with that key, or ask the releasing partner to release the licences to yours.',
  },
  'transfer/wrong-issuer-key': {
    what: 'Transfer {{transfer}} is to be confirmed with the key {{required}}, and with no other.',
    next: 'Ask the issuer to sign with that key.',
  },
} satisfies Record<string, Sentence>;
