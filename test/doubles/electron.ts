/**
 * The one double of the electron module: what the app asks of Electron is kept to be looked at, what Electron tells
 * the app is told by tests. The test configuration puts it where `electron` is imported.
 */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

type Answer = (...given: readonly unknown[]) => unknown;

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a test sets and reads. `reset` before each. */
const initial = () => ({
  isFirstInstance: true,
  platformEncrypts: true,
  storageBackend: 'gnome_libsecret',
  userData: tmpdir(),
  appPath: tmpdir(),
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  isSandboxed: false,
  quits: 0,
  exitCodes: [] as number[],
  errorBoxes: [] as { readonly title: string; readonly text: string }[],
  aboutPanels: [] as object[],
  schemes: [] as object[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  handlers: new Map<string, Answer>(),
  windows: [] as BrowserWindow[],
  menu: null as readonly MenuItem[] | null,
  permissionCheck: null as Answer | null,
  permissionRequest: null as Answer | null,
  devicePermission: null as Answer | null,
  exposed: new Map<string, Readonly<Record<string, Answer>>>(),
  invoked: [] as (readonly unknown[])[],
  openedOutside: [] as string[],
  hasBrowser: true,
  hasNotifications: true,
  notifications: [] as Notification[],
  badge: 0,
  /** What printing a page gives, and what it was asked for. */
  printed: (): Promise<Buffer> => Promise.resolve(Buffer.from('%PDF-1.7')),
  printOptions: [] as unknown[],
});

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

export const electronDouble = initial();

/** Ready is told once, to whoever asked before and after. */
let becomeReady: () => void = () => undefined;
let ready = new Promise<void>((resolve) => (becomeReady = resolve));

export const tellReady = (): void => becomeReady();

class WebContents extends EventEmitter {
  readonly sent: (readonly unknown[])[] = [];
  reloads = 0;
  url = 'app://coterm/';
  windowOpen: Answer = () => ({ action: 'allow' });
  readonly getURL = (): string => this.url;
  readonly send = (...message: readonly unknown[]): void => void this.sent.push(message);
  readonly reload = (): void => void (this.reloads += 1);
  readonly printToPDF = (options: unknown): Promise<Buffer> => {
    electronDouble.printOptions.push(options);
    return electronDouble.printed();
  };
  readonly setWindowOpenHandler = (handler: Answer): void => void (this.windowOpen = handler);
}

export class BrowserWindow extends EventEmitter {
  static readonly getAllWindows = (): readonly BrowserWindow[] => electronDouble.windows;
  readonly webContents = new WebContents();
  readonly calls: string[] = [];
  minimized = false;
  maximized = false;
  place: Rectangle = { x: 10, y: 20, width: 1000, height: 700 };
  address = '';
  constructor(readonly options: Readonly<Record<string, unknown>>) {
    super();
    electronDouble.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  readonly loadURL = (address: string): Promise<void> => {
    this.address = address;
    return Promise.resolve();
  };
  readonly isMinimized = (): boolean => this.minimized;
  readonly isMaximized = (): boolean => this.maximized;
  readonly getNormalBounds = (): Rectangle => this.place;
  readonly restore = (): void => void this.calls.push('restore');
  readonly show = (): void => void this.calls.push('show');
  readonly focus = (): void => void this.calls.push('focus');
  readonly destroy = (): void => {
    electronDouble.windows = electronDouble.windows.filter((window) => window !== this);
    this.calls.push('destroy');
  };
  readonly maximize = (): void => {
    this.maximized = true;
  };
}

export class Notification extends EventEmitter {
  static readonly isSupported = (): boolean => electronDouble.hasNotifications;
  constructor(readonly options: { readonly title: string; readonly body: string }) {
    super();
  }
  readonly show = (): void => void electronDouble.notifications.push(this);
}

export const app = Object.assign(new EventEmitter(), {
  whenReady: (): Promise<void> => ready,
  getPath: (): string => electronDouble.userData,
  getAppPath: (): string => electronDouble.appPath,
  requestSingleInstanceLock: (): boolean => electronDouble.isFirstInstance,
  enableSandbox: (): void => {
    electronDouble.isSandboxed = true;
  },
  quit: (): void => void (electronDouble.quits += 1),
  exit: (code: number): void => void electronDouble.exitCodes.push(code),
  setBadgeCount: (count: number): boolean => {
    electronDouble.badge = count;
    return true;
  },
  setAboutPanelOptions: (options: object): void => void electronDouble.aboutPanels.push(options),
});

export const dialog = {
  showErrorBox: (title: string, text: string): void => void electronDouble.errorBoxes.push({ title, text }),
};

export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
  setApplicationMenu: (menu: readonly MenuItem[]): void => void (electronDouble.menu = menu),
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly object[]): void => void electronDouble.schemes.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void =>
    void electronDouble.protocols.set(scheme, handler),
};

export const ipcMain = {
  handle: (channel: string, handler: Answer): void => void electronDouble.handlers.set(channel, handler),
};

export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: (...asked: readonly unknown[]): Promise<unknown> => {
    electronDouble.invoked.push(asked);
    return Promise.resolve({ ok: true, value: null });
  },
});

export const contextBridge = {
  exposeInMainWorld: (name: string, bridge: Readonly<Record<string, Answer>>): void =>
    void electronDouble.exposed.set(name, bridge),
};

export const session = {
  defaultSession: {
    setPermissionCheckHandler: (handler: Answer): void => void (electronDouble.permissionCheck = handler),
    setPermissionRequestHandler: (handler: Answer): void => void (electronDouble.permissionRequest = handler),
    setDevicePermissionHandler: (handler: Answer): void => void (electronDouble.devicePermission = handler),
  },
};

export const shell = {
  openExternal: (address: string): Promise<void> => {
    electronDouble.openedOutside.push(address);
    return electronDouble.hasBrowser ? Promise.resolve() : Promise.reject(new Error('no browser'));
  },
};

export const screen = { getAllDisplays: () => electronDouble.displays };

/** Turned round, which is no encryption and shows that it was called. */
const turned = (text: string): string => [...text].reverse().join('');

export const safeStorage = {
  isEncryptionAvailable: (): boolean => electronDouble.platformEncrypts,
  getSelectedStorageBackend: (): string => electronDouble.storageBackend,
  encryptString: (text: string): Buffer => Buffer.from(turned(text)),
  decryptString: (bytes: Buffer): string => turned(bytes.toString()),
};

/** As after a fresh start of the process. */
export const resetElectron = (): void => {
  Object.assign(electronDouble, initial());
  app.removeAllListeners();
  ipcRenderer.removeAllListeners();
  ready = new Promise<void>((resolve) => (becomeReady = resolve));
};
