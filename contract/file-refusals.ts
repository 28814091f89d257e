/** The sentences of signed files; `main/files` answers with these. */
import type { Sentence } from './sentence';

const askAgain = 'Ask the sender for the file again, as it was issued.';
const foreignWriter = 'Ask the sender to write the file with Coterm, or as docs/file-format.md says.';

const fileRefusals = {
  'file/unreadable': {
    what: 'The file {{fileName}} cannot be read: {{reason}}.',
    next: 'Check that it is there and not open elsewhere.',
  },
  'file/unwritable': {
    what: '{{fileName}} cannot be written: {{reason}}.',
    next: 'Choose another folder, or make room and try again. Nothing was changed.',
  },
  'file/exists': {
    what: 'A file {{fileName}} is there already.',
    next: 'Choose another name, or add --force to replace it.',
  },
  'file/empty': { what: 'The file is empty: nothing of it has arrived.', next: askAgain },
  'file/too-large': {
    what: 'The file is {{sizeBytes}} bytes; at most {{limitBytes}} are read.',
    next: 'Check that it is the file you mean: a signed file comes from its sender, a large table goes in several files.',
  },
  'file/not-imported': {
    what: 'This file is authentic, and there is nothing in it to import: {{typ}}.',
    next: 'Look at it with “coterm ilf verify”, or on the Files screen.',
  },
  'file/not-coterm': {
    what: 'This is not a file that Coterm reads.',
    next: 'Ask for the signed licence file (.ilf). A register comes as .xlsx or CSV; any other file is attached on the page of its pool.',
  },
} satisfies Record<string, Sentence>;

/** Facts `where`: the place in the envelope, such as `signatures[0].protected`. */
const envelopeRefusals = {
  'envelope/not-object': {
    what: 'This is JSON, but not a signed file.',
    next: 'Ask for the signed licence file (.ilf).',
  },
  'envelope/unexpected-member': {
    what: 'The envelope has a member “{{name}}” that does not belong there ({{where}}).',
    next: foreignWriter,
  },
  'envelope/missing-member': { what: 'The envelope lacks “{{name}}” ({{where}}).', next: askAgain },
  'envelope/wrong-member': {
    what: 'The envelope holds something of the wrong kind at {{where}}.',
    next: foreignWriter,
  },
  'envelope/unprotected-header': {
    what: 'The file has a header that no signature protects ({{where}}).',
    next: foreignWriter,
  },
  'envelope/no-signature': { what: 'The file is not signed.', next: 'Ask the issuer for the signed file.' },
  'envelope/too-many-signatures': {
    what: 'The file has {{count}} signatures; at most {{most}} are read.',
    next: foreignWriter,
  },
  'envelope/duplicate-kid': { what: 'Key {{kid}} signed this file twice ({{where}}).', next: foreignWriter },
  'envelope/white-space': {
    what: 'There is white space inside the encoded text at {{where}}.',
    next: 'Send the file as an attachment; something on its way has wrapped its lines.',
  },
  'envelope/padding': { what: 'The encoded text at {{where}} is padded with “=”.', next: foreignWriter },
  'envelope/trailing-bits': { what: 'The encoded text at {{where}} ends in bits that mean nothing.', next: askAgain },
  'envelope/not-base64url': { what: 'The encoded text at {{where}} is not base64url.', next: askAgain },
  'envelope/signature-length': {
    what: 'The signature at {{where}} has {{bytes}} bytes; an Ed25519 signature has 64.',
    next: askAgain,
  },
  'envelope/header-not-object': { what: 'The protected header at {{where}} is not an object.', next: foreignWriter },
  'envelope/missing-header-member': { what: 'The protected header lacks “{{name}}” ({{where}}).', next: foreignWriter },
  'envelope/unexpected-header-member': {
    what: 'The protected header has a member “{{name}}” that does not belong there ({{where}}).',
    next: foreignWriter,
  },
  'envelope/crit': {
    what: 'The protected header asks for extensions (crit), which this format has none of.',
    next: foreignWriter,
  },
  'envelope/b64': {
    what: 'The protected header changes how the payload is encoded (b64), which this format forbids.',
    next: foreignWriter,
  },
  'envelope/zip': {
    what: 'The protected header says that the payload is compressed (zip), which this format forbids.',
    next: foreignWriter,
  },
  'envelope/jwk': {
    what: 'The file brings its own key (jwk). A file never vouches for itself.',
    next: 'Add the issuer’s key under Keys & trust, by its fingerprint.',
  },
  'envelope/jku': {
    what: 'The file says where to fetch its key (jku). A file never vouches for itself.',
    next: 'Add the issuer’s key under Keys & trust, by its fingerprint.',
  },
  'envelope/x5': {
    what: 'The file brings a certificate ({{name}}). A file never vouches for itself.',
    next: 'Add the issuer’s key under Keys & trust, by its fingerprint.',
  },
  'envelope/enc': {
    what: 'The protected header speaks of encryption (enc), which this format has none of.',
    next: foreignWriter,
  },
  'envelope/wrong-alg': {
    what: 'The file is not signed with Ed25519 ({{where}}).',
    next: 'Ask the issuer to sign it with an Ed25519 key.',
  },
  'envelope/wrong-kid': { what: 'The key’s id at {{where}} is no thumbprint of 43 characters.', next: foreignWriter },
  'envelope/wrong-cty': {
    what: 'The protected header does not say that the payload is JSON ({{where}}).',
    next: foreignWriter,
  },
  'envelope/unknown-typ': {
    what: 'This is a signed file, but of a type that Coterm does not know.',
    next: 'Ask for the licence file (.ilf), or update Coterm.',
  },
  'envelope/unexpected-typ': {
    what: 'This is a Coterm file of another type: {{typ}}.',
    next: 'Licence files, transfers, activation requests and responses are read here.',
  },
  'envelope/mixed-typ': { what: 'The file’s signatures disagree about its type.', next: askAgain },
  'envelope/unexpected-role': {
    what: 'A signature names a role, which files of type {{typ}} have none of ({{where}}).',
    next: foreignWriter,
  },
  'envelope/unknown-role': { what: 'A signature names a role that does not exist ({{where}}).', next: foreignWriter },
} satisfies Record<string, Sentence>;

