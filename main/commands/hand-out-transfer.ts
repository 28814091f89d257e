/** What the commands of a transfer have in common: the key that signs, and a file that is handed out and recorded, or neither. */
import { done, type Result } from '../../domain/result';
import { writeAtomically } from '../files/write-atomically';
import type { Signer } from '../keys/signer';
import type { Recorded } from '../ledger/desk-parts';
import type { SignedHere } from '../ledger/sign-transfer';
import type { Workspace } from '../workspace/workspace';
import { readPassphrase } from './read-passphrase';

export const openTransferKey = async (
  { keys }: Workspace,
  key: string,
  passphraseFile: string | undefined,
): Promise<Result<Signer>> => {
  const passphrase = await readPassphrase(passphraseFile);
  return passphrase.ok ? await keys.signer(key, passphrase.value) : passphrase;
};

/** Recorded when the file is on the disk and before it has its name: what is handed out is in the register. */
export const handOutTransfer = async (out: string, force: boolean, signed: SignedHere): Promise<Result<Recorded>> => {
  let recorded: Recorded | null = null;
  const record = async (): Promise<Result<null>> => {
    const result = await signed.record();
    if (!result.ok) return result;
    recorded = result.value;
    return done(null);
  };
  const text = Buffer.from(signed.bytes).toString('utf8');
  const written = await writeAtomically(out, text, { mustBeNew: !force, onceFlushed: record });
  if (!written.ok) return written;
  return recorded === null ? await signed.record() : done(recorded);
};
