/** Listens on one port of this computer's loopback address, which no other computer can reach. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done, refuse, type Result } from '../../domain/result';

const portOf = (server: Server): number => {
  const address = server.address() as AddressInfo;
  return address.port;
};

const refusalOf = (error: NodeJS.ErrnoException, port: number): Result<never> => {
  if (error.code === 'EADDRINUSE') return refuse('host/port-taken', { port });
  if (error.code === 'EACCES') return refuse('host/port-forbidden', { port });
  throw error;
};

/** The port that it listens on (0 asks for any free one), or `host/port-taken`, `host/port-forbidden`. */
export const listenOnLoopback = async (server: Server, port: number): Promise<Result<number>> => {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        server.off('error', reject);
        resolve();
      });
    });
    return done(portOf(server));
  } catch (error) {
    return refusalOf(error as NodeJS.ErrnoException, port);
  }
};

/** Stops listening and cuts connections that are still open. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
