/** English texts of the changes that were left out, and of the backups that need somebody. */
export const conflictTexts = {
  note_one: '{{formatted}} change contradicts the rules. It is left out of every figure until somebody decides.',
  note_other: '{{formatted}} changes contradict the rules. They are left out of every figure until somebody decides.',
  look: 'See what was left out',
  crumb: 'Changes left out',
  title: 'Changes left out',
  lead_one: '{{formatted}} change contradicts the rules and counts nowhere. Undo it, or put right what it needs.',
  lead_other: '{{formatted}} changes contradict the rules and count nowhere. Undo them, or put right what they need.',
  leftOut: 'Left out',
  change: 'Change',
  on: 'Dated',
  recorded: 'Recorded',
  recordedBy: '{{instant}}, {{by}}',
  by: 'By',
  thisDevice: 'on this computer',
  otherDevice: 'on another computer, device {{device}}',
  file: 'From file',
  pool: 'Pool',
  why: 'Why',
  needs: 'What next',
  code: 'Code',
  undo: 'Undo this change…',
  undoOf: 'Undo this change… {{what}}',
  openPool: 'Open pool',
  back: 'Back to the overview',
  empty: {
    title: 'Nothing is left out',
    text: 'No change in the ledger contradicts the rules.',
  },
  dialog: {
    title: 'Undo a change that was left out?',
    text: 'No figure changes, because it counts nowhere. The journal keeps it as undone. Redo records it again, once the rules allow it.',
    keep: 'Keep it',
    confirm: 'Undo the change',
  },
} as const;

export const backupTexts = {
  failed: 'The last automatic backup could not be made.',
  never:
    'No backup of this workspace has been made yet. Keep Coterm open for a few minutes; it makes one each day by itself.',
  stale_one: 'What was recorded since is in no backup, and the newest one is {{count}} day old.',
  stale_other: 'What was recorded since is in no backup, and the newest one is {{count}} days old.',
  staleNext: 'Keep Coterm open for a few minutes; if this stays, check the room on the disk.',
  none: 'There is no backup yet.',
  newest: 'The newest backup is of {{instant}}.',
} as const;
