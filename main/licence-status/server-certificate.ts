/** The certificate with which the reference server shows itself, and the fingerprint by which clients pin it. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { done, refuse, type Result } from '../../domain/result';

export interface ServerCertificate {
  /** PEM, as they were given: the certificate may bring those between it and its root. */
  readonly cert: Uint8Array;
  readonly key: Uint8Array;
  /** SHA-256 of the first certificate, as `openssl x509 -fingerprint -sha256` writes it. */
  readonly fingerprint: string;
  /** Instant. */
  readonly validUntil: string;
}

const readCertificate = (pem: Uint8Array): X509Certificate | null => {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
};

const readKey = (pem: Uint8Array): KeyObject | null => {
  try {
    return createPrivateKey(Buffer.from(pem));
  } catch {
    return null;
  }
};

/** Errors: `licence-status/certificate`, `licence-status/key`, `licence-status/key-mismatch`, `licence-status/certificate-ended`. */
export const serverCertificate = (cert: Uint8Array, key: Uint8Array, now: Date): Result<ServerCertificate> => {
  const certificate = readCertificate(cert);
  if (certificate === null) return refuse('licence-status/certificate');
  const privateKey = readKey(key);
  if (privateKey === null) return refuse('licence-status/key');
  if (!certificate.checkPrivateKey(privateKey)) return refuse('licence-status/key-mismatch');
  const validUntil = new Date(certificate.validTo).toISOString();
  if (Date.parse(validUntil) < now.getTime()) return refuse('licence-status/certificate-ended', { validUntil });
  return done({ cert, key, fingerprint: certificate.fingerprint256, validUntil });
};
