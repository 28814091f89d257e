import { beforeEach, describe, expect, it, vi } from 'vitest';
import { invokeChannels } from '../../../contract/channels';
import { setupInvokes } from '../../../main/electron/invokes';
import { electronDouble, resetElectron } from '../../doubles/electron';

const answer = vi.fn(() => Promise.resolve({ ok: true as const, value: 'answered' }));

beforeEach(() => {
  resetElectron();
  setupInvokes(answer);
});

const invoke = (senderFrame: object | null, channel = 'ledger.head'): unknown =>
  electronDouble.handlers.get(channel)?.({ senderFrame }, { a: 1 }, 'workspace');

describe('an invoke in Electron', () => {
  it('is answered on every listed channel, and on no other', async () => {
    expect([...electronDouble.handlers.keys()]).toEqual(invokeChannels);
    expect(await invoke({ url: 'app://coterm/index.html#/pools', parent: null }, 'keys.list')).toEqual({
      ok: true,
      value: 'answered',
    });
    expect(answer).toHaveBeenLastCalledWith('keys.list', { a: 1 }, 'workspace');
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the window', { url: 'app://coterm/', parent: {} }],
    ['a page of the web', { url: 'https://evil.example/', parent: null }],
    ['a page with a similar name', { url: 'app://coterm.evil/', parent: null }],
    ['a file', { url: 'file:///app/index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
  ])('of %s is refused and reaches nothing', async (_who, frame) => {
    answer.mockClear();
    expect(await invoke(frame)).toEqual({ ok: false, error: { code: 'message/refused' } });
    expect(answer).not.toHaveBeenCalled();
  });
});
