/** What a person enters to have a backup made, and what is still wrong with it. */
import type { Input } from '../../../contract/ipc';

export interface BackupOrder {
  readonly by: 'passphrase' | 'recipient';
  readonly passphrase: string;
  readonly again: string;
  readonly recipient: string;
  readonly withKeys: boolean;
}

export interface OrderErrors {
  readonly passphrase?: true;
  readonly again?: true;
  readonly recipient?: true;
}

export const emptyOrder: BackupOrder = { by: 'passphrase', passphrase: '', again: '', recipient: '', withKeys: false };

export const orderErrors = ({ by, passphrase, again, recipient }: BackupOrder): OrderErrors => {
  if (by === 'recipient') return recipient.trim().startsWith('age1') ? {} : { recipient: true };
  if (passphrase === '') return { passphrase: true };
  return passphrase === again ? {} : { again: true };
};

export const toLock = ({ by, passphrase, recipient }: BackupOrder): Input<'backups.make'>['lock'] =>
  by === 'recipient' ? { recipient: recipient.trim() } : { passphrase };
