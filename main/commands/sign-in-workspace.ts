/** What the commands of offline activation share: a workspace to write in, a key to sign with, a file to hand out. */
import { basename } from 'node:path';
import { limits } from '../../contract/limits';
import type { FilePreview } from '../../contract/ipc';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { isAuthentic } from '../files/read-file';
import { readBytes } from '../files/read-bytes';
import { writeAtomically } from '../files/write-atomically';
import type { LedgerDesk } from '../ledger/ledger-desk';
import type { Writing } from '../ledger/record-files';
import type { Workspace } from '../workspace/workspace';
import { printRefusal } from './answer';
import type { CommandHost, CommandOutcome } from './command';
import { inWorkspace } from './in-workspace';
import { printNotices } from './print-notices';
import { readPassphrase } from './read-passphrase';
import { keysOf } from './workspace-stores';

export interface SigningOrder {
  readonly key: string;
  readonly out: string;
  readonly force: boolean;
  readonly passphraseFile: string | undefined;
}

export const signingOptions = {
  key: { type: 'string' },
  out: { type: 'string' },
  'passphrase-file': { type: 'string' },
  force: { type: 'boolean' },
} as const;

interface SigningValues {
  readonly key?: string | undefined;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly 'passphrase-file'?: string | undefined;
}

/** Error: `usage/missing-argument`. */
export const signingOrder = (values: SigningValues): Result<SigningOrder> => {
  const { key, out, force = false, 'passphrase-file': passphraseFile } = values;
  if (key === undefined) return refuse('usage/missing-argument', { argument: '--key' });
  if (out === undefined) return refuse('usage/missing-argument', { argument: '--out' });
  return done({ key, out, force, passphraseFile });
};

const writingIn = async ({ keys }: Workspace, order: SigningOrder): Promise<Result<Writing>> => {
  const passphrase = await readPassphrase(order.passphraseFile);
  if (!passphrase.ok) return passphrase;
  const signer = await keys.signer(order.key, passphrase.value);
  if (!signer.ok) return signer;
  return done({
    signer: signer.value,
    handOut: (bytes, record) => writeAtomically(order.out, bytes, { mustBeNew: !order.force, onceFlushed: record }),
  });
};

/** Runs with the key opened, in the workspace. What it refuses is printed. */
export const signInWorkspace = async (
  host: CommandHost,
  order: SigningOrder,
  run: (workspace: Workspace, writing: Writing) => Promise<CommandOutcome>,
): Promise<CommandOutcome> => {
  // Asked first, so that a mistyped name or folder makes no workspace.
  const key = await keysOf(host).publicKey(order.key);
  if (!key.ok) return printRefusal(host, key.error);
  return await inWorkspace(host, { write: true }, async (workspace) => {
    printNotices(host, workspace.notices);
    const writing = await writingIn(workspace, order);
    return writing.ok ? await run(workspace, writing.value) : printRefusal(host, writing.error);
  });
};

const refusalOf = ({ verdict, refusal, restores }: FilePreview): Refusal | null =>
  isAuthentic(verdict) || restores === true ? refusal : { ...verdict.facts, code: verdict.code ?? 'file/not-coterm' };

/** A file that the register names and has lost is put back first, and then looked at. */
const previewComplete = async (ledger: LedgerDesk, fileName: string, bytes: Uint8Array): Promise<FilePreview> => {
  const preview = await ledger.preview(fileName, bytes);
  if (preview.restores !== true || preview.preview === null) return preview;
  const restored = await ledger.commit(preview.preview);
  return restored.ok ? await ledger.preview(fileName, bytes) : { ...preview, refusal: { ...restored.error } };
};

/**
 * A file of an exchange, read and verified; `complete` puts back a lost one first. Errors: those of the verdict, and why the
 * register refuses it.
 */
export const previewExchange = async (
  ledger: LedgerDesk,
  path: string,
  { complete }: { readonly complete: boolean },
): Promise<Result<FilePreview>> => {
  const bytes = await readBytes(path, limits.requestBytes);
  if (!bytes.ok) return bytes;
  const fileName = basename(path).slice(-255);
  const preview = await (complete
    ? previewComplete(ledger, fileName, bytes.value)
    : ledger.preview(fileName, bytes.value));
  const error = refusalOf(preview);
  return error === null ? done(preview) : { ok: false, error };
};
