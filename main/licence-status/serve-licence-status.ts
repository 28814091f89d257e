/** The reference server of the licence status protocol, on one port, until it is closed. */
import { createServer as createHttpsServer } from 'node:https';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { done, type Result } from '../../domain/result';
import { listen, stopListening, type ListenAt } from '../browser/listen';
import { createLicenceStatusApp, type LicenceStatusParts } from './licence-status-app';
import type { ServerCertificate } from './server-certificate';

export interface LicenceStatusServing extends LicenceStatusParts, ListenAt {
  /** `null` for plain HTTP, which is for this computer alone. */
  readonly certificate: Pick<ServerCertificate, 'cert' | 'key'> | null;
}

export interface ServedLicenceStatus {
  /** Without a path; a purpose's path is its name. */
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const REQUEST_MS = 10_000;
const MOST_CONNECTIONS = 128;

const times = { headersTimeout: REQUEST_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: REQUEST_MS };

const createServer = ({ certificate, ...parts }: LicenceStatusServing): Server => {
  const { fetch } = createLicenceStatusApp(parts);
  const server = (
    certificate === null
      ? createAdaptorServer({ fetch, serverOptions: times })
      : createAdaptorServer({
          fetch,
          createServer: createHttpsServer,
          serverOptions: {
            ...times,
            cert: Buffer.from(certificate.cert),
            key: Buffer.from(certificate.key),
            minVersion: 'TLSv1.2',
          },
        })
  ) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  return server;
};

const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Errors: `host/port-taken`, `host/port-forbidden`, `host/no-address`. */
export const serveLicenceStatus = async (serving: LicenceStatusServing): Promise<Result<ServedLicenceStatus>> => {
  const { certificate, host, port } = serving;
  const server = createServer(serving);
  const listening = await listen(server, { host, port });
  if (!listening.ok) return listening;
  const scheme = certificate === null ? 'http' : 'https';
  return done({
    origin: `${scheme}://${inAddress(host)}:${listening.value}`,
    port: listening.value,
    close: () => stopListening(server),
  });
};
