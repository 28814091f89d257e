/** Names a licence server of an installation: in memory, and in names of files, where any text of an installation’s id has to fit. */
import { createHash } from 'node:crypto';
import type { UsagePurpose } from '../../domain/usage/purpose';

export interface ServerName {
  readonly installation: string;
  readonly purpose: UsagePurpose;
}

export const serverKey = ({ installation, purpose }: ServerName): string => JSON.stringify([installation, purpose]);

/** 64 hexadecimal digits. */
export const serverDigest = (name: ServerName): string => createHash('sha256').update(serverKey(name)).digest('hex');
