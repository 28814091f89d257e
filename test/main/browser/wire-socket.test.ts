import { describe, expect, it, vi } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { mostBytesToHost, readFrame, writeFrame, type WireMessage } from '../../../contract/wire';
import { createNoticeBoard } from '../../../main/notice-board';
import { ask, aServedWorkspace, cookieOf } from '../../builders/served-workspace';
import { eventually } from '../../builders/eventually';

type Served = Awaited<ReturnType<typeof aServedWorkspace>>;

/** What became of an attempt to open a socket: `open`, or the status of the refusal. */
const tryToOpen = (port: number, headers: Record<string, string>, path = '/wire'): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${String(port)}${path}`, { headers });
    socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
    socket.on('error', (error) => resolve(error.message));
    socket.on('open', () => {
      resolve('open');
      socket.terminate();
    });
  });

const ownHeaders = async (served: Served) => ({
  origin: `http://127.0.0.1:${String(served.port)}`,
  cookie: await cookieOf(served),
});

const aSocket = async (served: Served, options: ClientOptions = {}) => {
  const socket = new WebSocket(`ws://127.0.0.1:${String(served.port)}/wire`, {
    headers: await ownHeaders(served),
    ...options,
  });
  const received: WireMessage[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data: Buffer) => {
    const read = readFrame(data, mostBytesToHost);
    if (read.ok) received.push(read.value);
  });
  await new Promise((resolve) => socket.on('open', resolve));
  return { socket, received, closed };
};

describe('the window’s socket', () => {
  it('opens for a page of this start', async () => {
    const served = await aServedWorkspace();
    expect(await tryToOpen(served.port, await ownHeaders(served))).toBe('open');
  });

  it('stays shut without the cookie, the origin, the host or the path', async () => {
    const served = await aServedWorkspace();
    const { origin, cookie } = await ownHeaders(served);
    expect(await tryToOpen(served.port, { origin })).toBe('403');
    expect(await tryToOpen(served.port, { origin, cookie: 'coterm=1' })).toBe('403');
    expect(await tryToOpen(served.port, { cookie })).toBe('403');
    expect(await tryToOpen(served.port, { cookie, origin: 'http://evil.example' })).toBe('403');
    expect(await tryToOpen(served.port, { cookie, origin: 'null' })).toBe('403');
    expect(await tryToOpen(served.port, { cookie, origin, host: 'localhost' })).toBe('403');
    expect(await tryToOpen(served.port, { cookie, origin }, '/other')).toBe('403');
    expect(
      await tryToOpen(
        served.port,
        { cookie, origin },
        `/wire?token=${new URL(served.address).searchParams.get('token') ?? ''}`,
      ),
    ).toBe('403');
  });

  it('answers invokes by their ids, bytes included', async () => {
    const served = await aServedWorkspace();
    const { socket, received } = await aSocket(served);
    const bytes = new Uint8Array(3_000_000).fill(5);
    socket.send(
      writeFrame({ kind: 'invoke', id: 7, channel: 'files.preview', workspace: null, input: { fileName: 'a', bytes } }),
    );
    await eventually(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({
      kind: 'answer',
      id: 7,
      answer: { ok: true, value: { channel: 'files.preview', input: { fileName: 'a' } } },
    });
    socket.terminate();
  });

  it('tells every window what happened, and one that connects what it may have missed', async () => {
    const notices = createNoticeBoard();
    const first = { channel: 'ledger.changed', notice: { count: 1, head: 'a', digest: 'b' } } as const;
    const second = { channel: 'ledger.changed', notice: { count: 2, head: 'c', digest: 'd' } } as const;
    const served = await aServedWorkspace({ notices, greetings: () => [first] });
    const windows = [await aSocket(served), await aSocket(served)];
    await eventually(() => windows.forEach(({ received }) => expect(received).toEqual([{ kind: 'notice', ...first }])));
    notices.publish(second);
    await eventually(() =>
      windows.forEach(({ received }) => expect(received.at(-1)).toEqual({ kind: 'notice', ...second })),
    );
    windows.forEach(({ socket }) => socket.terminate());
  });

  it.each([
    ['text', 'hello'],
    ['garbage', Uint8Array.of(0, 0, 0, 9, 1)],
    ['an answer, which only the host gives', writeFrame({ kind: 'answer', id: 1, answer: null })],
  ])('closes on %s, and the host goes on', async (_what, sent) => {
    const served = await aServedWorkspace();
    const { socket, closed } = await aSocket(served);
    socket.send(sent);
    expect(await closed).toBe(1008);
    expect((await ask(served.port, '/')).status).toBe(403);
  });

  it('closes on a message above the limit before it is read', async () => {
    const answered = vi.fn();
    const served = await aServedWorkspace({ answer: answered });
    const { socket, closed } = await aSocket(served);
    socket.send(new Uint8Array(mostBytesToHost + 1));
    expect(await closed).toBe(1009);
    expect(answered).not.toHaveBeenCalled();
  });

  it('works on at most sixteen invokes of a window at a time, and on all of them in the end', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    let underWay = 0;
    const served = await aServedWorkspace({
      answer: () => {
        underWay += 1;
        most = Math.max(most, underWay);
        return new Promise((resolve) =>
          waiting.push(() => {
            underWay -= 1;
            resolve({ ok: true, value: null });
          }),
        );
      },
    });
    const { socket, received } = await aSocket(served);
    // Large enough that a paused socket has something left to read.
    for (let id = 0; id < 60; id += 1)
      socket.send(writeFrame({ kind: 'invoke', id, channel: 'x', workspace: null, input: new Uint8Array(100_000) }));
    // As long as nothing is answered, no more of them is begun than what its socket had brought along.
    await expect(vi.waitFor(() => expect(underWay).toBeGreaterThan(30), { timeout: 500 })).rejects.toThrow();
    await eventually(() => {
      waiting.splice(0).forEach((finish) => finish());
      expect(received).toHaveLength(60);
    });
    expect(most).toBeLessThan(30);
    socket.terminate();
  });

  it('gets host/failed for an answer that cannot be written down', async () => {
    const served = await aServedWorkspace({ answer: () => Promise.resolve({ ok: true, value: 1n }) });
    const { socket, received } = await aSocket(served);
    socket.send(writeFrame({ kind: 'invoke', id: 1, channel: 'x', workspace: null, input: null }));
    await eventually(() => expect(received).toHaveLength(1));
    expect(received).toMatchObject([{ id: 1, answer: { ok: false, error: { code: 'host/failed' } } }]);
    socket.terminate();
  });

  it('is told when Coterm closes', async () => {
    const served = await aServedWorkspace();
    const { closed } = await aSocket(served);
    await served.close();
    expect(await closed).toBe(1001);
  });
});
