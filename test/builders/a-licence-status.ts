/** A file for the reference licence server, and that server on a free port, closed when the test ends. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { limits } from '../../contract/limits';
import type { Refusal } from '../../domain/result';
import { watchFile } from '../../main/files/watched-file';
import { parseServedFile } from '../../main/licence-status/served-file';
import { serveLicenceStatus, type LicenceStatusServing } from '../../main/licence-status/serve-licence-status';
import { analyticsStatus, camerasStatus, usedCameras } from './licence-snapshots';
import { aTemporaryFolder } from './temporary-folder';

export { analyticsStatus, camerasStatus, usedCameras } from './licence-snapshots';

export const TOKEN = 'a-token-of-the-harbour-mall';

export interface ServedDocument {
  readonly v: number;
  readonly servers: readonly { readonly status: unknown; readonly lists?: Readonly<Record<string, unknown>> }[];
}

export const servedDocument = (cameras = 3): ServedDocument => ({
  v: 1,
  servers: [{ status: camerasStatus(), lists: { cameras: usedCameras(cameras) } }, { status: analyticsStatus() }],
});

export const aServedFile = async (document: unknown = servedDocument()): Promise<string> => {
  const path = join(await aTemporaryFolder(), 'licences.json');
  await writeFile(path, JSON.stringify(document));
  return path;
};

/** A certificate of its own for 127.0.0.1, made by openssl as docs/licence-status.md says. */
export const aCertificate = async (): Promise<{ readonly cert: string; readonly key: string }> => {
  const folder = await aTemporaryFolder();
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '3650'];
  const name = ['-subj', '/CN=licences.example', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', cert, ...name], { stdio: 'ignore' });
  return { cert, key };
};

/** Keeps what is told of the file. */
export const aLicenceServer = async (document?: unknown, over: Partial<LicenceStatusServing> = {}) => {
  const path = await aServedFile(document);
  const told: (Refusal | null)[] = [];
  const watched = await watchFile(path, {
    limitBytes: limits.servedStatusBytes,
    parse: parseServedFile,
    tell: (refusal) => told.push(refusal),
  });
  if (!watched.ok) throw new Error(JSON.stringify(watched.error));
  const parts = { token: TOKEN, file: watched.value, certificate: null, host: '127.0.0.1', port: 0 };
  const served = await serveLicenceStatus({ ...parts, ...over });
  if (!served.ok) throw new Error(served.error.code);
  onTestFinished(served.value.close);
  return { ...served.value, path, told };
};
