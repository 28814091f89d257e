import { connect } from 'node:net';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../../../main/browser/listen';
import { aServedWorkspace } from '../../builders/served-workspace';

/** Whether anybody answers at an address of this computer: `open`, or how the attempt ended. */
const knock = (host: string, port: number): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (outcome: string): void => {
      socket.destroy();
      resolve(outcome);
    };
    socket.on('connect', () => end('open'));
    socket.on('timeout', () => end('ETIMEDOUT'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'error'));
  });

/** Every other address of this computer; Linux answers at all of 127.0.0.0/8. Link-local ones need more than an address. */
const otherAddresses = (): readonly string[] => [
  ...(process.platform === 'linux' ? ['127.0.0.2'] : []),
  '::1',
  ...Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1' && address !== '::1' && !address.startsWith('fe80')),
];

/** Something that listens on every address of this computer, as the host must not. */
const anOpenDoor = async (): Promise<number> => {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('the browser host', () => {
  it('answers at the loopback address and at no other of this computer', async () => {
    const { port } = await aServedWorkspace();
    expect(await knock('127.0.0.1', port)).toBe('open');
    for (const address of otherAddresses()) expect([address, await knock(address, port)]).not.toContain('open');
  });

  it.runIf(process.platform === 'linux')('would be found at another address if it listened there', async () => {
    expect(await knock('127.0.0.2', await anOpenDoor())).toBe('open');
  });

  it('takes no port that somebody else listens on', async () => {
    const { port } = await aServedWorkspace();
    expect(await listenOnLoopback(createServer(), port)).toEqual({
      ok: false,
      error: { code: 'host/port-taken', port },
    });
  });
});
