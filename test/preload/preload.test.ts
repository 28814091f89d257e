import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The preload runs when it is loaded, so each test loads it anew, with the double that it meets. */
const load = async () => {
  vi.resetModules();
  const double = await import('../doubles/electron');
  await import('../../preload/preload');
  const desktop = double.electronDouble.exposed.get('desktop');
  if (desktop === undefined) throw new Error('nothing exposed');
  return { ...double, desktop };
};

let loaded: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  loaded = await load();
});

describe('window.desktop in Electron', () => {
  it('has one invoke and one subscribe, and nothing else', () => {
    expect([...loaded.electronDouble.exposed.keys()]).toEqual(['desktop']);
    expect(Object.keys(loaded.desktop)).toEqual(['invoke', 'subscribe']);
  });

  it('invokes listed channels only', async () => {
    await loaded.desktop['invoke']?.('ledger.head', {}, 'workspace');
    expect(loaded.electronDouble.invoked).toEqual([['ledger.head', {}, 'workspace']]);
    for (const channel of ['ledger.changed', 'shell.open', '__proto__', undefined, {}]) {
      expect(() => loaded.desktop['invoke']?.(channel, {})).toThrow('There is no such channel.');
    }
    expect(loaded.electronDouble.invoked).toHaveLength(1);
  });

  it('subscribes to listed notices only, without Electron’s event, until it is ended', () => {
    const told = vi.fn();
    const end = loaded.desktop['subscribe']?.('ledger.changed', told) as () => void;
    loaded.ipcRenderer.emit('ledger.changed', { sender: 'secret' }, { count: 1 });
    expect(told.mock.calls).toEqual([[{ count: 1 }]]);
    end();
    loaded.ipcRenderer.emit('ledger.changed', {}, { count: 2 });
    expect(told).toHaveBeenCalledTimes(1);
    expect(() => loaded.desktop['subscribe']?.('ledger.head', told)).toThrow('There is no such channel.');
  });

  it('keeps what is told before the window listens', () => {
    loaded.ipcRenderer.emit('files.opened', {}, { fileName: 'a.ilf' });
    const told = vi.fn();
    loaded.desktop['subscribe']?.('files.opened', told);
    expect(told.mock.calls).toEqual([[{ fileName: 'a.ilf' }]]);
  });
});
