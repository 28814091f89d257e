/** The sentences of the journal and the workspace; `main/journal`, `main/ledger` and `main/workspace` answer with these. */
import type { Sentence } from './sentence';

export const workspaceRefusals = {
  'workspace/in-use': {
    what: 'Another Coterm is writing to this workspace (process {{pid}} on {{host}}, since {{since}}).',
    next: 'Close it, or do this there.',
  },
  'workspace/read-only': {
    what: 'This workspace is open for reading only.',
    next: 'Close the Coterm that writes to it, then open it here again.',
  },
  'profile/reads-only': {
    what: 'The Sales profile reads this and does not change it; nothing was recorded.',
    next: 'Ask who keeps the register, or choose another profile in Settings.',
  },
  'workspace/changed': {
    what: 'Coterm shows another workspace by now; nothing was done in either.',
    next: 'Load this window again, then repeat the step.',
  },
  'sample/foreign': {
    what: 'The folder {{folder}} is where the sample portfolio goes, and holds something else ({{found}}).',
    next: 'Move or rename that folder, then try again. Coterm removes nothing there that it did not make.',
  },
  'sample/changed': {
    what: 'Steps of your own in the sample portfolio: {{count}}. They would go with it.',
    next: 'Confirm that the sample may be removed with them.',
  },
  'sample/not-removed': {
    what: 'The sample portfolio in {{folder}} could not be removed: {{reason}}.',
    next: 'Close what has that folder open. Coterm tries again at its next start.',
  },
  'sample/ended': {
    what: 'The sample portfolio of the last time is gone; your own register is shown.',
    next: 'Load it again whenever you like: it is made afresh.',
  },
  'workspace/foreign': {
    what: 'The folder {{folder}} holds other things ({{found}}) and is no Coterm workspace.',
    next: 'Choose an empty folder, or one that Coterm made.',
  },
  'workspace/unreadable': {
    what: 'The workspace {{folder}} cannot be opened: {{reason}}.',
    next: 'Check the path and the rights to it, or choose another folder.',
  },
  'workspace/missing': {
    what: 'There is no Coterm workspace in {{folder}}.',
    next: 'Check the path; any other command makes a workspace there.',
  },
  'workspace/lock-abandoned': {
    what: 'The last Coterm that wrote to this workspace ended without closing it.',
    next: 'Nothing to do: the next one that writes takes over.',
  },
  'workspace/unhealthy': {
    what: '{{count}} of the workspace’s checks failed.',
    next: 'Restore a backup, or do what is said at each check.',
  },
  'document/stray': {
    what: '{{count}} files in the folder files belong to no entry of the journal.',
    next: 'Nothing to do: they are left alone and count for nothing.',
  },
  'key/file-damaged': {
    what: 'The key file {{fileName}} cannot be read.',
    next: 'Restore it from a backup, or remove it and make a new key.',
  },
  'ledger/conflicts': {
    what: '{{count}} changes contradict the rules and are left out of the sums.',
    next: 'Open the pools that they name, and undo or correct them.',
  },
  'workspace/damaged': {
    what: 'The file workspace.json in {{folder}} is damaged.',
    next: 'Restore it from a backup; the journal itself is not touched.',
  },
  'workspace/newer': {
    what: 'This workspace was written by a newer Coterm (version {{found}} of its format).',
    next: 'Install the newest Coterm and open it again.',
  },
  'workspace/device-renewed': {
    what: 'This computer’s journal key could not be read and was replaced; the old file is kept beside it.',
    next: 'Nothing to do: what was written before stays valid.',
  },
  'workspace/clock-behind': {
    what: 'This computer’s clock is behind the newest entry or licence file in the workspace, {{newest}}.',
    next: 'Check the date and time of this computer.',
  },
  'document/damaged': {
    what: 'The stored file of document {{docId}} is damaged, so it is left out.',
    next: 'Import the file again, or restore a backup.',
  },
  'file/preview-gone': {
    what: 'The preview of this file has expired. Nothing was imported.',
    next: 'Open the file again.',
  },
  'journal/chain-broken': {
    what: 'The journal is broken at line {{line}} of {{segment}}: {{reason}}. Nothing was changed.',
    next: 'Restore the workspace from a backup; `coterm doctor` shows what else is wrong.',
  },
  'journal/devices-damaged': {
    what: 'The journal’s list of devices (journal/devices.json) is damaged, so its lines cannot be checked.',
    next: 'Restore that file from a backup.',
  },
  'journal/torn-line': {
    what: 'The last write to the journal was cut short at line {{line}} of {{segment}}; its {{sizeBytes}} bytes are left out.',
    next: 'Nothing that was confirmed is lost. If something you entered last is missing, enter it again.',
  },
  'journal/tail-restored': {
    what: 'The end of the journal was damaged from line {{line}} of {{segment}} on; {{count}} lines were put back from their copy.',
    next: 'Nothing is lost. Check the disk if this happens again.',
  },
  'journal/event-too-large': {
    what: 'This step is {{sizeBytes}} bytes long; at most {{limitBytes}} fit into one.',
    next: 'Do it in several smaller steps.',
  },
  'journal/write-failed': {
    what: 'The change could not be saved: {{reason}}. Nothing was changed.',
    next: 'Make room or give access, then try again.',
  },
} satisfies Record<string, Sentence>;
