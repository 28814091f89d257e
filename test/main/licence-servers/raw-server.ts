/** A server that speaks bytes and nothing else. */
import net, { type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** `speak` is called when somebody has asked. Stopped when the test ends. */
export const aRawServer = async (speak: (socket: net.Socket) => void): Promise<string> => {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', () => speak(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};
