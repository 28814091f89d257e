/** What weighing a readable file comes to, and what all types of file are weighed by: who signed, and when. */
import type { FileVerdict, SignatureFact } from '../../contract/file-verdict';

export interface Weighed {
  readonly kind: FileVerdict['kind'];
  readonly code: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const authentic: Weighed = { kind: 'authentic', code: null, facts: {} };

/** Clocks of honest machines differ; more than five minutes ahead is no longer a difference of clocks. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Signed with no key that counts. `unknown` is the code for a key that nobody trusts here. */
export const unsigned = (signatures: readonly SignatureFact[], unknown: string): Weighed => {
  const known = ({ kid, trustedAs }: SignatureFact) => ({ name: trustedAs, kid });
  const revoked = signatures.find(({ outcome }) => outcome === 'revoked-key');
  if (revoked !== undefined) return { kind: 'revoked-issuer', code: 'ilf/revoked-issuer', facts: known(revoked) };
  const other = signatures.find(({ outcome }) => outcome === 'other-use');
  if (other !== undefined) return { kind: 'unknown-issuer', code: 'ilf/other-use', facts: known(other) };
  return { kind: 'unknown-issuer', code: unknown, facts: { kid: signatures.map(({ kid }) => kid).join(', ') } };
};

/** `null` for an instant that is not in the future. */
export const issuedInFuture = (iat: string, nowMs: number): Weighed | null =>
  Date.parse(iat) > nowMs + CLOCK_TOLERANCE_MS
    ? { kind: 'issued-in-future', code: 'ilf/issued-in-future', facts: { iat } }
    : null;