const licenceFileRefusals = {
  'ilf/damaged': {
    what: 'The file was changed after it was signed: the signature of a key that is trusted here does not fit.',
    next: 'Do not use it. Ask the sender for the file again.',
  },
  'ilf/invalid': {
    what: 'The file is not valid at {{path}}: {{reason}}.',
    next: 'Mend the place named, or ask the sender to.',
  },
  'ilf/unknown-version': {
    what: 'The file has version {{version}}; this Coterm reads version 1.',
    next: 'Update Coterm.',
  },
  'ilf/unknown-must': { what: 'The file needs a reader that knows: {{names}}.', next: 'Update Coterm.' },
  'ilf/unknown-issuer': {
    what: 'The file is signed, but nobody trusted here signed it: {{kid}}.',
    next: 'Ask the issuer for the public key, compare the fingerprint by telephone, and add it under Keys & trust.',
  },
  'ilf/unknown-partner': {
    what: 'The transfer is signed, but no partner that is trusted here released it: {{kid}}.',
    next: 'Ask the partner for the public key, compare the fingerprint by telephone, and add it under Keys & trust as a partner’s.',
  },
  'ilf/unknown-site': {
    what: 'The file is signed, but by no site or partner that is trusted here: {{kid}}.',
    next: 'Ask the site for the public key, compare the fingerprint by telephone, and add it under Keys & trust as a site’s.',
  },
  'ilf/other-use': {
    what: 'The file is signed by {{name}}, whose key does not count for such files here.',
    next: 'If the key may sign such files, add it under Keys & trust for that use; if it is trusted for another, remove it first.',
  },
  'ilf/revoked-issuer': {
    what: 'The file is signed with a key that was revoked: {{name}}.',
    next: 'Ask the sender to sign it with a key in force.',
  },
  'ilf/issued-in-future': {
    what: 'The file says that it was issued at {{iat}}, which is still to come.',
    next: 'Check this computer’s clock; if it is right, ask the sender to check theirs.',
  },
  'ilf/expired': {
    what: 'The file is authentic, but all of its subscriptions ended on {{expiredOn}} or before.',
    next: 'Import it for the record, or ask the issuer for a new one.',
  },
} satisfies Record<string, Sentence>;

export const signedFileRefusals = {
  ...fileRefusals,
  ...envelopeRefusals,
  ...licenceFileRefusals,
};
