/** Channel names, and nothing else: the preload bundles this file and no schema. */

/** Asked by the window, answered by the host. */
export const invokeChannels = [
  'app.info',
  'profile.choose',
  'ledger.head',
  'ledger.events',
  'ledger.record',
  'serials.read',
  'files.preview',
  'files.commit',
  'files.discard',
  'files.bytes',
  'registers.read',
  'registers.preview',
  'registers.commit',
  'registers.discard',
  'documents.attach',
  'documents.bytes',
  'keys.list',
  'keys.create',
  'keys.export',
  'trust.list',
  'trust.preview',
  'trust.add',
  'trust.remove',
  'transfers.release',
  'transfers.accept',
  'transfers.confirm',
  'licences.issue',
  'activations.request',
  'activations.return',
  'activations.answer',
  'mails.read',
  'confirmations.record',
  'installation-orders.write',
  'backups.list',
  'sample.open',
  'sample.remove',
  'backups.make',
  'backups.cancel',
  'backups.bytes',
  'restore.upload',
  'restore.preview',
  'restore.commit',
  'restore.discard',
  'restore.undo',
  'workspace.check',
  'workspace.rebuild',
] as const;

/** Told by the host, unasked. */
export const noticeChannels = [
  'ledger.changed',
  'workspace.changed',
  'backups.changed',
  'work.progress',
  'files.opened',
  'menu.chosen',
] as const;

export type InvokeChannel = (typeof invokeChannels)[number];
export type NoticeChannel = (typeof noticeChannels)[number];
