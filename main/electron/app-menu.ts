/**
 * The native menu. What it means is the window's business: a choice is told to it as `menu.chosen`. The window also
 * listens for the keys itself, so they are shown here and not registered, or each would count twice.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Notice } from '../../contract/notices';
import type { NoticeBoard } from '../notice-board';

type Action = Notice<'menu.chosen'>['action'];
type Choose = (action: Action) => () => void;

const separator: MenuItemConstructorOptions = { type: 'separator' };

const appMenu = (choose: Choose): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    separator,
    { label: 'Settings…', accelerator: 'Cmd+,', registerAccelerator: false, click: choose('settings') },
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
});

const fileMenu = (choose: Choose, isMac: boolean): MenuItemConstructorOptions => ({
  label: '&File',
  submenu: [
    {
      label: '&Open licence file…',
      accelerator: 'CmdOrCtrl+O',
      registerAccelerator: false,
      click: choose('open-file'),
    },
    separator,
    ...(isMac
      ? [{ role: 'close' } as const]
      : [
          { label: '&Settings…', accelerator: 'Ctrl+,', registerAccelerator: false, click: choose('settings') },
          separator,
          { role: 'quit' } as const,
        ]),
  ],
});

/** Undo in a text field is the field's; the window tells the two apart. */
const editMenu = (choose: Choose): MenuItemConstructorOptions => ({
  label: '&Edit',
  submenu: [
    { label: '&Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, click: choose('undo') },
    { label: '&Redo', accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false, click: choose('redo') },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    { label: '&Search…', accelerator: 'CmdOrCtrl+K', registerAccelerator: false, click: choose('search') },
  ],
});

const viewMenu: MenuItemConstructorOptions = {
  label: '&View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ],
};

const helpMenu = (choose: Choose, isMac: boolean): MenuItemConstructorOptions => ({
  role: 'help',
  submenu: [
    { label: '&Keyboard shortcuts', click: choose('shortcuts') },
    ...(isMac ? [] : [{ role: 'about' } as const]),
  ],
});

/** The menus in their order; macOS has the app's own first. */
export const menuTemplate = (choose: Choose, platform: NodeJS.Platform): MenuItemConstructorOptions[] => {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [appMenu(choose)] : []),
    fileMenu(choose, isMac),
    editMenu(choose),
    viewMenu,
    { role: 'windowMenu' },
    helpMenu(choose, isMac),
  ];
};

/** When the app is ready. */
export const setupAppMenu = (notices: NoticeBoard, platform: NodeJS.Platform = process.platform): void => {
  const choose: Choose = (action) => () => notices.publish({ channel: 'menu.chosen', notice: { action } });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose, platform)));
};
