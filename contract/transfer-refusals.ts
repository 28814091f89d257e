/** The sentences of signed transfers (LP-13). */
import type { Sentence } from './sentence';

const askReleaser = 'Ask the releasing partner for the transfer’s file as it was signed.';

/** What the rules of the register refuse. */
export const signedTransferRefusals = {
  'transfer/received': {
    what: 'Transfer {{transfer}} was received here on {{on}}, in pool {{pool}}. A transfer is received once.',
    next: 'Nothing to do. If it is in the wrong pool, undo its arrival first.',
  },
  'transfer/own-release': {
    what: 'Transfer {{transfer}} was released in this register, so nothing arrives here from elsewhere.',
    next: 'To take the licences back, undo the release before the other partner accepts it.',
  },
  'transfer/before-release': {
    what: 'The licences of transfer {{transfer}} left on {{removedOn}}, and cannot arrive before.',
    next: 'Choose that day or a later one.',
  },
  'transfer/signed-away': {
    what: 'Transfer {{transfer}} is released to {{partner}} by signature, so no pool here receives it.',
    next: 'Import the file that they countersigned; or undo the release first.',
  },
  'transfer/not-as-signed': {
    what: 'The signed document of transfer {{transfer}} says something else than this change.',
    next: 'Undo the release, and release the licences anew: a signed document is never corrected.',
  },
  'transfer/release-undone': {
    what: '{{partner}} has accepted transfer {{transfer}}, but its release was taken back here.',
    next: 'Bring the release back: undo the step that took it back.',
  },
  'transfer/accepted': {
    what: 'Transfer {{transfer}} was accepted by {{partner}} on {{on}}, so its release cannot be taken back.',
    next: 'Ask {{partner}} to transfer the licences back to you.',
  },
  'transfer/signed': {
    what: 'The signature of {{name}} on transfer {{transfer}} is a fact and cannot be taken back.',
    next: 'Nothing to do; transfer the licences back if they are to return.',
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

export const transferRefusals = {
  'transfer/signed-otherwise': {
    what: 'This key has signed transfer {{transfer}} already, in the role {{role}}.',
    next: 'Confirm it with an issuer’s key: a partner does not confirm its own transfer.',
  },
  'transfer/own-confirmation': {
    what: 'Transfer {{transfer}} is released or accepted in this workspace, and this key is no issuer’s here.',
    next: 'Ask the issuer to confirm it; if the key is an issuer’s, trust it as one first, under Keys & trust.',
  },
  'transfer/to-be-signed': {
    what: 'This transfer waits for a signature of yours; an import alone does not give it.',
    next: 'Sign it with “{{command}}”, or open it in the window.',
  },
  'transfer/unknown-partner': {
    what: 'No partner {{given}} is trusted here.',
    next: 'Add the partner’s key under Keys & trust, or with “coterm trust add FILE --as partner”.',
  },
  'transfer/which-partner': {
    what: 'Several trusted keys are called {{given}}.',
    next: 'Name the partner by the fingerprint of the key.',
  },
  'transfer/subscription-without-end': {
    what: 'Lot {{lot}} is a subscription without a last day, which no other partner could know the end of.',
    next: 'Correct the lot and give it its last day first.',
  },
  'transfer/not-for-us': {
    what: 'Transfer {{transfer}} is released to {{partner}}; no key of this workspace can accept it.',
    next: 'Pass the file on to {{partner}}, or ask the releasing partner for a transfer to you.',
  },
  'transfer/not-accepted': {
    what: 'Transfer {{transfer}} is not accepted yet; an issuer confirms what both partners have signed.',
    next: 'Ask {{partner}} to accept it first.',
  },
  'transfer/not-a-transfer': {
    what: 'This file is no signed transfer.',
    next: 'Choose the .iltr file that the other partner sent.',
  },
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
} satisfies Record<string, Sentence>;
