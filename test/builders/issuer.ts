/** What workspaces in tests and outside of them are filled with: a day, an issuer, and values where a refusal would be a defect. */
import type { LicenceFileDraft } from '../../domain/ledger/licence-file';
import type { Result } from '../../domain/result';
import { issueLicenceFile, type IssuedLicenceFile } from '../../main/files/issue-licence-file';
import type { Signer } from '../../main/keys/signer';
import type { Workspace } from '../../main/workspace/workspace';
import { aLicenceDraft } from './licence-draft';
import { aSigner } from './sealed-file';

export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The day on which tests of the ledger stand. */
export const aDay = (): Date => new Date(2025, 0, 5, 12);

export interface Issuer {
  readonly signer: Signer;
  readonly issue: (over?: Partial<LicenceFileDraft>) => Promise<IssuedLicenceFile>;
  /** The file's bytes. */
  readonly file: (over?: Partial<LicenceFileDraft>) => Promise<Uint8Array>;
  /** Makes a workspace trust this issuer. */
  readonly enrolIn: (workspace: Pick<Workspace, 'trust'>) => Promise<void>;
}

export const anIssuer = async (): Promise<Issuer> => {
  const signer = await aSigner();
  const issue = async (over: Partial<LicenceFileDraft> = {}) =>
    valueOf(await issueLicenceFile(aLicenceDraft(over), signer, 'iSentry', new Date(2024, 2, 1)));
  return {
    signer,
    issue,
    file: async (over) => Buffer.from((await issue(over)).text),
    enrolIn: async ({ trust }) => {
      valueOf(await trust.add(JSON.stringify(signer.publicJwk), signer.kid, 'iSentry'));
    },
  };
};
