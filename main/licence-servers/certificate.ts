/** What a server’s certificate says, for a person who compares it, and what is wrong with it. */
import type { X509Certificate } from 'node:crypto';
import type { ShownCertificate } from '../../contract/usage-messages';
import { toWellFormed } from '../../domain/well-formed';

const MOST_CHARACTERS = 300;

/** In one line: what stands in a certificate was written by anybody. */
const oneLine = (text: string | undefined): string =>
  toWellFormed(
    (text ?? '')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
      .slice(0, MOST_CHARACTERS),
  );

const instantOf = (text: string): string | null => {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
};

/** SHA-256 of the whole certificate: 64 hexadecimal digits, lower case. */
export const fingerprintOf = ({ fingerprint256 }: X509Certificate): string =>
  fingerprint256.replaceAll(':', '').toLowerCase();

export const shownCertificate = (certificate: X509Certificate): ShownCertificate => ({
  fingerprint: fingerprintOf(certificate),
  subject: oneLine(certificate.subject),
  issuer: oneLine(certificate.issuer),
  validFrom: instantOf(certificate.validFrom),
  validUntil: instantOf(certificate.validTo),
  selfSigned: certificate.checkIssued(certificate),
});

const reasons: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the server signed it itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'its authority is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its authority is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its authority is not known here',
  CERT_UNTRUSTED: 'its authority is not trusted here',
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is made out to another name',
  HOSTNAME_MISMATCH: 'it is made out to another name',
};

/** `code` as Node and OpenSSL call it. */
export const certificateReason = (code: string): string => reasons[code] ?? `the system says ${code.slice(0, 80)}`;
