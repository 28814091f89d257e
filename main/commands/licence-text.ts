/** What a licence file says, as people's text. */
import type { FileVerdict, SignatureFact } from '../../contract/file-verdict';
import type { LicenceFile, LicenceFileLot } from '../../domain/ledger/licence-file';
import { groupedFingerprint } from '../keys/fingerprint';

const supText = ({ term, supMonths, subscriptionExpiresOn }: LicenceFileLot): string =>
  term === 'subscription' ? `subscription to ${subscriptionExpiresOn ?? '–'}` : `perpetual, ${supMonths} months of SUP`;

const lotText = (lot: LicenceFileLot): string =>
  `  Lot ${lot.lot}: ${lot.quantity} × ${lot.product}${lot.release === undefined ? '' : ` (${lot.release})`}, ${supText(lot)}`;

export const licenceText = ({ id, revision, issuer, issuedOn, org, partner, pool, lots }: LicenceFile): string =>
  [
    `  Licence file ${id}, revision ${revision}, issued on ${issuedOn} by ${issuer.name}`,
    `  For ${org}, through ${partner.name}`,
    `  Pool ${pool.id} (${pool.name}), ${pool.new ? 'new' : 'added to'}`,
    ...lots.map(lotText),
  ].join('\n');

const outcomes: Readonly<Record<SignatureFact['outcome'], string>> = {
  valid: 'valid',
  'unknown-key': 'unknown key, not counted',
  'revoked-key': 'revoked key, not counted',
  'other-use': 'trusted for something else, not counted',
};

const signatureText = ({ kid, role, trustedAs, outcome }: SignatureFact): string =>
  `  Signed by ${trustedAs ?? 'an unknown key'}${role === null ? '' : `, ${role}`} (${outcomes[outcome]})\n    ${groupedFingerprint(kid)}`;

export const signaturesText = ({ signatures }: FileVerdict): string => signatures.map(signatureText).join('\n');
