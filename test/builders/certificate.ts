/** Certificates that a test makes for itself with OpenSSL. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasProgram } from './has-program';
import type { Certificate } from './licence-server';
import { aTemporaryFolder } from './temporary-folder';

export const hasOpenssl = hasProgram('openssl');

/** Ends a group's title, so that a skipped group says why. */
export const unlessOpenssl = hasOpenssl ? '' : ' (skipped: there is no openssl to make certificates with)';

/** Signed by itself, for this name and 127.0.0.1. */
export const aCertificate = async (name = 'licences.test'): Promise<Certificate> => {
  const folder = await aTemporaryFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'];
  const names = ['-subj', `/O=Harbour/CN=${name}`, '-addext', `subjectAltName=DNS:${name},IP:127.0.0.1`];
  execFileSync('openssl', [...made, '-keyout', key, '-out', cert, ...names], { stdio: 'ignore' });
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
};

/** As a person reads it off the server: 64 hexadecimal digits. */
export const fingerprintOf = ({ cert }: Certificate): string =>
  new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase();
