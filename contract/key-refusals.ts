/** The sentences of keys and trust; `main/keys` answers with these. */
import type { Sentence } from './sentence';

const otherKey =
  'Ask the issuer for the public key file (JWK): Keys & trust saves it, and so does “coterm key export”.';

const keyRefusals = {
  'key/unknown': {
    what: 'There is no key {{name}} in this workspace.',
    next: 'Choose one of “coterm key list”, or make it with “coterm key new”.',
  },
  'key/none': { what: 'There is no key in this workspace yet.', next: 'Make one with “coterm key new NAME”.' },
  'key/which': { what: 'There are several keys: {{names}}.', next: 'Name the one that is meant.' },
  'key/exists': { what: 'A key {{name}} exists already.', next: 'Choose another name.' },
  'key/name-invalid': {
    what: '“{{name}}” cannot be the name of a key.',
    next: 'Take up to 64 letters, digits, spaces, points, dashes and underscores, and begin with a letter or digit.',
  },
  'key/damaged': {
    what: 'The file of key {{name}} is damaged.',
    next: 'Restore it from a backup, or make another key and hand out its fingerprint.',
  },
  'key/passphrase-empty': { what: 'The passphrase is empty.', next: 'Give one, or leave the option out.' },
  'key/passphrase-too-long': {
    what: 'The passphrase has {{sizeBytes}} bytes; keys open with {{limitBytes}} at most.',
    next: 'Take a shorter one.',
  },
  'key/no-keyring': {
    what: 'Nothing on this computer can protect key {{name}}: there is no keyring of the system.',
    next: 'Give the key a passphrase; or set up a keyring (GNOME Keyring, KWallet) and start Coterm again.',
  },
  'key/passphrase-unreadable': {
    what: 'The passphrase is not UTF-8 text.',
    next: 'Save the passphrase file as UTF-8 text of one line.',
  },
  'key/passphrase-needed': {
    what: 'Key {{name}} is protected by a passphrase.',
    next: 'Give the passphrase; on the command line with --passphrase-file FILE.',
  },
  'key/wrong-passphrase': { what: 'The passphrase does not open key {{name}}.', next: 'Check it and try again.' },
  'key/sealed-elsewhere': {
    what: 'Key {{name}} is sealed by the system for another user, computer or app.',
    next: 'Use it in the Coterm app of the user who made it, or make another key.',
  },
  'key/not-a-jwk': { what: 'This is not a public key in JSON (JWK).', next: otherKey },
  'key/not-ed25519': { what: 'This is not a public key for Ed25519 signatures.', next: otherKey },
  'key/private-key': {
    what: 'This is a private key. Nobody but its owner may have it.',
    next: 'Tell its owner to make a new one, and ask for the public key.',
  },
  'key/low-order': {
    what: 'This public key is one of the few with which anybody can sign.',
    next: 'Do not trust it. Ask the issuer for the key in use.',
  },
  'key/not-canonical': { what: 'The public key is not written in its one proper form.', next: otherKey },
  'key/not-on-curve': { what: 'This is no point of the curve, so that no private key belongs to it.', next: otherKey },
  'key/kid-mismatch': { what: 'The key says that its id is {{stated}}, but it is {{kid}}.', next: otherKey },
} satisfies Record<string, Sentence>;

const trustRefusals = {
  'trust/fingerprint-mismatch': {
    what: 'The fingerprints differ. Given: {{stated}}. The key’s own: {{fingerprint}}.',
    next: 'Do not trust this key. Ask the issuer, by a way other than the one on which the key came.',
  },
  'trust/known': { what: 'This key is trusted already, as {{name}}.', next: 'Nothing to do.' },
  'trust/revoked': {
    what: 'The key of {{name}} was revoked here on {{revokedAt}}.',
    next: 'If that was a mistake, remove the key first and add it again.',
  },
  'trust/unknown': { what: 'No key {{kid}} is trusted here.', next: 'Choose one of “coterm trust list”.' },
  'trust/name-invalid': { what: '“{{name}}” cannot be the name of a trusted key.', next: 'Take 1 to 200 characters.' },
  'trust/damaged': {
    what: 'The list of trusted keys ({{fileName}}) is damaged. Until it is mended, nobody is trusted.',
    next: 'Restore it from a backup, or move it away and add the keys again by their fingerprints.',
  },
  'trust/list-not-read': {
    what: 'This is a signed trust list, which this version of Coterm does not read yet.',
    next: otherKey,
  },
} satisfies Record<string, Sentence>;

export const keyAndTrustRefusals = { ...keyRefusals, ...trustRefusals };
