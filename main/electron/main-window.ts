/** The app's window: sandboxed, without Node, and where it stood last time. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { windowAddress } from './app-scheme';
import { boundsToOpenAt, readWindowState, smallestSize, writeWindowState } from './window-state';

type Log = (failure: unknown) => void;

export interface MainWindow {
  /** Opens it with this preload, now and, on macOS, whenever the app is activated without one. */
  readonly open: (preload: string) => void;
  /** Brings it to the front; opens it again if it was closed, which leaves an app running on macOS. */
  readonly show: () => void;
}

const webPreferences = (preload: string) => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  spellcheck: false,
});

const stateFile = (): string => join(app.getPath('userData'), 'window.json');

const rememberPlace = (window: BrowserWindow, log: Log): void => {
  window.on('close', () =>
    writeWindowState(stateFile(), { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }, log),
  );
};

/** Shown when it has something to show, so that it does not flash white. */
const openWindow = (preload: string, log: Log): void => {
  const state = readWindowState(stateFile());
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...boundsToOpenAt(state, areas),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Coterm',
    webPreferences: webPreferences(preload),
  });
  if (state?.isMaximized) window.maximize();
  rememberPlace(window, log);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, details) => {
    log(new Error(`The window's process ended: ${details.reason}`));
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
  window.loadURL(windowAddress).catch(log);
};

const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/** Can be made before the app is ready; `show` does nothing until it was opened. Elsewhere than on macOS its end is the app's. */
export const createMainWindow = (log: Log): MainWindow => {
  let openAgain: () => void = () => undefined;
  const show = (): void => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) openAgain();
    else bringToFront(window);
  };
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  return {
    open: (preload) => {
      openAgain = () => openWindow(preload, log);
      openAgain();
    },
    show,
  };
};
