/** Makes a PDF by Electron itself: a window that nobody sees, without scripts, which is gone afterwards. */
import { BrowserWindow } from 'electron';
import { done, refuse, type Result } from '../../domain/result';
import { isPdf, type PrintPage } from '../print/print-page';

type Printed = Result<Uint8Array<ArrayBuffer>>;

const openHidden = (): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      javascript: false,
      images: false,
      // Of its own: nothing that the app's window keeps can be asked for from here.
      partition: 'print',
    },
  });

const addressOf = (html: string): string =>
  `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`;

const print = async (window: BrowserWindow, html: string): Promise<Printed> => {
  await window.loadURL(addressOf(html));
  const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  return isPdf(bytes) ? done(new Uint8Array(bytes)) : refuse('print/failed', { reason: 'Electron wrote none' });
};

const tooSlow = (withinMs: number): { readonly ended: Promise<Printed>; readonly stop: () => void } => {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<Printed>((resolve) => {
    clock = setTimeout(() => resolve(refuse('print/too-slow', { seconds: Math.round(withinMs / 1000) })), withinMs);
  });
  return { ended, stop: () => clearTimeout(clock) };
};

/** Whatever Electron says of its failure goes to the log; people read that it wrote none. */
export const createWindowPrint =
  (withinMs: number, log: (failure: unknown) => void): PrintPage =>
  async (html) => {
    const window = openHidden();
    const limit = tooSlow(withinMs);
    try {
      return await Promise.race([print(window, html), limit.ended]);
    } catch (error) {
      log(error);
      return refuse('print/failed', { reason: 'Electron wrote none' });
    } finally {
      limit.stop();
      window.destroy();
    }
  };
