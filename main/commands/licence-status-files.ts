/** The files that `coterm licence-status serve` is given beside what it serves: its token, its certificate and its key. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { done, refuse, type Refusal, type Result } from '../../domain/result';
import { readBytes } from '../files/read-bytes';
import { writeAtomically } from '../files/write-atomically';
import { newToken, readToken, TOKEN_FILE_BYTES } from '../licence-status/bearer-token';
import { serverCertificate, type ServerCertificate } from '../licence-status/server-certificate';

export interface ServedToken {
  readonly token: string;
  /** Whether it was made now, and is printed this once. */
  readonly isNew: boolean;
}

const OWNER_ONLY = 0o600;
const PEM_BYTES = 256 * 1024;

export const ofFile = (path: string, error: Refusal): Result<never> => ({
  ok: false,
  error: { fileName: basename(path), ...error },
});

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const makeToken = async (path: string): Promise<Result<ServedToken>> => {
  const token = newToken();
  const written = await writeAtomically(path, `${token}\n`, { mode: OWNER_ONLY, mustBeNew: true });
  return written.ok ? done({ token, isNew: true }) : written;
};

/** A file that is not there gets a token of its own. Errors: `licence-status/token`, `file/unreadable`, `file/unwritable`. */
export const servedToken = async (path: string | undefined): Promise<Result<ServedToken>> => {
  if (path === undefined) return done({ token: newToken(), isNew: true });
  if (!(await exists(path))) return await makeToken(path);
  const bytes = await readBytes(path, TOKEN_FILE_BYTES);
  if (!bytes.ok) return bytes;
  const token = readToken(bytes.value);
  return token.ok ? done({ token: token.value, isNew: false }) : ofFile(path, token.error);
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

interface CertificateFiles {
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** `null` for plain HTTP. Errors: `usage/missing-argument`, `licence-status/needs-certificate`, and those of the files. */
export const servedCertificate = async (
  host: string,
  { cert, key }: CertificateFiles,
  now: Date,
): Promise<Result<ServerCertificate | null>> => {
  if (cert === undefined && key === undefined)
    return LOOPBACK.test(host) ? done(null) : refuse('licence-status/needs-certificate', { host });
  if (cert === undefined || key === undefined)
    return refuse('usage/missing-argument', { argument: cert === undefined ? '--cert' : '--key' });
  const [certificate, privateKey] = [await readBytes(cert, PEM_BYTES), await readBytes(key, PEM_BYTES)];
  if (!certificate.ok) return certificate;
  if (!privateKey.ok) return privateKey;
  return serverCertificate(certificate.value, privateKey.value, now);
};
