import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createWindowPrint } from '../../../main/electron/window-print';
import { electronDouble, resetElectron } from '../../doubles/electron';

beforeEach(resetElectron);

const page = '<!doctype html><title>Größe</title>';

/** The window that printed, kept while it prints. */
const printing = async (withinMs = 30_000) => {
  const log = vi.fn();
  const printed = createWindowPrint(withinMs, log)(page);
  const [window] = electronDouble.windows;
  if (window === undefined) throw new Error('no window');
  return { answer: await printed, window, log };
};

describe('a PDF by Electron', () => {
  it('is made by a window that nobody sees, without scripts, Node or anything of the app’s', async () => {
    const { answer, window } = await printing();
    expect(answer).toEqual({ ok: true, value: new Uint8Array(Buffer.from('%PDF-1.7')) });
    expect(window.options).toMatchObject({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        partition: 'print',
      },
    });
    expect(window.options['webPreferences']).not.toHaveProperty('preload');
    const [, written = ''] = window.address.split('base64,');
    expect(Buffer.from(written, 'base64').toString()).toBe(page);
    expect(electronDouble.printOptions).toEqual([{ preferCSSPageSize: true, printBackground: true }]);
  });

  it('leaves no window behind, whatever becomes of it', async () => {
    const { window } = await printing();
    expect([window.calls, electronDouble.windows]).toEqual([['destroy'], []]);
    electronDouble.printed = () => Promise.reject(new Error('no printer'));
    expect((await printing()).window.calls).toEqual(['destroy']);
  });

  it('that fails is refused, and the log says why', async () => {
    electronDouble.printed = () => Promise.reject(new Error('no printer'));
    const { answer, log } = await printing();
    expect(answer).toMatchObject({ ok: false, error: { code: 'print/failed' } });
    expect(log).toHaveBeenCalledOnce();
  });

  it('that is no PDF is refused', async () => {
    electronDouble.printed = () => Promise.resolve(Buffer.from('text'));
    expect((await printing()).answer).toMatchObject({ ok: false, error: { code: 'print/failed' } });
  });

  it('that takes too long is given up', async () => {
    electronDouble.printed = () => new Promise(() => undefined);
    const { answer, window } = await printing(20);
    expect(answer).toMatchObject({ ok: false, error: { code: 'print/too-slow' } });
    expect(window.calls).toEqual(['destroy']);
  });
});
