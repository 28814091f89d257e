/** The socket that is opened before the window listens: what the host says meanwhile counts as if it had listened. */
import { describe, expect, it, vi } from 'vitest';
import { writeFrame } from '../../contract/wire';
import { connectBrowserBridge, type EarlySocket } from '../../preload/browser-bridge';

const noticed = (data: Uint8Array<ArrayBuffer>): MessageEvent => new MessageEvent('message', { data: data.buffer });

/** A socket that is spoken to by `dispatchEvent`, as the one that was opened early has heard all of this. */
const anEarlySocket = (heard: readonly Event[]) => {
  const sent: unknown[] = [];
  const stop = vi.fn();
  const socket = Object.assign(new EventTarget(), { binaryType: 'blob', send: (frame: unknown) => sent.push(frame) });
  const early = { socket, heard, stop } as Pick<EarlySocket, 'heard' | 'stop'> & { socket: EventTarget };
  return { early: early as EarlySocket, sent, stop };
};

describe('A window whose socket was opened early', () => {
  const greeting = writeFrame({ kind: 'notice', channel: 'overview.asked', notice: {} });

  it('is connected at once where the host has answered meanwhile, and asks over that socket', () => {
    const { early, sent, stop } = anEarlySocket([new Event('open')]);
    const bridge = connectBrowserBridge(early);
    const connected = vi.fn();
    bridge.onConnection(connected);
    void bridge.invoke('app.info', {}, null);
    expect(connected).toHaveBeenCalledWith(true);
    expect(sent).toHaveLength(1);
    expect(stop).toHaveBeenCalledOnce();
  });

  it('is told what the host said before anybody listened', () => {
    const bridge = connectBrowserBridge(anEarlySocket([new Event('open'), noticed(greeting)]).early);
    const told = vi.fn();
    bridge.subscribe('overview.asked', told);
    expect(told).toHaveBeenCalledExactlyOnceWith({});
  });

  it('connects afterwards as any other where the host has not answered yet', () => {
    const { early, sent } = anEarlySocket([]);
    const bridge = connectBrowserBridge(early);
    void bridge.invoke('app.info', {}, null);
    expect(sent).toHaveLength(0);
    early.socket.dispatchEvent(new Event('open'));
    expect(sent).toHaveLength(1);
  });
});
