/** The app's window: sandboxed, without Node, and where it stood last time. */
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { windowAddress } from './app-scheme';
import { boundsToOpenAt, readWindowState, smallestSize, writeWindowState } from './window-state';

export interface MainWindowParts {
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly log: (failure: unknown) => void;
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

const rememberPlace = (window: BrowserWindow, log: MainWindowParts['log']): void => {
  window.on('close', () =>
    writeWindowState(stateFile(), { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }, log),
  );
};

/** Shown when it has something to show, so that it does not flash white. */
const openWindow = ({ preload, log }: MainWindowParts): BrowserWindow => {
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
  return window;
};

/** Brings the window to the front; `undefined` when there is none. */
export const showWindow = (): BrowserWindow | undefined => {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
  return window;
};

/** Opens the window now and, on macOS, whenever the app is activated without one. Elsewhere the last window ends the app. */
export const setupMainWindow = (parts: MainWindowParts): void => {
  openWindow(parts);
  app.on('activate', () => {
    if (showWindow() === undefined) openWindow(parts);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
};
