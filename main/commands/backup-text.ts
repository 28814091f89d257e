/** What a backup holds, as people read it on a terminal, and as `--json` prints it. */
import type { BackupManifest } from '../backup/backup-records';
import { groupedFingerprint } from '../keys/fingerprint';
import { thumbprint } from '../keys/thumbprint';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

const documentsText = ({ documents, documentsMissing }: BackupManifest): string =>
  documentsMissing === 0
    ? counted(documents, 'document')
    : `${counted(documents, 'document')} (${documentsMissing} more were missing or damaged)`;

const keysText = ({ keys }: BackupManifest): string =>
  keys === 0 ? 'no private keys' : counted(keys, 'private key file');

/** `3 events, 2 pools, 1 document, no private keys`. */
export const contentText = (manifest: BackupManifest): string =>
  [
    counted(manifest.head.count, 'event'),
    counted(manifest.pools, 'pool'),
    documentsText(manifest),
    keysText(manifest),
  ].join(', ');

export const originText = ({ madeAt, host, device, newestAt, workspace }: BackupManifest): string =>
  [
    `Made ${madeAt} on ${host}, device ${groupedFingerprint(thumbprint(device))}`,
    `Newest entry: ${newestAt ?? 'none'}`,
    `Workspace id: ${workspace}`,
  ].join('\n');

export const manifestDocument = ({ device, v: _v, part: _part, bytes: _bytes, ...facts }: BackupManifest): object => ({
  ...facts,
  device: thumbprint(device),
});
