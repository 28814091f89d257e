/** Listens on one port: of this computer's loopback address, which no other computer can reach, or of one that was asked for. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done, refuse, type Result } from '../../domain/result';

const portOf = (server: Server): number => {
  const address = server.address() as AddressInfo;
  return address.port;
};

export interface ListenAt {
  readonly host: string;
  /** 0 asks for any free one. */
  readonly port: number;
}

const noSuchAddress: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']);

const refusalOf = (error: NodeJS.ErrnoException, { host, port }: ListenAt): Result<never> => {
  if (error.code === 'EADDRINUSE') return refuse('host/port-taken', { port });
  if (error.code === 'EACCES') return refuse('host/port-forbidden', { port });
  if (noSuchAddress.has(error.code ?? '')) return refuse('host/no-address', { host });
  throw error;
};

/** The port that it listens on, or `host/port-taken`, `host/port-forbidden`, `host/no-address`. */
export const listen = async (server: Server, at: ListenAt): Promise<Result<number>> => {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ ...at, exclusive: true }, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return done(portOf(server));
  } catch (error) {
    return refusalOf(error as NodeJS.ErrnoException, at);
  }
};

/** The port that it listens on (0 asks for any free one), or `host/port-taken`, `host/port-forbidden`. */
export const listenOnLoopback = (server: Server, port: number): Promise<Result<number>> =>
  listen(server, { host: '127.0.0.1', port });

/** Stops listening and cuts connections that are still open. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
