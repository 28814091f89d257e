/** Weighs a readable licence file: who signed it, whether they are trusted, and whether its time has come or gone. */
import type { FileVerdict, SignatureFact } from '../../contract/file-verdict';
import { localDate } from '../local-date';
import type { LicenceFile } from '../../domain/ledger/licence-file';

interface Weighed {
  readonly kind: FileVerdict['kind'];
  readonly code: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Clocks of honest machines differ; more than five minutes ahead is no longer a difference of clocks. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** The last day of a file that holds subscriptions only; `null` while anything in it has no end. A day still counts. */
const lastDay = ({ lots }: LicenceFile): string | null => {
  const days = lots.map(({ subscriptionExpiresOn }) => subscriptionExpiresOn ?? null);
  return days.reduce<string | null>(
    (last, day) => (last === null || day === null ? null : day > last ? day : last),
    '',
  );
};

const unsigned = (signatures: readonly SignatureFact[]): Weighed => {
  const revoked = signatures.find(({ outcome }) => outcome === 'revoked-key');
  if (revoked !== undefined)
    return { kind: 'revoked-issuer', code: 'ilf/revoked-issuer', facts: { name: revoked.trustedAs, kid: revoked.kid } };
  return {
    kind: 'unknown-issuer',
    code: 'ilf/unknown-issuer',
    facts: { kid: signatures.map(({ kid }) => kid).join(', ') },
  };
};

const timed = (licence: LicenceFile, nowMs: number): Weighed => {
  if (Date.parse(licence.iat) > nowMs + CLOCK_TOLERANCE_MS)
    return { kind: 'issued-in-future', code: 'ilf/issued-in-future', facts: { iat: licence.iat } };
  const expiredOn = lastDay(licence);
  if (expiredOn !== null && expiredOn < localDate(new Date(nowMs)))
    return { kind: 'expired', code: 'ilf/expired', facts: { expiredOn } };
  return { kind: 'authentic', code: null, facts: {} };
};

/** An ILF needs one valid signature by a trusted issuer. A revoked key beside it does not count, and does not harm. */
export const weighLicence = (licence: LicenceFile, signatures: readonly SignatureFact[], nowMs: number): Weighed =>
  signatures.some(({ outcome }) => outcome === 'valid') ? timed(licence, nowMs) : unsigned(signatures);
