/** A workspace that trusts one issuer, and signed licence files with serials for it. */
import { createHash } from 'node:crypto';
import type { Result } from '../../domain/result';
import { issueLicenceFile } from '../../main/files/issue-licence-file';
import type { Signer } from '../../main/keys/signer';
import { openWorkspace, type Workspace } from '../../main/workspace/workspace';
import { aLicenceDraft } from './licence-draft';

export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const digits = (value: number): string => String(value).padStart(7, '0');

/** Each with a part that no other has and one that looks random: `SN-3-0000042-0Q4ZT9K`. */
export const serialsOf = (file: number, size: number): readonly string[] =>
  Array.from({ length: size }, (_serial, index) => {
    const mixed = Math.imul(index + 1 + file * 7919, 2_654_435_761) >>> 0;
    return `SN-${file}-${digits(index)}-${mixed.toString(36).toUpperCase().padStart(7, '0')}`;
  });

export const serialsDigest = (serials: readonly string[]): string =>
  createHash('sha256').update(serials.join('\n')).digest('hex');

export const poolNamed = (file: number): string => `P-${file}`;

export const aSerialFile = async (signer: Signer, file: number, size: number): Promise<Uint8Array> => {
  const { pool, lots } = aLicenceDraft();
  const draft = aLicenceDraft({
    id: `ILF-${file}`,
    pool: { ...pool, id: poolNamed(file), name: `Site ${file}` },
    lots: lots.map((lot) => ({ ...lot, quantity: size, serials: [...serialsOf(file, size)] })),
  });
  return Buffer.from(valueOf(await issueLicenceFile(draft, signer, 'Bench desk', new Date())).text);
};

/** Opens the workspace, does the work and closes it, so that a host can take it over. */
export const inWorkspace = async <Value>(
  folder: string,
  work: (workspace: Workspace) => Promise<Value>,
): Promise<Value> => {
  const workspace = valueOf(await openWorkspace(folder, { write: true }));
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
};

export const trustedSigner = async ({ keys, trust }: Workspace): Promise<Signer> => {
  valueOf(await keys.create('bench'));
  const signer = valueOf(await keys.signer('bench'));
  valueOf(await trust.add(JSON.stringify(signer.publicJwk), signer.kid, 'Bench desk'));
  return signer;
};

export const importInto = async ({ ledger }: Workspace, bytes: Uint8Array): Promise<void> => {
  const { preview } = await ledger.preview('licence.ilf', bytes);
  if (preview === null) throw new Error('the file cannot be imported');
  valueOf(await ledger.commit(preview));
};
