/** Weighs a readable licence file: who signed it, whether they are trusted, and whether its time has come or gone. */
import type { SignatureFact } from '../../contract/file-verdict';
import { localDate } from '../local-date';
import type { LicenceFile } from '../../domain/ledger/licence-file';
import { authentic, issuedInFuture, unsigned, type Weighed } from './weighed';

/** The last day of a file that holds subscriptions only; `null` while anything in it has no end. A day still counts. */
const lastDay = ({ lots }: LicenceFile): string | null => {
  const days = lots.map(({ subscriptionExpiresOn }) => subscriptionExpiresOn ?? null);
  return days.reduce<string | null>(
    (last, day) => (last === null || day === null ? null : day > last ? day : last),
    '',
  );
};

const timed = (licence: LicenceFile, nowMs: number): Weighed => {
  const early = issuedInFuture(licence.iat, nowMs);
  if (early !== null) return early;
  const expiredOn = lastDay(licence);
  if (expiredOn !== null && expiredOn < localDate(new Date(nowMs)))
    return { kind: 'expired', code: 'ilf/expired', facts: { expiredOn } };
  return authentic;
};

/** An ILF needs one valid signature by a trusted issuer. A revoked key beside it does not count, and does not harm. */
export const weighLicence = (licence: LicenceFile, signatures: readonly SignatureFact[], nowMs: number): Weighed =>
  signatures.some(({ outcome }) => outcome === 'valid')
    ? timed(licence, nowMs)
    : unsigned(signatures, 'ilf/unknown-issuer');
