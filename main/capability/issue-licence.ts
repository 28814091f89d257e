/** Issues a licence file from the licence desk, and records it before anybody gets it. */
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { answeredOrder } from '../../domain/ledger/purchase-orders';
import { done, type Result } from '../../domain/result';
import { issueLicenceFile } from '../files/issue-licence-file';
import type { Capability, CapabilityParts } from './capability';

/** The id, without what file systems do not take in a name. */
const fileNameFor = (id: string): string => `${[...id.replace(/[^\p{L}\p{N}._-]+/gu, '-')].slice(0, 100).join('')}.ilf`;

/** Who issues: the name under which this workspace trusts the key, else the key's own. */
const issuerName = async ({ workspace }: CapabilityParts, kid: string, keyName: string): Promise<Result<string>> => {
  const pinned = await workspace.trust.find(kid);
  return pinned.ok ? done(pinned.value?.name ?? keyName) : pinned;
};

/** The customer of the order that the file answers; the empty text where no order says one. */
const customerOf = ({ workspace, today }: CapabilityParts, licence: LicenceFile): string =>
  answeredOrder(licence, workspace.ledger.register(today()).orders)?.customer ?? '';

export const answerLicenceIssue =
  (parts: CapabilityParts): Capability<'licences.issue'> =>
  async ({ draft, key, passphrase, take, override }) => {
    const { workspace, now } = parts;
    const signer = await workspace.keys.signer(key, passphrase);
    if (!signer.ok) return signer;
    const name = await issuerName(parts, signer.value.kid, key);
    if (!name.ok) return name;
    const issued = await issueLicenceFile(draft, signer.value, name.value, now());
    if (!issued.ok) return issued;
    const { docId, licence, text } = issued.value;
    const fileName = fileNameFor(licence.id);
    const bytes = Buffer.from(text, 'utf8');
    const reason = override === undefined ? {} : { override };
    const customer = customerOf(parts, licence);
    const file = { fileName, docId, licence, bytes, take: take ?? false, customer, ...reason };
    const recorded = await workspace.ledger.recordIssued(file);
    if (!recorded.ok) return recorded;
    return done({ fileName, docId, bytes: new Uint8Array(bytes), recorded: recorded.value });
  };
