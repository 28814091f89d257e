import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createNoticeBoard } from '../../main/notice-board';
import { createBrowserBridge } from '../../preload/browser-bridge';
import { aServedWorkspace, cookieOf } from '../builders/served-workspace';
import { aTemporaryFolder } from '../builders/temporary-folder';
import { eventually } from '../builders/eventually';

/** A port that nobody listens on. */
const aFreePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A bridge as a browser has it: the cookie jar is `jar`, the sockets are real. */
const aBridge = (port: number, jar: { cookie: string }, patienceMs = 5000) => {
  const sockets: WebSocket[] = [];
  let ended = false;
  onTestFinished(() => {
    ended = true;
    sockets.forEach((socket) => socket.terminate());
  });
  const origin = `http://127.0.0.1:${String(port)}`;
  const openSocket = (): WebSocket => {
    const socket = new WebSocket(`ws://127.0.0.1:${String(ended ? 1 : port)}/wire`, {
      headers: { origin, cookie: jar.cookie },
    });
    sockets.push(socket);
    return socket;
  };
  return { bridge: createBrowserBridge({ openSocket, patienceMs }), sockets };
};

describe('the bridge of a browser window', () => {
  it('invokes and brings bytes both ways', async () => {
    const served = await aServedWorkspace({ answer: (_channel, input) => Promise.resolve({ ok: true, value: input }) });
    const { bridge } = aBridge(served.port, { cookie: await cookieOf(served) });
    const bytes = Uint8Array.of(1, 2, 255);
    expect(await bridge.invoke('files.preview', { fileName: 'a.ilf', bytes }, null)).toEqual({
      ok: true,
      value: { fileName: 'a.ilf', bytes },
    });
  });

  it('gives each answer to the one who asked, whatever the order they come in', async () => {
    const waiting: (() => void)[] = [];
    const served = await aServedWorkspace({
      answer: (channel) => new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: channel }))),
    });
    const { bridge } = aBridge(served.port, { cookie: await cookieOf(served) });
    const asked = [
      bridge.invoke('ledger.head', {}, null),
      bridge.invoke('app.info', {}, null),
      bridge.invoke('keys.list', {}, null),
    ];
    await eventually(() => expect(waiting).toHaveLength(3));
    waiting.reverse().forEach((finish) => finish());
    expect(await Promise.all(asked)).toMatchObject([
      { value: 'ledger.head' },
      { value: 'app.info' },
      { value: 'keys.list' },
    ]);
  });

  it('keeps notices that come before anybody listens', async () => {
    const greeting = { channel: 'files.opened', notice: { fileName: 'a.ilf', bytes: Uint8Array.of(1) } } as const;
    const notices = createNoticeBoard();
    const served = await aServedWorkspace({ notices, greetings: () => [greeting] });
    const { bridge } = aBridge(served.port, { cookie: await cookieOf(served) });
    await bridge.invoke('ledger.head', {}, null);
    const told = vi.fn();
    const unsubscribe = bridge.subscribe('files.opened', told);
    expect(told.mock.calls).toEqual([[greeting.notice]]);
    unsubscribe();
    notices.publish(greeting);
    await bridge.invoke('ledger.head', {}, null);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('connects again when the host comes back, and carries out what was asked meanwhile', async () => {
    const first = await aServedWorkspace();
    const jar = { cookie: await cookieOf(first) };
    const { bridge } = aBridge(first.port, jar);
    const states: boolean[] = [];
    bridge.onConnection((isConnected) => states.push(isConnected));
    await bridge.invoke('ledger.head', {}, null);
    await first.close();
    await eventually(() => expect(states.at(-1)).toBe(false));
    const asked = bridge.invoke('app.info', {}, null);
    const second = await aServedWorkspace({ port: first.port, workspaceFolder: await aTemporaryFolder() });
    jar.cookie = await cookieOf(second);
    expect(await asked).toMatchObject({ ok: true, value: { channel: 'app.info' } });
    expect(states).toEqual([false, true, false, true]);
  });

  it('fails what was under way when the connection broke', async () => {
    const served = await aServedWorkspace({ answer: () => new Promise(() => undefined) });
    const { bridge, sockets } = aBridge(served.port, { cookie: await cookieOf(served) });
    const asked = bridge.invoke('ledger.record', {}, null);
    await eventually(() => expect(sockets[0]?.readyState).toBe(WebSocket.OPEN));
    sockets[0]?.terminate();
    await expect(asked).rejects.toThrow('The connection to Coterm broke.');
  });

  it('gives up on a host that cannot be reached', async () => {
    const { bridge } = aBridge(await aFreePort(), { cookie: '' }, 300);
    await expect(bridge.invoke('ledger.head', {}, null)).rejects.toThrow('Coterm cannot be reached.');
  });
});
