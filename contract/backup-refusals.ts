/** The sentences of backup, restore and rebuild; `main/backup` answers with these. */
import type { Sentence } from './sentence';

export const backupRefusals = {
  'backup/write-failed': {
    what: 'The backup {{fileName}} cannot be written: {{reason}}.',
    next: 'Make room, or choose another place, and try again. Nothing was changed.',
  },
  'backup/not-verified': {
    what: 'The backup was written, but a trial restore of it failed, so it was thrown away.',
    next: 'Try again; if it fails again, run `coterm doctor` and check the disk.',
  },
  'backup/recipient-invalid': {
    what: '{{recipient}} is not an age recipient.',
    next: 'Give the public key that `age-keygen` prints; it begins with age1.',
  },
  'backup/identity-invalid': {
    what: 'That is no recovery key.',
    next: 'Give the file that `age-keygen` made, or the key in it; it begins with AGE-SECRET-KEY-.',
  },
  'backup/not-age': {
    what: 'This is not an age file, so it is no backup that Coterm made.',
    next: 'Choose a file that Coterm made as a backup; its name ends in .age.',
  },
  'backup/not-a-backup': {
    what: 'The file can be opened, but holds no backup that this Coterm can read.',
    next: 'Choose a file that Coterm made as a backup. If it was made by a newer Coterm, install that first.',
  },
  'backup/passphrase-needed': {
    what: 'This backup was made with a passphrase.',
    next: 'Give the passphrase; on the command line, name a file that holds it with --passphrase-file.',
  },
  'backup/identity-needed': {
    what: 'This backup was made for a recovery key.',
    next: 'Give the recovery key; on the command line, name its file with --identity-file.',
  },
  'backup/wrong-passphrase': {
    what: 'The passphrase does not open this backup.',
    next: 'Check the passphrase, and that this is the backup it belongs to.',
  },
  'backup/wrong-identity': {
    what: 'The recovery key does not open this backup.',
    next: 'Choose the key for which the backup was made.',
  },
  'backup/truncated': {
    what: 'The backup is cut short: its end is missing. Nothing was restored.',
    next: 'Copy the file again from where it came, or use another backup.',
  },
  'backup/damaged': {
    what: 'The backup was changed or damaged after it was made. Nothing was restored.',
    next: 'Copy the file again from where it came, or use another backup.',
  },
  'backup/list-failed': {
    what: 'The folder with the automatic backups cannot be read ({{folder}}): {{reason}}.',
    next: 'Give access to that folder, then try again.',
  },
  'backup/unknown': {
    what: 'There is no backup {{name}} any more.',
    next: 'Look at the list again, or make a new backup.',
  },
  'restore/preview-gone': {
    what: 'This backup is not ready to be restored any more. Nothing was changed.',
    next: 'Choose it again.',
  },
  'restore/upload-broken': {
    what: 'The file did not arrive in one piece. Nothing was changed.',
    next: 'Choose it again.',
  },
  'restore/too-large': {
    what: 'The file has {{sizeBytes}} bytes; the window takes up to {{limitBytes}}. Nothing was changed.',
    next: 'Restore it with `coterm restore`.',
  },
  'restore/nothing-aside': {
    what: 'There is nothing that could be put back.',
    next: 'Restore a backup from the list instead.',
  },
  'work/cancelled': { what: 'This was cancelled. Nothing was changed.', next: 'Begin again when you like.' },
  'work/failed': {
    what: 'Work in the background ended unexpectedly: {{reason}}. Nothing was changed.',
    next: 'Try again. If it happens again, start Coterm afresh.',
  },
  'restore/not-empty': {
    what: 'The folder {{folder}} is not empty: it holds {{found}}. Nothing was restored.',
    next: 'Choose an empty folder with --into.',
  },
  'restore/write-failed': {
    what: 'The workspace cannot be restored into {{folder}}: {{reason}}. Nothing was changed there.',
    next: 'Make room, or choose another folder with --into.',
  },
  'usage/one-secret': {
    what: 'Exactly one of {{options}} belongs here.',
    next: 'Run the command with --help to see its options.',
  },
} satisfies Record<string, Sentence>;
