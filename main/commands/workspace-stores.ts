/** A workspace's keys and trusted issuers for commands that only read them: no lock, and no folder is made. */
import { join } from 'node:path';
import { openKeyStore, type KeyStore } from '../keys/key-store';
import { noSeal } from '../keys/seal';
import { openTrustStore, type TrustStore } from '../keys/trust-store';
import type { CommandHost } from './command';

export const keysOf = ({ workspaceFolder, now }: CommandHost): KeyStore =>
  openKeyStore(join(workspaceFolder, 'keys'), noSeal, now);

export const trustOf = ({ workspaceFolder, now }: CommandHost): TrustStore =>
  openTrustStore(join(workspaceFolder, 'trust'), now);
