/** The sentences of the reference licence server, and of licence status files. */
import type { Sentence } from './sentence';

export const licenceStatusRefusals = {
  'licence-status/file-invalid': {
    what: 'The file cannot be served: at {{path}}, {{reason}}.',
    next: 'Write it as docs/licence-status.md says; it is read again as soon as it changes.',
  },
  'licence-status/needs-certificate': {
    what: 'Other computers can reach {{host}}, and there a licence server speaks HTTPS only.',
    next: 'Name a certificate and its key with --cert and --key, or leave --host out.',
  },
  'licence-status/certificate': {
    what: 'The file given with --cert is not a certificate in PEM.',
    next: 'Name a file that begins with -----BEGIN CERTIFICATE-----.',
  },
  'licence-status/certificate-ended': {
    what: 'The certificate was valid until {{validUntil}}.',
    next: 'Make a new one, and compare its fingerprint anew where the old one was pinned.',
  },
  'licence-status/key': {
    what: 'The file given with --key is not a private key in PEM, or it has a passphrase.',
    next: 'Name an unencrypted key that its owner alone can read.',
  },
  'licence-status/key-mismatch': {
    what: 'The private key is not the one of the certificate.',
    next: 'Name the key that the certificate was made with.',
  },
  'licence-status/no-installation': {
    what: 'The file speaks of an installation “{{name}}”, and it cannot be told which one that is here.',
    next: 'Choose the installation, or create one; on the command line, say it with --installation or --new-installation.',
  },
  'licence-status/token': {
    what: 'The file given with --token-file holds no token.',
    next: 'Write one line of 16 to 512 letters, digits and -._~+/ into it, or name a file that is not there: a token is made then.',
  },
  'usage-table/column-missing': {
    what: 'No column of the table says {{field}}.',
    next: 'Give the column that head, or name the one that has it with --map HEAD={{field}}.',
  },
  'usage-table/cell': {
    what: 'Row {{row}} cannot be read: {{field}} is “{{text}}”.',
    next: 'Mend the row and import the table again. Nothing was imported.',
  },
  'usage-table/dates': {
    what: 'The dates of the table can be read in two ways.',
    next: 'Say which number is the day: --dates day-first or month-first.',
  },
  'usage-table/installation': {
    what: 'Row {{row}}: it cannot be told which installation “{{name}}” is.',
    next: 'Write its name or id as the register has it, name one for all rows with --installation, or have it created by the import (--create) where nothing in the register, archived or not, has that name.',
  },
  'usage-table/no-installation': {
    what: 'No column says of which installation the figures are.',
    next: 'Read a column as the installation, or choose one for all rows.',
  },
  'usage-table/differs': {
    what: 'Row {{row}}: {{licence}} was imported for that time with other figures, {{used}} used of {{total}}.',
    next: 'Undo that import first, or leave the row out.',
  },
  'usage-table/too-many': {
    what: 'The table has {{readings}} readings of {{name}}; at most {{limit}} of one installation are read at once.',
    next: 'Split it into several files; each is imported by itself.',
  },
  'usage-table/too-many-licences': {
    what: 'Row {{row}}: an installation has more than {{limit}} licences at one time.',
    next: 'Check the levels of analytics and the times in the table. Nothing was imported.',
  },
  'usage-table/twice': {
    what: 'Row {{row}} says {{licence}} a second time, for one installation and one time.',
    next: 'Leave one of the two rows out.',
  },
} satisfies Record<string, Sentence>;
