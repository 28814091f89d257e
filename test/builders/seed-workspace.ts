/** Fills a workspace with the sample portfolio: for pictures, manual checks and journeys alike. */
import type { Result } from '../../domain/result';
import { issueLicenceFile } from '../../main/files/issue-licence-file';
import { localDate } from '../../main/local-date';
import { openWorkspace, type Workspace } from '../../main/workspace/workspace';
import { sampleLicenceDraft, samplePortfolio } from './sample-portfolio';

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const KEY = 'Licence desk';

/** The vendor's key, trusted here, and one licence file that it signed. */
const importSampleFile = async ({ keys, trust, ledger }: Workspace, now: Date): Promise<void> => {
  valueOf(await keys.create(KEY));
  const signer = valueOf(await keys.signer(KEY));
  valueOf(await trust.add(JSON.stringify(signer.publicJwk), signer.kid, 'Sentinel licence desk'));
  const issued = valueOf(
    await issueLicenceFile(sampleLicenceDraft(localDate(now)), signer, 'Sentinel licence desk', now),
  );
  const { preview } = await ledger.preview('ILF-4402.ilf', Buffer.from(issued.text));
  if (preview === null) throw new Error('the sample licence file cannot be imported');
  valueOf(await ledger.commit(preview));
};

/** One event a change, as if each had been entered by itself. `now` is the day that the portfolio is told around. */
export const seedWorkspace = async (folder: string, now: Date): Promise<void> => {
  const workspace = valueOf(await openWorkspace(folder, { write: true, now: () => now }));
  try {
    for (const change of samplePortfolio(localDate(now))) valueOf(await workspace.ledger.record([change]));
    await importSampleFile(workspace, now);
  } finally {
    await workspace.close();
  }
};
